package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.lucene.Articles.article;
import static org.soubao.internal.lucene.Articles.ids;
import static org.soubao.internal.lucene.Articles.search;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.search.Hit;

/** A date or number finds its other forms, unless it is quoted. */
class StatedDatesTest {
  @TempDir private Path index;
  private LuceneEngine engine;

  @BeforeEach
  void open() {
    Articles.index(
        index,
        article("characters", "二〇二五年二月二十四日，渡口复航。"),
        article("republic", "民國一百十四年二月廿四日，渡口復航。"),
        article("digits", "2025年2月24日，渡口复航。"),
        article("hyphens", "通告编号2025-02-24，渡口复航。"),
        article("another", "2025年3月1日，渡口停航。"),
        article("old", "中華民國三十七年三月，埠頭初開。"),
        article("modern", "一九四八年，埠頭有船。"),
        article("other", "民國二十六年，埠頭三十七人上船。"),
        article("people", "一万二千人过江。"),
        article("same", "12,000人过江。"),
        article("decimal", "水位10.5米。"),
        article("parts", "水位10米，涨5厘米。"));
    engine = LuceneEngine.open(index);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "二〇二五年二月二十四日",
        "民國一百十四年二月廿四日",
        "2025年2月24日",
        "2025-02-24",
        "２０２５年２月２４日",
        "2025.2.24"
      })
  void allFormsOfADateMeet(String date) {
    assertThat(found(date))
        .containsExactlyInAnyOrder("characters", "republic", "digits", "hyphens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"渡口2025年2月24日", "2025年2月24日渡口", "二〇二五年二月二十四日 渡口"})
  void aDateAmongWordsMeetsToo(String query) {
    assertThat(found(query))
        .containsExactlyInAnyOrder("characters", "republic", "digits", "hyphens");
  }

  @Test
  void aMonthFindsItsDays() {
    assertThat(found("2025年2月"))
        .containsExactlyInAnyOrder("characters", "republic", "digits", "hyphens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"民國三十七年", "中華民國三十七年", "1948年", "一九四八年", "埠头1948年", "民国37年埠头", "1948年埠头初开 OR 有船"})
  void allFormsOfAYearMeet(String year) {
    assertThat(found(year)).containsExactlyInAnyOrder("old", "modern");
  }

  @Test
  void theNameOfTheReignIsMarkedWhole() {
    assertThat(search(engine, "1948年").hits())
        .extracting(hit -> hit.snippets().getFirst().toHtml())
        .containsExactlyInAnyOrder("<em>中華民國三十七年</em>三月，埠頭初開。", "<em>一九四八年</em>，埠頭有船。");
  }

  @Test
  void quotedItIsAsPrinted() {
    assertThat(found("\"2025年2月24日\"")).containsExactly("digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"一万二千", "12000", "1.2万", "12,000"})
  void allFormsOfANumberMeet(String number) {
    assertThat(found(number)).containsExactlyInAnyOrder("people", "same");
  }

  @Test
  void aDecimalIsOneNumber() {
    assertThat(found("10.5")).containsExactly("decimal");
    assertThat(found("\"10.5\"")).containsExactly("decimal");
  }

  @Test
  void theOtherFormIsMarkedAsPrinted() {
    List<Hit> hits = search(engine, "2025-02-24").hits();
    assertThat(hits)
        .extracting(hit -> hit.snippets().getFirst().toHtml())
        .contains("<em>二〇二五年二月二十四日</em>，渡口复航。", "<em>民國一百十四年二月廿四日</em>，渡口復航。");
  }

  private List<String> found(String query) {
    return ids(search(engine, query));
  }
}
