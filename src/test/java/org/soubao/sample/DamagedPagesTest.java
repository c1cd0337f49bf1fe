package org.soubao.sample;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.soubao.internal.pages.Coverage;

/**
 * Whatever befalls a page, it is taken apart without an exception, and each of its characters ends
 * in one article or in what was left out.
 */
class DamagedPagesTest {
  private static final List<HarderPage> PAGES = HarderPages.make(60, 21);

  @Test
  void nothingOfWholePagesIsLost() {
    PAGES.forEach(page -> Coverage.check(page.text()));
  }

  @Property(tries = 400)
  void nothingOfDamagedPagesIsLost(
      @ForAll @IntRange(max = 59) int page,
      @ForAll @LongRange(min = 1) long seed,
      @ForAll @IntRange(min = 1, max = 60) int damages) {
    Coverage.check(new Mutations(seed).damage(PAGES.get(page).text(), damages));
  }
}
