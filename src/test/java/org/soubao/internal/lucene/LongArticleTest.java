package org.soubao.internal.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soubao.model.Article;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Total.Relation;

/** An article as long as a book doesn't hold up a search for longer than its time limit allows. */
class LongArticleTest {
  private static final int LENGTH = 2_000_000;
  private static final Duration LIMIT = Duration.ofMillis(500);

  /** Between two looks at the clock; much, since tests share their machine. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** A search may end in the time between two looks at the clock. */
  private static final Duration LAST_LOOK = Duration.ofMillis(100);

  private static final String LAST = "桥墩加固";

  @TempDir static Path index;
  private static final FrequentCharacters TEXTS = new FrequentCharacters(7);
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    Articles.index(index, Article.builder("long", TEXTS.body(LENGTH) + LAST + "。").build());
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static Stream<String> queries() {
    return Stream.of(
        near(13, 3, " OR "),
        near(80, 2, " OR "),
        near(80, 2, " "),
        TEXTS.texts(10, 3).stream().map("\"%s\"~1c"::formatted).collect(joining(" OR ")),
        TEXTS.texts(4, 40).stream().map("-\"%s\"~1c"::formatted).collect(joining(" ")),
        String.join(" OR ", TEXTS.texts(160, 1)));
  }

  private static String near(int clauses, int characters, String joint) {
    return TEXTS.texts(clauses, characters).stream()
        .map(it -> "\"" + String.join(" ", it.split("")) + "\"~50")
        .collect(joining(joint));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isSearchedMarkedAndExplainedInTime(String query) {
    SearchRequest request =
        SearchRequest.query(query).limit(100).explain(true).timeLimit(LIMIT).build();
    SearchResult result = engine.search(request);
    assertThat(result.took()).isLessThan(LIMIT.plus(GRACE));
    assertThat(result.partial() || result.took().compareTo(LIMIT.plus(LAST_LOOK)) < 0).isTrue();
    long start = System.nanoTime();
    assertThat(engine.explain(request, "long")).isPresent();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(GRACE));
  }

  @Test
  void whatStandsAtItsEndIsFoundAndExplainedThoughNotMarked() {
    SearchRequest request = SearchRequest.query("\"" + LAST + "\"").build();
    SearchResult result = engine.search(request);
    assertThat(result.total().value()).isEqualTo(1);
    assertThat(result.partial()).isFalse();
    assertThat(result.hits().getFirst().snippets()).hasSize(1);
    assertThat(engine.explain(request, "long").orElseThrow().found()).isTrue();
  }

  @Test
  void theTimeLimitIsSaidWhereOnlyMarksAreMissing() {
    SearchRequest request =
        SearchRequest.query("\"" + LAST + "\"~1c").timeLimit(Duration.ofNanos(1)).build();
    SearchResult result = engine.search(request);
    assertThat(result.partial()).isTrue();
    assertThat(result.total().relation()).isEqualTo(Relation.AT_LEAST);
  }
}
