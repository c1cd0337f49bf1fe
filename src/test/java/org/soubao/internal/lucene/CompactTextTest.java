package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompactTextTest {
  @Test
  void everyUnitComesBack() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }
    assertThat(CompactText.decode(CompactText.encode(all.toString()))).isEqualTo(all.toString());
  }

  @Property(tries = 500)
  void everyTextComesBack(@ForAll String text) {
    assertThat(CompactText.decode(CompactText.encode(text))).isEqualTo(text);
  }

  @Test
  void chineseTakesOneOrTwoBytes() {
    assertThat(CompactText.encode("防汛")).hasSize(4);
    assertThat(CompactText.encode("中国。\n5")).hasSize(5);
    assertThat(CompactText.encode("𠮷")).hasSize(6);
  }
}
