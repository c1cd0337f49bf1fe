package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchableTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "老桥，重开。=老 桥 重 开",
        "增长10.5%=增 长 10.5",
        "约1,234,567人=约 1234567 人",
        "第3，4名=第 3 4 名",
        "8．5万=8.5 万",
        "１２路ＢＲＴ=12 路 brt",
        "iPhone15 Pro=iphone 15 pro",
        "二○二五=二 〇 二 五",
        "𠮷家=𠮷 家",
        "80㎡12户=80 m 2 12 户",
        "2.=2",
        "ﬁne oﬃce=fine office",
        "5㎏BRT=5 kgbrt",
        "Inter\u00adnet 1\u200b0=internet 10",
        "5,67=5 67",
        "……——“”（）=",
      })
  void unitsAreNumbersLettersAndCharacters(String text, String units) {
    List<String> expected =
        units == null || units.isEmpty() ? List.of() : List.of(units.split(" "));
    assertThat(units(text)).isEqualTo(expected);
  }

  @Test
  void unitsKnowTheirPlaceAndTheirParagraph() {
    SearchableText text = SearchableText.of("水，1,500米\n\n桥");
    assertThat(text.size()).isEqualTo(4);
    assertThat(text.sourceStart(1)).isEqualTo(2);
    assertThat(text.sourceEnd(1)).isEqualTo(7);
    assertThat(text.beginsParagraph(0)).isTrue();
    assertThat(text.beginsParagraph(2)).isFalse();
    assertThat(text.beginsParagraph(3)).isTrue();
    assertThat(text.unitEquals(1, "1500")).isTrue();
    assertThat(text.unitEquals(1, "150")).isFalse();
    assertThat(text.unitEquals(1, "15000")).isFalse();
  }

  @Test
  void signsJoinNumbersAndLatinWords() {
    assertThat(SearchableText.of("3:1").isJoined(1)).isTrue();
    assertThat(SearchableText.of("12：30").isJoined(1)).isTrue();
    assertThat(SearchableText.of("Wi-Fi").isJoined(1)).isTrue();
    assertThat(SearchableText.of("3 1").isJoined(1)).isFalse();
    assertThat(SearchableText.of("3、1").isJoined(1)).isFalse();
    assertThat(SearchableText.of("水:1").isJoined(1)).isFalse();
    assertThat(SearchableText.of("3\n1").isJoined(1)).isFalse();
  }

  private static List<String> units(String text) {
    SearchableText searchable = SearchableText.of(text);
    List<String> units = new ArrayList<>();
    for (int i = 0; i < searchable.size(); i++) {
      units.add(searchable.unit(i));
    }
    return units;
  }
}
