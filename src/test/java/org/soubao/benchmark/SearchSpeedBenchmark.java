package org.soubao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TotalHits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soubao.Archive;
import org.soubao.ArchiveException;
import org.soubao.Reindex;

/**
 * A whole library call, ten hits with snippets and all facets, beside the same query on a plain
 * Lucene index: {@code mvn test -Dtest=SearchSpeedBenchmark '-Dtest.jvm=-Xmx4g'
 * -DenableAssertions=false -Dbenchmark.articles=FILE}. Runs only when it is named.
 *
 * <p>{@code -Dbenchmark.folder=DIR} keeps both indexes for the next time; ours is made anew where
 * the schema has changed, or with {@code -Dbenchmark.reindex=true}. {@code -Dbenchmark.rounds=15}
 * measures longer, {@code -Dbenchmark.words=MUST} makes plain Lucene demand all words, where it is
 * content with any. The engines take turns query by query. No query is cached: in rounds of the
 * same queries a cache would say little of a log.
 */
class SearchSpeedBenchmark {
  private static final Path LOG = Path.of("src/test/resources/queries/news/log.tsv");
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 7);
  private static final int WARM_UP = 5;
  private static final Occur WORDS = Occur.valueOf(System.getProperty("benchmark.words", "SHOULD"));
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder = Path.of(System.getProperty("benchmark.folder", "target/speed"));

  /** Answers a query; gives how many articles were found. */
  private interface Engine {
    long search(LoggedQuery query) throws IOException;
  }

  @Test
  void compare() throws IOException {
    Path file = Path.of(System.getProperty("benchmark.articles", ""));
    Assumptions.assumeTrue(Files.isRegularFile(file), "no file of articles: " + file);
    IndexSearcher.setDefaultQueryCache(null);
    if (!PlainIndex.exists(folder.resolve("plain"))) {
      timed("plain index", () -> PlainIndex.build(file, folder.resolve("plain")));
    }
    try (Archive archive = ours(file);
        PlainArchive plain = new PlainArchive(folder.resolve("plain"), WORDS)) {
      System.out.printf(Locale.ROOT, "%,d articles%n", archive.size());
      measure(
          query -> archive.search(query.request()).total().value(),
          query -> {
            TotalHits total = plain.search(query.request()).found().totalHits;
            assertThat(total.relation()).isEqualTo(TotalHits.Relation.EQUAL_TO);
            return total.value();
          });
    }
  }

  private Archive ours(Path file) throws IOException {
    Path index = folder.resolve("ours");
    if (!Boolean.getBoolean("benchmark.reindex")) {
      try {
        return Archive.open(index);
      } catch (ArchiveException.NoIndex | ArchiveException.OtherSchema e) {
        System.out.println(e.getMessage());
      }
    }
    timed("our index", () -> Reindex.from(file).into(index).run());
    return Archive.open(index);
  }

  private static void measure(Engine ours, Engine plain) throws IOException {
    List<LoggedQuery> log = LoggedQuery.read(LOG);
    for (int round = 0; round < WARM_UP; round++) {
      for (LoggedQuery query : log) {
        ours.search(query);
        plain.search(query);
      }
    }
    SpeedTable table = new SpeedTable(log);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < log.size(); i++) {
        table.add(i, time(ours, log.get(i)), time(plain, log.get(i)));
      }
    }
    table.print();
  }

  private static SpeedTable.Time time(Engine engine, LoggedQuery query) throws IOException {
    long wall = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    long found = engine.search(query);
    return new SpeedTable.Time(
        (THREADS.getCurrentThreadCpuTime() - processor) / 1e6,
        (System.nanoTime() - wall) / 1e6,
        found);
  }

  /** Something that takes long. */
  private interface Work {
    void run() throws IOException;
  }

  private static void timed(String what, Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    System.out.printf(Locale.ROOT, "%s: %.0f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
