package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Ingest;
import org.soubao.Reindex;

/**
 * What it costs to ingest pages, beside making an index of them: {@code mvn test
 * -Dtest=IngestCostBenchmark}. Runs only when it is named; {@code -Dbenchmark.pages=100} makes it
 * short, {@code -Dbenchmark.rounds=9} longer.
 *
 * <p>Processor time is that of the whole process, collector and compiler included: the least of
 * several rounds, after some that aren't counted.
 */
class IngestCostBenchmark {
  private static final int PAGES = Integer.getInteger("benchmark.pages", 1500);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final int WARM_UP = 5;
  private static final long SEED = 7;

  /** What its share of a reindex must not grow to again; the aim is 0.2. */
  private static final double MOST_SHARE = 0.3;

  /** How often the pages that lie outside the project are laid under another day. */
  private static final int COPIES = 12;

  private static final List<Integer> JOINED = List.of(1, 4, 16);

  @TempDir private Path folder;

  /** Something that is measured. */
  private interface Work {
    void run();
  }

  @Test
  void harderPages() throws IOException {
    HarderFolder.write(HarderPages.make(PAGES, SEED), folder);
    compare("harder pages", folder.resolve("pages"));
  }

  @Test
  void pagesOutsideTheProject() throws IOException {
    Path pages = Path.of(System.getProperty("soubao.shared", "../shared"), "data", "pages");
    Assumptions.assumeTrue(Files.isDirectory(pages), "no pages to measure in " + pages);
    for (Path page : files(pages)) {
      copy(page, pages.relativize(page));
    }
    compare("80 pages, " + COPIES + " times", folder.resolve("pages"));
  }

  /** Pages of so many times the paragraphs, set one below the other. */
  @Test
  void growth() throws IOException {
    List<HarderPage> pages = HarderPages.make(Math.max(16, PAGES / 5 / 16 * 16), SEED);
    for (int joined : JOINED) {
      Path to = folder.resolve("by-" + joined);
      for (int from = 0; from + joined <= pages.size(); from += joined) {
        Path file = to.resolve(pages.get(from).path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, joined(pages.subList(from, from + joined)), StandardCharsets.UTF_8);
      }
      double seconds = Double.POSITIVE_INFINITY;
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        seconds = Math.min(seconds, seconds(() -> ingest(to)));
      }
      System.out.printf(
          Locale.ROOT,
          "pages of %d: %.1f µs per 1,000 characters%n",
          joined,
          perThousand(seconds, to));
    }
  }

  private void compare(String name, Path pages) throws IOException {
    Work reindex = () -> Reindex.from(pages).into(folder.resolve("index")).run();
    double ingested = Double.POSITIVE_INFINITY;
    double indexed = Double.POSITIVE_INFINITY;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double one = seconds(() -> ingest(pages));
      double other = seconds(reindex);
      if (round >= WARM_UP) {
        ingested = Math.min(ingested, one);
        indexed = Math.min(indexed, other);
      }
    }
    double share = ingested / indexed;
    System.out.printf(
        Locale.ROOT,
        "%s: ingest %.2f s, reindex %.2f s of processor time, ratio %.3f;"
            + " ingest %.1f µs per 1,000 characters%n",
        name,
        ingested,
        indexed,
        share,
        perThousand(ingested, pages));
    assertThat(share).isLessThanOrEqualTo(MOST_SHARE);
  }

  private static void ingest(Path pages) {
    assertThat(Ingest.from(pages).to(article -> {}).articles()).isPositive();
  }

  /** Seconds of processor time. */
  private static double seconds(Work work) {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = machine.getProcessCpuTime();
    work.run();
    return (machine.getProcessCpuTime() - start) / 1e9;
  }

  private static double perThousand(double seconds, Path pages) throws IOException {
    long characters = 0;
    for (Path file : files(pages)) {
      characters += Files.readString(file).length();
    }
    return seconds * 1e9 / characters;
  }

  private static String joined(List<HarderPage> pages) {
    return pages.stream().map(HarderPage::text).collect(Collectors.joining("\n\n"));
  }

  private void copy(Path page, Path name) throws IOException {
    for (int copy = 0; copy < COPIES; copy++) {
      // The pages are of three years, so that no two get one day.
      LocalDate day = LocalDate.parse(name.getName(1).toString()).minusDays(1096L * copy);
      Path to = folder.resolve("pages").resolve(name.getName(0)).resolve(day.toString());
      Files.createDirectories(to);
      Files.copy(page, to.resolve(name.getFileName()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
