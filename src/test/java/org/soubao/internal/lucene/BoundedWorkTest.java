package org.soubao.internal.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;
import org.soubao.internal.query.QueryParser;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * The dearest queries are answered, with little memory, and the same by many threads at once.
 * Repeat a failure with {@code -Dbounded.seed=SEED}.
 */
class BoundedWorkTest {
  private static final long SEED = Long.getLong("bounded.seed", 20250224);
  private static final long MEGABYTE = 1 << 20;

  /** What a search may allocate, all together: so it never holds more. */
  private static final long MAX_ALLOCATED = 48 * MEGABYTE;

  private static final int THREADS = 16;

  @TempDir static Path index;
  private static final FrequentCharacters TEXTS = new FrequentCharacters(SEED);
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    TEXTS.index(index, 600, 1000);
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** Whatever stands in a query of the longest, as words, phrases, with signs and tildes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "\"%s\"",
        "%s*",
        "%s1*",
        "+%s",
        "-%s",
        "headline:%s",
        "\"%s\"~1c",
        "-\"%s\"~1c",
        "headline:\"%s\"~1c",
        "“%s”",
        "+“%s”",
      })
  void theLongestQueriesAreAnsweredWhole(String form) {
    for (int size : new int[] {1, 2, 3, 4, 5, 8, 10, 20, 40, 80, 160}) {
      List<String> texts = TEXTS.texts(QueryParser.MAX_UNITS / size, size);
      for (String joint : List.of(" ", " OR ")) {
        String query = texts.stream().map(form::formatted).collect(joining(joint));
        assertAnswered(query);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", " OR ", " -"})
  void manyDistancesAreAnsweredWhole(String joint) {
    assertAnswered(near(80, 1, joint));
    assertAnswered(near(40, 2, joint));
    assertAnswered(near(20, 4, joint));
  }

  /** Two texts of so many characters in each clause. */
  private static String near(int clauses, int size, String joint) {
    return TEXTS.texts(clauses, 2 * size).stream()
        .map(it -> "\"%s %s\"~50".formatted(it.substring(0, size), it.substring(size)))
        .collect(joining(joint));
  }

  /** The units beyond the bound are left out, but never those within. */
  private static void assertAnswered(String query) {
    SearchRequest request = SearchRequest.query(query).limit(1).build();
    String half = "first %d ".formatted(QueryParser.MAX_UNITS / 2);
    SearchResult result = engine.search(request);
    assertThat(result.notices())
        .as("seed %d, %s", SEED, query)
        .noneMatch(notice -> notice.text().contains(half));
    assertThat(engine.explain(request, "id7")).as("seed %d, %s", SEED, query).isPresent();
  }

  @Test
  void whatHasTooManyClausesAllTheSameIsShortened() {
    int most = IndexSearcher.getMaxClauseCount();
    IndexSearcher.setMaxClauseCount(100);
    try {
      SearchRequest request =
          SearchRequest.query(String.join(" OR ", TEXTS.texts(150, 1))).explain(true).build();
      SearchResult result = engine.search(request);
      assertThat(result.hits()).isNotEmpty();
      assertThat(result.notices()).extracting(Notice::code).containsOnly(Notice.Code.SHORTENED);
      assertThat(engine.explain(request, "id7").orElseThrow().notices())
          .isEqualTo(result.notices());
    } finally {
      IndexSearcher.setMaxClauseCount(most);
    }
  }

  @Test
  void whatStandsApartNeedsLittleMemory() {
    String misread =
        TEXTS.texts(53, 3).stream().map("\"%s\"~1c"::formatted).collect(joining(" OR "));
    for (String query :
        List.of(near(50, 1, " OR "), near(80, 1, " "), near(40, 2, " OR "), misread)) {
      assertThat(allocatedBy(query)).as("seed %d, %s", SEED, query).isLessThan(MAX_ALLOCATED);
    }
  }

  private static long allocatedBy(String query) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    engine.search(SearchRequest.query(query).build());
    long before = threads.getCurrentThreadAllocatedBytes();
    engine.search(SearchRequest.query(query).build());
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void manyThreadsFindWhatOneFinds() throws Exception {
    List<String> queries = new ArrayList<>(TEXTS.texts(10, 2));
    TEXTS.texts(10, 3).forEach(it -> queries.add("\"%s\"~1c".formatted(it)));
    TEXTS.texts(5, 1).forEach(it -> queries.add(it + " OR " + TEXTS.text(1)));
    for (int i = 0; i < 10; i++) {
      queries.add(near(1 + i, 1 + i % 2, " OR "));
    }
    List<String> alone = queries.stream().map(BoundedWorkTest::found).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(() -> queries.stream().map(BoundedWorkTest::found).toList()));
      }
      for (Future<List<String>> each : all) {
        assertThat(each.get()).as("seed %d", SEED).isEqualTo(alone);
      }
    }
  }

  private static String found(String query) {
    SearchResult result = engine.search(SearchRequest.query(query).build());
    assertThat(result.partial()).isFalse();
    return result.total()
        + result.hits().stream().map(Hit::article).map(it -> it.id()).collect(joining(" "));
  }

  @Test
  void whatCannotBeReadIsABrokenIndexHoweverDeepDown() {
    LuceneEngine.Reading<String> broken =
        open -> {
          throw new UncheckedIOException(new EOFException("read past the end"));
        };
    assertThatThrownBy(() -> engine.reading(broken))
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasCauseInstanceOf(EOFException.class);
  }
}
