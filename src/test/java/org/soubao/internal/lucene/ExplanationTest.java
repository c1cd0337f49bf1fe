package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Article;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Place;
import org.soubao.search.Contribution;
import org.soubao.search.Explanation;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Sort;

/**
 * For random queries, an article is explained as found exactly where it is among the hits, and what
 * is said to bring its score adds up to it. Repeat a failure with {@code -Dexplain.seed=SEED}.
 */
class ExplanationTest {
  private static final long SEED = Long.getLong("explain.seed", 20250224);
  private static final int ARTICLES = 150;
  private static final int QUERIES = Integer.getInteger("explain.queries", 120);

  /** So many hits of a query are explained alone, and as many other articles. */
  private static final int EXPLAINED = 2;

  private static final List<String> WORDS =
      List.of(
          "图书馆",
          "夜读",
          "联盟",
          "防汛",
          "抗旱",
          "演练",
          "城墙",
          "涪江",
          "渭河",
          "温堃祎",
          "谭丕创",
          "𠮷",
          "2025",
          "202",
          "BRT",
          "10.5",
          "水",
          "的",
          "公交车",
          "开放",
          "圖書館",
          "二〇二五年",
          "2025年3月",
          "二〇二五年三月三日",
          "一万二千",
          "12000");

  private static final List<String> BETWEEN = List.of("", "", "", "，", "。", "\n", "“", " ");
  private static final List<Place> PLACES =
      List.of(Articles.MIANYANG, Articles.GUANGYUAN, Articles.BAOJI, Place.UNKNOWN);

  private static final List<String> FIELDS =
      List.of(
          "city:绵阳",
          "city:绵*",
          "省:四川",
          "newspaper:晚报*",
          "kind:notice",
          "稿源:本报",
          "page:1",
          "版:第一版",
          "byline:温堃祎",
          "byline:温*",
          "date:2025-03",
          "date:[2025-02 TO *]",
          "date:[* TO *]",
          "section:要闻",
          "date:2024",
          "city:(绵阳 OR 宝鸡)");

  @TempDir static Path index;
  private static final Random RANDOM = new Random(SEED);
  private static final List<Article> ALL = new ArrayList<>();
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    for (int i = 0; i < ARTICLES; i++) {
      ALL.add(article("id%03d".formatted(i)));
    }
    Articles.index(index, ALL);
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void explainsAsFoundWhatIsFoundAndAddsUp() {
    int found = 0;
    int relaxed = 0;
    for (int i = 0; i < QUERIES; i++) {
      SearchRequest request = request();
      SearchResult result = engine.search(request);
      relaxed += result.relaxed() == null ? 0 : 1;
      found += check(request, result);
    }
    assertThat(found).isGreaterThan(5 * QUERIES);
    assertThat(relaxed).isPositive();
  }

  /** Beyond the window, hits are not looked at a second time; what is said must know it. */
  @Test
  void addsUpBeyondTheSecondLook() {
    SearchRequest.Builder request = SearchRequest.query("水 夜读 公交车 城墙 联盟").explain(true);
    SearchResult result =
        engine.search(request.limit(40).offset(Ranking.DEFAULT.window() - 10).build());
    assertThat(result.hits()).hasSize(40);
    int again = 0;
    for (Hit hit : result.hits()) {
      Explanation explanation = hit.explanation();
      assertThat(sum(explanation)).isCloseTo(hit.score(), within(1e-4 + 1e-4 * hit.score()));
      again +=
          explanation.contributions().stream().anyMatch(it -> it.kind().isSecondLook()) ? 1 : 0;
    }
    int window = result.hits().getFirst().explanation().depth().window();
    assertThat(window).isBetween(Ranking.DEFAULT.window(), Ranking.DEFAULT.window() + 20);
    assertThat(again).isEqualTo(window - Ranking.DEFAULT.window() + 10);
  }

  @Test
  void anUnknownArticleHasNoExplanation() {
    assertThat(engine.explain(SearchRequest.query("水").build(), "no such id")).isEmpty();
  }

  @Test
  void onlyThoseWhoAskGetExplanations() {
    assertThat(engine.search(SearchRequest.query("水").build()).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.explanation()).isNull());
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(strings = {"水江", "\"水江河海\"~1c ", "+水* ", "\"水 江\"~5 ", "(水 OR ", "夜读联盟 "})
  void longQueriesAreExplained(String piece) {
    SearchRequest.Builder request =
        SearchRequest.query(piece.repeat(2000)).limit(SearchRequest.MAX_LIMIT).explain(true);
    engine
        .search(request.build())
        .hits()
        .forEach(hit -> assertThat(hit.explanation().sentences(Locale.CHINESE)).isNotEmpty());
    assertThat(engine.explain(request.build(), "id007")).isPresent();
  }

  private static int check(SearchRequest request, SearchResult result) {
    Map<String, Hit> hits = new HashMap<>();
    for (Hit hit : result.hits()) {
      hits.put(hit.article().id(), hit);
      assertThat(sum(hit.explanation()))
          .as(() -> as(request, hit.explanation()))
          .isCloseTo(hit.score(), within(1e-4 + 1e-4 * hit.score()));
    }
    sample(hits.keySet()).forEach(it -> check(request, result, it, hits.get(it.id())));
    return hits.size();
  }

