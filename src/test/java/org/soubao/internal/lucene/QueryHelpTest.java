package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.lucene.Articles.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Article;
import org.soubao.model.Place;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Suggestion;
import org.soubao.search.Suggestion.Kind;

/** Suggestions, other spellings and similar articles, on a real index. */
class QueryHelpTest {
  private static final Place LIUZHOU = new Place("广西壮族自治区", "柳州市");
  private static final String[] PIECES = {
    "柳",
    "州",
    "柳州",
    "柳洲",
    "lz",
    "zh",
    "liuzhou",
    "ü",
    "ǚ",
    " ",
    "'",
    "\"",
    "＂",
    "-",
    "+",
    ":",
    "headline:",
    "*",
    "~",
    "OR",
    "\u0000",
    "\uD842",
    "\uDFB7",
    "𠮷",
    "習",
    "①",
    "㎡",
    "2025",
    ".",
    "é",
    "的",
    "防讯",
    "(",
    "[",
    "]",
    "\n",
    "\u3000",
    "·",
  };

  @TempDir static Path index;
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    Articles.index(index, articles());
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Articles.ALL);
    for (int i = 0; i < 12; i++) {
      String day = "2025-04-%02d".formatted(i + 1);
      articles.add(
          article(
              "lz" + i, LIUZHOU, "柳江时讯", day, "要闻", "柳州第" + i + "次防汛会商", "柳州今天又会商防汛，重庆来的专家也到了。"));
    }
    articles.add(
        article("silk", LIUZHOU, "柳江时讯", "2025-05-01", "副刊", "丝绸厂的缫丝车间", "老丝绸厂的缫丝车间里，女工教孩子们缫丝。"));
    articles.add(
        article(
            "silk-copy", LIUZHOU, "柳江时讯", "2025-05-03", "副刊", "丝绸厂的缫丝车间", "老丝绸厂的缫丝车间里，女工教孩子们缫丝。"));
    articles.add(
        article(
            "silk-more", LIUZHOU, "柳江时讯", "2025-05-02", "要闻", "缫丝车间变陈列馆", "丝绸厂把缫丝车间改成陈列馆，女工讲解。"));
    String day = "2025-05-04";
    articles.add(article("long", LIUZHOU, "柳江时讯", day, "副刊", "凉亭修好，" + "坐的人多".repeat(500), "凉亭。"));
    articles.add(article("pavilion", LIUZHOU, "柳江时讯", day, "副刊", "凉亭修好了", "凉亭修好，可以歇脚。"));
    return articles;
  }

  private static List<Suggestion> suggest(String typed) {
    return engine.suggest(typed, 8);
  }

  private static SearchResult search(String query) {
    return engine.search(SearchRequest.query(query).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "liuzhou", "lz", "lzh", "lzs", "liuz", "LiuZhou", "liǔzhōu", "柳", "柳州", "柳zhou", "柳州市",
        " lz"
      })
  void aPlaceIsSuggestedHoweverItIsTyped(String typed) {
    assertThat(suggest(typed)).contains(new Suggestion("柳州市", Kind.PLACE, FilterField.CITY, 17));
  }

  @Test
  void newspapersSectionsAndNamesAreSuggestedByPinyin() {
    assertThat(suggest("ljsx").getFirst())
        .isEqualTo(new Suggestion("柳江时讯", Kind.NEWSPAPER, FilterField.NEWSPAPER, 17));
    assertThat(suggest("yaowen").getFirst().kind()).isEqualTo(Kind.SECTION);
    assertThat(suggest("wenkunyi").getFirst())
        .isEqualTo(new Suggestion("温堃祎", Kind.NAME, FilterField.BYLINE, 22));
    assertThat(suggest("廣西").getFirst().text()).isEqualTo("广西壮族自治区");
  }

  @Test
  void aPlaceThatIsOnlyNamedIsSearchedAsText() {
    assertThat(suggest("chongq")).containsExactly(new Suggestion("重庆", Kind.PLACE, null, 12));
    assertThat(suggest("beijing")).isEmpty();
  }

  @Test
  void headlinesThatBeginSoComeFirstThenThoseThatHoldIt() {
    assertThat(suggest("防汛").getFirst().text()).isEqualTo("柳州第11次防汛会商");
    assertThat(suggest("渭河防")).containsExactly(new Suggestion("渭河防汛演练", Kind.HEADLINE, null, 1));
    assertThat(suggest("缫丝")).extracting(Suggestion::text).containsExactly("缫丝车间变陈列馆", "丝绸厂的缫丝车间");
    assertThat(suggest("丝绸厂 车间"))
        .containsExactly(new Suggestion("丝绸厂的缫丝车间", Kind.HEADLINE, null, 2));
    assertThat(suggest("絲綢廠")).hasSize(1);
    assertThat(suggest("第1")).extracting(Suggestion::text).contains("柳州第1次防汛会商", "柳州第10次防汛会商");
  }

  /** Where an archive has whole texts as headlines, these are none to choose from a list. */
  @Test
  void aLineThatIsTooLongIsNotSuggested() {
    assertThat(suggest("凉亭")).extracting(Suggestion::text).containsExactly("凉亭修好了");
  }

  @Test
  void whatIsSuggestedFindsAsManyAsItSays() {
    for (String typed : List.of("l", "w", "柳", "防", "chong", "g", "缫丝车间", "yaowen")) {
      for (Suggestion one : suggest(typed)) {
        FilterField field = one.filter();
        SearchRequest.Builder request =
            SearchRequest.query(field == null ? '"' + one.text() + '"' : "");
        if (field != null) {
          request.filter(field, one.text());
        }
        long found = engine.search(request.build()).total().value();
        assertThat(found).as("%s", one).isEqualTo(one.count());
      }
    }
  }

  @Test
  void suggestionsAreAsManyAsAskedForAtTheMost() {
    assertThat(engine.suggest("柳", 3)).hasSize(3);
    assertThat(engine.suggest("柳", 20)).hasSizeLessThanOrEqualTo(20);
    assertThat(suggest("")).isEmpty();
    assertThat(suggest(" \u3000")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "柳洲, 柳州",
    "防讯, 防汛",
    "柳洲 防讯, 柳州 防汛",
    "柳洲 -北京, 柳州 -北京",
    "'\"柳洲\"', '\"柳州\"'",
    "州柳, 柳州",
    "liuzhou, 柳州",
    "柳洲 +会商, 柳州 +会商",
  })
  void aWordIsReplacedByOneThatTheIndexHolds(String query, String better) {
    assertThat(search(query).didYouMean()).isEqualTo(better);
    assertThat(search(better).total().value()).isGreaterThan(search(query).total().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"柳州", "柳江", "谭丕创", "-柳洲", "演练", "", "，。", "涪江", "lz", "柳", "date:柳洲"})
  void whatIsRightOrUnknownIsLeftAlone(String query) {
    assertThat(search(query).didYouMean()).isNull();
  }

  @Test
  void aReplacementIsFoundAsItStands(@TempDir Path other) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(Article.builder("a" + i, "工程性质特殊，生产力布局要调整。").build());
    }
    Articles.index(other, articles);
    try (LuceneEngine small = LuceneEngine.open(other)) {
      SearchResult result = small.search(SearchRequest.query("新质生产力").build());
      assertThat(result.didYouMean()).isNull();
      assertThat(small.search(SearchRequest.query("工程新质").build()).didYouMean()).isEqualTo("工程性质");
    }
  }

  @Test
  void filtersHoldForTheOtherSpellingToo() {
    SearchRequest.Builder elsewhere = SearchRequest.query("柳洲").filter(FilterField.CITY, "宝鸡市");
    assertThat(engine.search(elsewhere.build()).didYouMean()).isNull();
  }

  @Test
  void copiesComeFirstAmongSimilarArticles() {
    List<Hit> hits = engine.similar("silk", 5).orElseThrow();
    assertThat(hits)
        .extracting(hit -> hit.article().id())
        .startsWith("silk-copy", "silk-more")
        .doesNotContain("silk");
    assertThat(hits.getFirst().snippets())
        .singleElement()
        .satisfies(snippet -> {
          assertThat(snippet.text()).startsWith("老丝绸厂");
          assertThat(snippet.highlights()).isEmpty();
        });
    assertThat(engine.similar("silk", 1).orElseThrow()).hasSize(1);
    assertThat(engine.similar("none", 5)).isEmpty();
  }

  @Test
  void nothingThatIsTypedIsAnError() {
    long seed = Long.getLong("help.seed", 20250224);
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      StringBuilder typed = new StringBuilder();
      int pieces = 1 + random.nextInt(12);
      for (int n = 0; n < pieces; n++) {
        typed.append(
            random.nextInt(8) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      String text = typed.toString();
      int limit = 1 + random.nextInt(Suggestion.MAX_LIMIT);
      assertThat(engine.suggest(text, limit))
          .as("seed %d, '%s'", seed, text)
          .hasSizeLessThanOrEqualTo(limit)
          .allMatch(one -> one.count() > 0);
      assertThat(engine.similar(text, limit)).isEmpty();
      assertThat(search(text).didYouMean()).isNotEqualTo(text);
    }
    assertThat(suggest("柳".repeat(100_000))).isEmpty();
    assertThat(search("柳洲 ".repeat(5_000)).hits()).isEmpty();
  }
}
