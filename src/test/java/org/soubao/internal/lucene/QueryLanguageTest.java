package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.lucene.Articles.article;
import static org.soubao.internal.lucene.Articles.search;
import static org.soubao.internal.lucene.Articles.sortedIds;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Article;
import org.soubao.search.FilterField;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

class QueryLanguageTest {
  @TempDir static Path index;
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    Articles.index(index, Articles.ALL);
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** What every operator finds among the articles a to e. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "涪江 OR 渭河                → ad",
        "防汛 涪江 OR 渭河           → ad",
        "防汛 (涪江 OR 城墙)         → a",
        "\"涪江\" OR city:宝鸡       → ade",
        "图书馆 OR -夜读             → abcde",
        "防汛 AND 涪江               → a",
        "防汛 NOT 涪江               → d",
        "防汛 AND NOT (涪江 OR 城墙) → d",
        "NOT section:民生            → ade",
        "section:-民生               → ade",
        "城墙 OR section:-民生       → ade",
        "headline:-防汛 演练 OR 夜读 → bc",
        "图书\u200b馆 city:绵\u00ad阳  → b",
        "图书馆 夜读 联盟 的         → b",
        "图书馆 夜读 联盟 在哪里     → b",
        "date:民国113年12月          → d",
        "date:20250313               → e",
        "date:二〇二五年一月         → a",
        "(防汛 抗旱) OR 城墙         → ade",
        "+(防汛 OR 城墙)             → ade",
        "-(防汛 抗旱)                → bce",
        "-(防汛 OR 图书馆)           → e",
        "headline:图书馆             → b",
        "headline:(夜读 OR 渭河)     → cd",
        "图书馆 -headline:图书馆     → c",
        "city:绵阳                   → ab",
        "city:绵阳市                 → ab",
        "-city:绵阳                  → cde",
        "city:(绵阳 OR 广元)         → abc",
        "city:绵*                    → ab",
        "省:四川 -城市:广元          → ab",
        "newspaper:《宝鸡新报》      → de",
        "section:民生 图书馆         → bc",
        "page:1 城墙                 → e",
        "版:第一版 城墙              → e",
        "origin:staff 城墙           → e",
        "稿源:本报 城墙              → e",
        "kind:notice                 → ",
        "byline:温堃祎 城墙          → e",
        "byline:温 城墙              → ",
        "byline:温* 城墙             → e",
        "date:2024                   → d",
        "date:2025-03                → bce",
        "日期：2025年3月12日         → bc",
        "date:[2025-01 TO 2025-03-12] → abc",
        "date:[* TO 2024]            → d",
        "date:[2025-03-13 TO *]      → e",
        "-date:2025                  → d",
        "(图书馆 OR 城墙) province:四川 -联盟 date:2025-03 → c",
        "预*                         → d",
        "检验抗*                     → d",
        "1*                          → e",
        "15人完*                     → e",
        "\"抗旱 防汛\"~1             → ad",
        "\"抗旱 防汛\"~0             → a",
        "\"演练 预案\"~6             → ",
        "\"演练 预案\"~10            → d",
        "\"防汛 涪江\"~50            → ",
        "\"城市夜渎联盟\"~1c         → b",
        "\"涪江水仳\"~1c             → a",
        "\"涪扛水\"~1c               → a",
        "“夜读 联盟”                 → b",
        "《图书馆》                  → bc",
      })
  void operators(String query, String ids) {
    SearchResult result = search(engine, query);
    assertThat(sortedIds(result)).isEqualTo(ids == null ? "" : ids);
    assertThat(result.relaxed()).isNull();
    assertThat(result.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "渭河 \"图书馆\"",
        "渭河 city:绵阳",
        "渭河 date:2025",
        "渭河 防汛 headline:图书馆",
        "渭河 \"图书 馆里\"~3",
        "渭河 防汛 \"夜读联盟\"~1c",
        "渭河 防汛 \"城墙\" OR \"图书馆\"",
      })
  void whatIsMoreThanWordsIsNeverRelaxed(String query) {
    assertThat(search(engine, query).hits()).isEmpty();
    assertThat(search(engine, query).relaxed()).isNull();
  }

  @Test
  void aTildeBehindAValueIsSaid() {
    for (String tilde : List.of("~3", "~1c")) {
      SearchResult result = search(engine, "newspaper:\"宝鸡新报\"" + tilde);
      assertThat(sortedIds(result)).isEqualTo("de");
      assertThat(result.notices()).extracting(Notice::code).containsExactly(Notice.Code.BAD_TILDE);
    }
  }

  @Test
  void wordsInAlternativesAreRelaxedAsOne() {
    SearchResult result = search(engine, "渭河 防汛 图书馆 OR 城墙");
    assertThat(sortedIds(result)).isEqualTo("d");
    assertThat(result.relaxed()).isEqualTo(new SearchResult.Relaxation(2, 3));
  }

  @Test
  void aLongQueryFindsAlsoByStarsAndAlternatives() {
    assertThat(sortedIds(search(engine, "预* 不在 没有 也无 并非"))).isEqualTo("d");
    assertThat(sortedIds(search(engine, "参赛1* 没有 也无 并非 城墙x* OR 完赛*"))).contains("e");
  }

  @Test
  void fieldsMeanWhatFiltersMean() {
    for (String city : List.of("绵阳", "绵阳市", "宝鸡", "无此城")) {
      SearchRequest filter = SearchRequest.everything().filter(FilterField.CITY, city).build();
      assertThat(sortedIds(search(engine, "city:" + city)))
          .isEqualTo(sortedIds(engine.search(filter)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "\"城市夜读联盟\" → <em>城市夜读联盟</em>成立，图书馆延长开放。",
        "\"城市夜渎联盟\"~1c → <em>城市夜读联盟</em>成立，图书馆延长开放。",
        "\"图书馆 联盟\"~3 → 城市夜读<em>联盟</em>成立，<em>图书馆</em>延长开放。",
        "夜读联* → 城市<em>夜读联</em>盟成立，图书馆延长开放。",
        "联盟 OR 护城河 → 城市夜读<em>联盟</em>成立，图书馆延长开放。",
        "联盟 -headline:城墙 city:绵阳 → 城市夜读<em>联盟</em>成立，图书馆延长开放。",
      })
  void whatMatchesIsMarked(String query, String snippet) {
    assertThat(search(engine, query).hits().getFirst().snippets().getFirst().toHtml())
        .isEqualTo(snippet);
  }

  @Test
  void whatIsAskedOfHeadlinesIsMarkedThere() {
    var hit = search(engine, "headline:图书馆").hits().getFirst();
    assertThat(hit.headline().toHtml()).isEqualTo("<em>图书馆</em>夜里开门");
    assertThat(hit.snippets().getFirst().highlights()).isEmpty();
  }

  @Test
  void curlyQuotesPreferThePhrase(@TempDir Path other) {
    Article apart = article("1", "读书会上，城市联盟与夜间巴士各说各话，城市读书。");
    Article together = article("2", "读书会上，夜间巴士与读书城市联盟各说各话，城市。");
    Articles.index(other, apart, together);
    try (LuceneEngine small = LuceneEngine.open(other)) {
      SearchResult result = search(small, "“读书城市联盟”");
      assertThat(result.hits()).hasSize(2);
      assertThat(result.hits().getFirst().article()).isEqualTo(together);
    }
  }

  @Test
  void whatWasWrongIsSaid() {
    SearchResult result = search(engine, "(涪江 OR city: date:2025-99 *");
    assertThat(result.notices())
        .extracting(Notice::code)
        .contains(
            Notice.Code.EMPTY_FIELD,
            Notice.Code.BAD_DATE,
            Notice.Code.LONE_STAR,
            Notice.Code.UNCLOSED_PARENTHESIS);
  }

  /** As if it had been typed forty times only, which is within all bounds or beyond them too. */
  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "水 ", "+水* ", "\"水 江\"~5 ", "\"江水水江\"~1c ", "a* OR ", "(", "-(水 OR ", "city:水* ",
        "headline:(a ", "date:2025 ", "\"", "“水 ", "\uD842 ", "\u0001水", "1.2.3.4 ", "(水 OR 江) ",
      })
  void tenThousandCharactersAreAnswered(String piece) {
    SearchResult some = search(engine, piece.repeat(40));
    SearchResult many = search(engine, piece.repeat(10_000 / piece.length()));
    assertThat(many.notices()).isNotEmpty();
    assertThat(many.partial()).isFalse();
    assertThat(many.total()).isEqualTo(some.total());
    assertThat(sortedIds(many)).isEqualTo(sortedIds(some));
  }

  @Test
  void aThousandClausesAreAnswered() {
    for (String clause : List.of("+\"江水\" ", "city:柳州 ", "\"江水涪江水位平稳\"~1c ", "江* OR ")) {
      assertThat(search(engine, clause.repeat(1000)).notices())
          .extracting(Notice::code)
          .contains(Notice.Code.SHORTENED);
    }
  }
}