  /** What is said of one article is the same as in the result, where it is a hit. */
  private static void check(
      SearchRequest request, SearchResult result, Article article, @Nullable Hit hit) {
    Explanation alone = engine.explain(request, article.id()).orElseThrow();
    Supplier<String> as = () -> as(request, alone);
    assertThat(alone.relaxed()).as(as).isEqualTo(result.relaxed());
    assertThat(alone.notices()).as(as).isEqualTo(result.notices());
    if (result.total().value() <= SearchRequest.MAX_LIMIT) {
      assertThat(alone.found()).as(as).isEqualTo(hit != null);
    }
    assertThat(alone.sentences(Locale.ENGLISH)).as(as).isNotEmpty();
    if (hit != null) {
      assertThat(hit.explanation()).as(as).isEqualTo(alone);
      assertThat(alone.score()).as(as).isCloseTo(hit.score(), within(1e-4 + 1e-4 * hit.score()));
      assertThat(sum(alone)).as(as).isCloseTo(alone.score(), within(1e-6));
      assertThat(result.hits().get(alone.rank() - 1)).as(as).isEqualTo(hit);
    }
  }

  private static String as(SearchRequest request, Explanation explanation) {
    return "seed %d, %s, %s".formatted(SEED, request, explanation);
  }

  /** Some hits, and some that are none: each explanation is a search of its own. */
  private static List<Article> sample(Set<String> hits) {
    List<Article> shuffled = new ArrayList<>(ALL);
    Collections.shuffle(shuffled, RANDOM);
    return Stream.concat(
            shuffled.stream().filter(it -> hits.contains(it.id())).limit(EXPLAINED),
            shuffled.stream().filter(it -> !hits.contains(it.id())).limit(EXPLAINED))
        .toList();
  }

  private static double sum(Explanation explanation) {
    return explanation.contributions().stream().mapToDouble(Contribution::score).sum();
  }

  private static SearchRequest request() {
    SearchRequest.Builder request =
        SearchRequest.query(query()).limit(SearchRequest.MAX_LIMIT).explain(true);
    if (RANDOM.nextInt(4) == 0) {
      request.filter(FilterField.CITY, "绵阳").filter(FilterField.CITY, "宝鸡市");
    }
    if (RANDOM.nextInt(6) == 0) {
      request.exclude(FilterField.ORIGIN, "wire");
    }
    if (RANDOM.nextInt(6) == 0) {
      request.from(LocalDate.of(2025, 2, 1));
    }
    if (RANDOM.nextInt(6) == 0) {
      request.sort(Sort.NEWEST);
    }
    return request.allWords(RANDOM.nextInt(8) == 0).build();
  }

  private static String query() {
    List<String> parts = new ArrayList<>();
    int size = RANDOM.nextInt(8);
    for (int i = 0; i < size; i++) {
      parts.add(signed());
    }
    return String.join(" ", parts) + (RANDOM.nextInt(10) == 0 ? "吗？" : "");
  }

  private static String signed() {
    int dice = RANDOM.nextInt(14);
    return (dice == 0 ? "-" : dice == 1 ? "+" : "") + part(0);
  }

  private static String part(int depth) {
    return switch (RANDOM.nextInt(depth > 1 ? 8 : 15)) {
      case 8 -> "\"" + word() + word() + "\"";
      case 9 -> word() + "*";
      case 10 -> "\"" + word() + " " + word() + "\"~" + RANDOM.nextInt(12);
      case 11 -> "\"" + word() + word() + "\"~1c";
      case 12 -> "headline:" + part(depth + 1);
      case 13 -> "(" + part(depth + 1) + " OR -" + part(depth + 1) + " " + part(depth + 1) + ")";
      case 14 -> FIELDS.get(RANDOM.nextInt(FIELDS.size()));
      case 7 -> part2(depth);
      default -> word();
    };
  }

  private static String part2(int depth) {
    return word() + " OR " + (depth > 1 ? word() : part(depth + 1));
  }

  private static String word() {
    String word = WORDS.get(RANDOM.nextInt(WORDS.size()));
    return RANDOM.nextInt(3) == 0 ? word + WORDS.get(RANDOM.nextInt(WORDS.size())) : word;
  }

  private static Article article(String id) {
    Article.Builder article =
        Article.builder(id, text(1 + RANDOM.nextInt(120)))
            .place(PLACES.get(RANDOM.nextInt(PLACES.size())))
            .newspaper(RANDOM.nextBoolean() ? "晚报一号" : null)
            .section(RANDOM.nextBoolean() ? "要闻" : null)
            .page(RANDOM.nextBoolean() ? "01" : "A02")
            .kind(RANDOM.nextInt(5) == 0 ? Kind.NOTICE : Kind.ARTICLE)
            .origin(RANDOM.nextBoolean() ? Origin.STAFF : Origin.WIRE);
    if (RANDOM.nextInt(5) > 0) {
      article.date(LocalDate.of(2024 + RANDOM.nextInt(2), 1 + RANDOM.nextInt(4), 3));
    }
    if (RANDOM.nextInt(4) > 0) {
      article.headline(text(1 + RANDOM.nextInt(6)).replace('\n', ' '));
    }
    if (RANDOM.nextInt(3) == 0) {
      article.kicker(text(2)).deck(text(3));
    }
    return article.build();
  }

  private static String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(RANDOM.nextInt(WORDS.size())));
      text.append(BETWEEN.get(RANDOM.nextInt(BETWEEN.size())));
    }
    return text.toString();
  }
}
