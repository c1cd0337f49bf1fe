package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;

/**
 * Takes the telling path from laid-out pages, and then their page heads too, and counts how often
 * newspaper, city and date are right, wrong and left open; skipped where the pages are absent.
 */
class IssueEvidenceScoreTest {
  private static final Path SHARED = Path.of(System.getProperty("soubao.shared", "../shared"));
  private static final Path PAGES = SHARED.resolve("data/pages");

  /** Two in a hundred. */
  private static final double MOST_WRONG = 0.02;

  private static final int WARM_UP = 20;

  private final Map<String, int[]> counts = new LinkedHashMap<>();

  @BeforeEach
  void skipWithoutPages() {
    Assumptions.assumeTrue(Files.isDirectory(PAGES), "no pages to score in " + PAGES);
  }

  @Test
  void pagesWithoutATellingPath() throws IOException {
    score("page head kept", false);
  }

  @Test
  void pagesWithoutPathAndPageHead() throws IOException {
    score("page head taken away", true);
  }

  @Test
  void concludingCostsLittle() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files()) {
      texts.add(Files.readString(file));
    }
    double told = 0;
    double concluded = 0;
    for (int round = 0; round < WARM_UP + 1; round++) {
      told = processorTime(texts, "柳州日报", LocalDate.of(2025, 3, 1));
      concluded = processorTime(texts, null, null);
    }
    System.out.printf(
        "processor time a page: %.2f ms where the path tells, %.2f ms where the page has to%n",
        told, concluded);
    assertThat(concluded).isLessThan(3 * told);
  }

  /** Milliseconds a page. */
  private static double processorTime(
      List<String> texts, @Nullable String newspaper, @Nullable LocalDate date) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    texts.forEach(
        text -> PageSegmenter.articles(new PageDump("0.txt", "0", newspaper, date, "01", text)));
    return (clock.getCurrentThreadCpuTime() - start) / 1e6 / texts.size();
  }

  private void score(String mode, boolean withoutHead) throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      score(PAGES.relativize(file), Files.readString(file), withoutHead);
    }
    counts.forEach((field, count) -> {
      System.out.printf(
          "%s, %s: right %d, wrong %d, open %d%n", mode, field, count[0], count[1], count[2]);
      assertThat(count[1]).as(field).isLessThanOrEqualTo((int) (MOST_WRONG * files.size()));
    });
  }

  private void score(Path path, String text, boolean withoutHead) {
    String newspaper = path.getName(0).toString();
    String page = withoutHead ? withoutHeads(text, newspaper) : text;
    List<Article> articles =
        PageSegmenter.articles(new PageDump("000.txt", "000", null, null, null, page));
    if (!articles.isEmpty()) {
      Article article = articles.getFirst();
      String city = NewspaperRegistry.standard().placeOf(newspaper).city();
      count("newspaper", article.newspaper(), newspaper);
      count("city", article.place().city(), city);
      String date = article.date() == null ? null : article.date().toString();
      count("date", date, path.getName(1).toString());
    }
  }

  private void count(String field, @Nullable String got, @Nullable String wanted) {
    int column = got == null ? 2 : got.equals(wanted) ? 0 : 1;
    counts.computeIfAbsent(field, key -> new int[3])[column]++;
  }

  private static String withoutHeads(String text, String newspaper) {
    return text.lines()
        .filter(line ->
            PageHead.of(line.strip(), newspaper)
                .filter(head -> head.date() != null || head.newspaper() != null)
                .isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
