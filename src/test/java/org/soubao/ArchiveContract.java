package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Origin;
import org.soubao.model.Place;
import org.soubao.model.Source;
import org.soubao.search.Counted;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total;
import org.soubao.search.Sort;

/** What an archive answers, whichever engine it has; a class for each engine holds it to that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchiveContract {
  private static final Place MIANYANG = new Place("四川省", "绵阳市");
  private static final Place GUANGYUAN = new Place("四川省", "广元市");
  private static final Place BAOJI = new Place("陕西省", "宝鸡市");

  private static final List<Article> ALL =
      List.of(
          article("a", MIANYANG, "绵阳时报", "2025-01-16", "要闻", "涪江水位平稳", "防汛抗旱物资到位。\n涪江水位平稳。"),
          article("b", MIANYANG, "绵阳时报", "2025-03-12", "民生", "图书馆夜里开门", "城市夜读联盟成立，图书馆延长开放。"),
          article("c", GUANGYUAN, "广元新讯", "2025-03-12", "民生", "夜读灯亮", "图书馆里，夜读的人多了。"),
          article("d", BAOJI, "宝鸡新报", "2024-12-30", "要闻", "渭河防汛演练", "演练检验抗旱与防汛两套预案。"),
          article("e", BAOJI, "宝鸡新报", "2025-03-13", "体育", "城墙下开跑", "参赛15人，完赛5人。"));

  private Archive engine;

  /**
   * A new archive of those articles.
   *
   * @param file they are its lines, as JSON
   */
  protected abstract Archive archive(Path file) throws Exception;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    engine = archive(file(folder, ALL.toArray(Article[]::new)));
  }

  @AfterAll
  void close() {
    engine.close();
  }

  private static Path file(Path folder, Article... articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Article article : articles) {
      lines.append(new JsonMapper().writeValueAsString(ArticleJson.toMap(article))).append('\n');
    }
    return Files.writeString(folder.resolve("articles.jsonl"), lines);
  }

  private static Article article(
      String id,
      Place place,
      String newspaper,
      String date,
      String section,
      String headline,
      String body) {
    return Article.builder(id, body)
        .newspaper(newspaper)
        .place(place)
        .date(LocalDate.parse(date))
        .page("01")
        .section(section)
        .headline(headline)
        .contributors(List.of(new Contributor("温堃祎", null)))
        .origin(Origin.STAFF)
        .source(new Source("articles.jsonl", List.of()))
        .build();
  }

  private static Article article(String id, String body) {
    return Article.builder(id, body).build();
  }

  private static SearchResult search(Archive engine, String query) {
    return search(engine, SearchRequest.query(query));
  }

  private static SearchResult search(Archive engine, SearchRequest.Builder request) {
    return engine.search(request.build());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static String sortedIds(SearchResult result) {
    return ids(result).stream().sorted().collect(Collectors.joining());
  }

  private static String facet(SearchResult result, String name) {
    Facet facet =
        result.facets().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return text(facet.values());
  }

  private static String text(List<FacetValue> values) {
    return values.stream().map(ArchiveContract::text).collect(Collectors.joining(" "));
  }

  private static String text(FacetValue value) {
    String children = value.children().isEmpty() ? "" : "(" + text(value.children()) + ")";
    return value.value() + (value.selected() ? "*" : ":") + value.count() + children;
  }

  @ParameterizedTest
  @CsvSource({
    "防汛抗旱, ad",
    "'\"防汛抗旱\"', a",
    "抗旱 防汛, ad",
    "圖書館, bc",
    "图书馆 -联盟, c",
    "夜读 +联盟, b",
    "'\"15人\"', e",
    "'\"5人\"', e",
    "'\"到位涪江\"', ''",
    "涪, a",
    "'\"夜里开门\"', b",
  })
  void wordsPhrasesAndSigns(String query, String ids) {
    assertThat(sortedIds(search(engine, query))).isEqualTo(ids);
  }

  @Test
  void theHeadlineComesFirst() {
    assertThat(ids(search(engine, "夜读"))).containsExactly("c", "b");
  }

  @Test
  void theExactRunComesFirst(@TempDir Path other) throws Exception {
    Article apart = article("1", "先查抗旱的井，再备防汛的沙袋。");
    Article together = article("2", "仓库里是防汛抗旱的井管和沙袋。");
    try (Archive small = archive(file(other, apart, together))) {
      assertThat(ids(search(small, "防汛抗旱"))).containsExactly("2", "1");
    }
  }

  @Test
  void anInferredHeadlineIsNotSearchedAsOne(@TempDir Path other) throws Exception {
    Article without = article("without", "桥墩加固完工。水退。");
    Article with = Article.builder("with", "桥墩加固完工。水退。").headline("桥墩加固").build();
    try (Archive small = archive(file(other, without, with))) {
      SearchResult result = search(small, "桥墩");
      assertThat(ids(result)).containsExactly("with", "without");
      assertThat(result.hits().getLast().headline().toHtml()).isEqualTo("<em>桥墩</em>加固完工");
    }
  }

  @Test
  void everythingComesNewestFirst() {
    assertThat(ids(search(engine, SearchRequest.everything())))
        .containsExactly("e", "b", "c", "a", "d");
    assertThat(ids(search(engine, SearchRequest.everything().sort(Sort.OLDEST))))
        .containsExactly("d", "a", "b", "c", "e");
  }

  @Test
  void pagesOfHitsFollowEachOther() {
    assertThat(ids(search(engine, SearchRequest.everything().limit(2)))).containsExactly("e", "b");
    SearchResult second = search(engine, SearchRequest.everything().limit(2).offset(2));
    assertThat(ids(second)).containsExactly("c", "a");
    assertThat(second.total()).isEqualTo(new Total(Counted.ARTICLES, 5, 5, Total.Relation.EXACT));
    assertThat(search(engine, SearchRequest.everything().limit(0)).hits()).isEmpty();
    assertThat(search(engine, SearchRequest.everything().offset(9000)).hits()).isEmpty();
  }

  @Test
  void filtersOfOneFieldMeanAnyAndOfSeveralAll() {
    assertThat(ids(search(engine, SearchRequest.everything().filter(FilterField.SECTION, "民生"))))
        .containsExactly("b", "c");
    assertThat(
            ids(
                search(
                    engine,
                    SearchRequest.everything()
                        .filter(FilterField.SECTION, "民生")
                        .filter(FilterField.SECTION, "体育")
                        .exclude(FilterField.CITY, "广元市"))))
        .containsExactly("e", "b");
    assertThat(ids(search(engine, SearchRequest.everything().filter(FilterField.PAGE, "第一版"))))
        .hasSize(5);
    assertThat(ids(search(engine, SearchRequest.everything().filter(FilterField.BYLINE, "温堃祎"))))
        .hasSize(5);
    assertThat(ids(search(engine, SearchRequest.everything().filter(FilterField.KIND, "notice"))))
        .isEmpty();
  }

  @Test
  void shortNamesOfPlacesAreTheSame(@TempDir Path other) throws Exception {
    SearchRequest.Builder mianyang = SearchRequest.everything().filter(FilterField.CITY, "绵阳");
    SearchResult result = search(engine, mianyang.exclude(FilterField.PROVINCE, "陕西"));
    assertThat(ids(result)).containsExactly("b", "a");
    assertThat(facet(result, "city")).isEqualTo("绵阳市*2 广元市:1");
    Article given = Article.builder("1", "渡口复航。").place(new Place("江西", "赣州")).build();
    try (Archive small = archive(file(other, given))) {
      SearchRequest official = SearchRequest.everything().filter(FilterField.CITY, "赣州市").build();
      assertThat(ids(small.search(official))).containsExactly("1");
    }
  }

  @Test
  void datesBoundBothWaysInclusive() {
    assertThat(
            ids(
                search(
                    engine,
                    SearchRequest.everything()
                        .from(LocalDate.of(2025, 1, 16))
                        .to(LocalDate.of(2025, 3, 12)))))
        .containsExactly("b", "c", "a");
    assertThat(ids(search(engine, SearchRequest.everything().to(LocalDate.of(2024, 12, 30)))))
        .containsExactly("d");
  }

  @Test
  void facetsCountWhatWasFound() {
    SearchResult result = search(engine, "图书馆");
    assertThat(facet(result, "city")).isEqualTo("广元市:1 绵阳市:1");
    assertThat(facet(result, "province")).isEqualTo("四川省:2(广元市:1 绵阳市:1)");
    assertThat(facet(result, "date")).isEqualTo("2025:2(2025-03:2)");
    assertThat(facet(result, "section")).isEqualTo("民生:2");
    assertThat(facet(result, "newspaper")).isEqualTo("广元新讯:1 绵阳时报:1");
    assertThat(facet(result, "origin")).isEqualTo("staff:2");
    assertThat(result.facets())
        .extracting(Facet::name)
        .containsExactly("date", "province", "city", "section", "newspaper", "origin");
  }

  @Test
  void countsOfAFacetIgnoreItsOwnSelection() {
    SearchResult result =
        search(
            engine,
            SearchRequest.everything()
                .filter(FilterField.CITY, "绵阳市")
                .filter(FilterField.SECTION, "民生"));
    assertThat(ids(result)).containsExactly("b");
    assertThat(facet(result, "city")).isEqualTo("广元市:1 绵阳市*1");
    assertThat(facet(result, "section")).isEqualTo("民生*1 要闻:1");
    assertThat(facet(result, "province")).isEqualTo("四川省:2(广元市:1 绵阳市*1)");
    assertThat(facet(result, "newspaper")).isEqualTo("绵阳时报:1");
  }

  @Test
  void aChosenMonthShowsItsDays() {
    SearchResult result =
        search(
            engine,
            SearchRequest.everything()
                .from(LocalDate.of(2025, 3, 1))
                .to(LocalDate.of(2025, 3, 31)));
    assertThat(facet(result, "date"))
        .isEqualTo("2024:1(2024-12:1) 2025:4(2025-01:1 2025-03*3(2025-03-12:2 2025-03-13:1))");
  }

  @Test
  void whenNoArticleHasAllWordsMostOfThemAreEnoughAndItIsSaid() {
    SearchResult result = search(engine, "渭河 防汛 图书馆");
    assertThat(ids(result)).containsExactly("d");
    assertThat(result.relaxed()).isEqualTo(new Relaxation(2, 3));
    assertThat(result.notices()).extracting(Notice::code).containsExactly(Notice.Code.RELAXED);
  }

  @Test
  void whatIsBindingIsNeverRelaxed() {
    assertThat(search(engine, SearchRequest.query("渭河 防汛 图书馆").allWords(true)).hits()).isEmpty();
    assertThat(search(engine, "渭河 +图书馆").hits()).isEmpty();
    assertThat(search(engine, "\"渭河图书馆\"").hits()).isEmpty();
    assertThat(search(engine, "\"渭河图书馆\"").relaxed()).isNull();
  }

  @Test
  void aLongQueryIsRankedByWhatMatches() {
    SearchResult result = search(engine, "昨夜城市夜读联盟在哪一座图书馆里宣布成立并延长开放");
    assertThat(ids(result)).startsWith("b");
    assertThat(result.relaxed()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"。，！？", "🎉", "\"", "- +", "*", "\u0000\uD842"})
  void whatCannotBeSearchedFindsNothingAndSaysSo(String query) {
    SearchResult result = search(engine, query);
    assertThat(result.hits()).isEmpty();
    assertThat(result.notices()).extracting(Notice::code).contains(Notice.Code.NOTHING_TO_SEARCH);
  }

  @Test
  void aVeryLongQueryIsBounded() {
    SearchResult words = search(engine, "防汛抗旱演练 ".repeat(1500));
    assertThat(words.notices()).extracting(Notice::code).contains(Notice.Code.SHORTENED);
    assertThat(search(engine, "\"" + "防汛".repeat(5000) + "\"").hits()).isEmpty();
    assertThat(search(engine, "-水 ".repeat(3000)).total().value()).isPositive();
  }

  @Test
  void veryManyFiltersAreNoProblem() {
    SearchRequest.Builder request = SearchRequest.everything();
    for (int i = 0; i < 1500; i++) {
      request.exclude(FilterField.CITY, "城" + i);
    }
    assertThat(search(engine, request).total().value()).isEqualTo(5);
  }

  @Test
  void anExclusionAloneLeavesTheRest() {
    assertThat(ids(search(engine, SearchRequest.query("-图书馆").sort(Sort.NEWEST))))
        .containsExactly("e", "a", "d");
  }

  @Test
  void aTimeLimitGivesAPartialAnswer() {
    SearchResult result = search(engine, SearchRequest.query("图书馆").timeLimit(Duration.ofNanos(1)));
    assertThat(result.partial()).isTrue();
    assertThat(result.total().relation()).isEqualTo(Total.Relation.AT_LEAST);
    assertThat(result.notices()).extracting(Notice::code).contains(Notice.Code.TIME_LIMIT);
  }

  @Test
  void articlesAreFoundByTheirId() {
    assertThat(engine.article("c")).contains(ALL.get(2));
    assertThat(engine.article("none")).isEmpty();
    assertThat(engine.size()).isEqualTo(5);
  }

  @Test
  void hitsCarryTheWholeArticle() {
    Hit hit = search(engine, "城墙").hits().getFirst();
    assertThat(hit.article()).isEqualTo(ALL.get(4));
    assertThat(hit.headline().toHtml()).isEqualTo("<em>城墙</em>下开跑");
    assertThat(hit.snippets()).hasSize(1);
  }
}
