package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.internal.Simplified;

class NormalizedTextTest {
  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ１２３, abc123",
    "雲門縣誌, 云门县志",
    "二○二五年, 二〇二五年",
    "１０．５％, 10.5%",
    "㎡, m2",
    "㊣, 正",
    "Ⅳ, iv",
    "𠮷田, 𠮷田",
    "ｶﾞ, ガ",
    "⻩阿婆⻅了底, 黄阿婆见了底",
    "⻓⻋⼯, 长车工",
  })
  void textsAreComparedInOneForm(String text, String normal) {
    assertThat(NormalizedText.of(text)).hasToString(normal);
  }

  @Test
  void everyCharacterKnowsWhereItCameFrom() {
    NormalizedText text = NormalizedText.of("约㎡e\u0301雲");
    assertThat(text).hasToString("约m2é云");
    assertThat(text.start(1)).isEqualTo(1);
    assertThat(text.end(1)).isEqualTo(2);
    assertThat(text.start(2)).isEqualTo(1);
    assertThat(text.end(2)).isEqualTo(2);
    assertThat(text.start(3)).isEqualTo(2);
    assertThat(text.end(3)).as("a letter with its accent").isEqualTo(4);
    assertThat(text.start(4)).isEqualTo(4);
    assertThat(text.start(5)).as("behind the last").isEqualTo(5);
  }

  @Test
  void whatShowsNothingIsLeftOut() {
    NormalizedText text = NormalizedText.of("亚\u200b运\u00ad会葛\uDB40\uDD00");
    assertThat(text).hasToString("亚运会葛");
    assertThat(text.start(1)).isEqualTo(2);
    assertThat(text.end(1)).isEqualTo(3);
    assertThat(NormalizedText.of("\u200b")).hasToString("");
  }

  @Test
  void loneSurrogatesDoNoHarm() {
    assertThat(NormalizedText.of("桥\uD842")).hasToString("桥\uD842");
    assertThat(NormalizedText.of("\uDFB7桥")).hasToString("\uDFB7桥");
  }

  @Property(tries = 2000)
  void thePiecewiseFormIsTheFormOfTheWhole(@ForAll("texts") String text) {
    String whole = Normalizer2.getNFKCInstance().normalize(text);
    StringBuilder expected = new StringBuilder();
    whole
        .codePoints()
        .filter(c -> c != 0x200b && c != 0xad)
        .map(c -> Character.toLowerCase(c) == 'ı' ? c : Character.toLowerCase(c))
        .map(c -> c == '○' ? '〇' : c)
        .map(Simplified::of)
        .forEach(expected::appendCodePoint);
    assertThat(NormalizedText.of(text).toString().toLowerCase(Locale.ROOT))
        .isEqualTo(expected.toString().toLowerCase(Locale.ROOT));
  }

  @Property(tries = 2000)
  void offsetsRiseAndStayInside(@ForAll("texts") String text) {
    NormalizedText normal = NormalizedText.of(text);
    int last = 0;
    for (int i = 0; i < normal.length(); i++) {
      assertThat(normal.start(i)).isBetween(last, text.length());
      assertThat(normal.end(i)).isBetween(normal.start(i) + 1, text.length());
      last = normal.start(i);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('一', '龥')
        .withCharRange('０', 'ｚ')
        .withCharRange('가', '각')
        .withCharRange(' ', '~')
        .withChars("○〇㎡①½e\u0301ガｶﾞ。，、“”\n\u200b\u00ad")
        .ofMaxLength(24);
  }
}
