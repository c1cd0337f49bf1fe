package org.soubao.internal.reprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.soubao.internal.analysis.SearchableText;

class FingerprintsTest {
  private static final int SHARED = Fingerprints.WINDOW + ComparedText.RUN - 1;

  /** Whatever stands before and behind it. */
  @Property(tries = 300)
  void whatIsLongEnoughIsSharedByAFingerprint(
      @ForAll long seed,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(max = 400) int behind) {
    Random random = new Random(seed);
    String shared = text(random, SHARED);
    int[] one = of(text(random, before) + shared + text(random, behind));
    int[] other = of(text(random, behind) + shared + text(random, before));
    assertThat(Arrays.stream(one).filter(it -> Arrays.binarySearch(other, it) >= 0)).isNotEmpty();
  }

  @Property(tries = 100)
  void theyAreFewAndInOrder(@ForAll long seed, @ForAll @IntRange(max = 3000) int length) {
    int[] prints = of(text(new Random(seed), length));
    assertThat(prints).isSorted().doesNotHaveDuplicates();
    assertThat(prints.length).isLessThanOrEqualTo(2 + length / 4);
    assertThat(prints.length > 0).isEqualTo(length >= ComparedText.RUN);
  }

  @Test
  void neitherWidthNorScriptNorPunctuationMatters() {
    assertThat(of("防汛抗旱工作會議在青河市召開，部署2025年工作。"))
        .isNotEmpty()
        .isEqualTo(of("防汛抗旱工作会议 在青河市召开：部署２０２５年工作"));
  }

  private static int[] of(String text) {
    return Fingerprints.of(SearchableText.of(text));
  }

  private static String text(Random random, int length) {
    return random
        .ints(length, '一', '一' + 3000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
