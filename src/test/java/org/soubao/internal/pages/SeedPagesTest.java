package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.model.Article;
import org.soubao.model.Place;

/** Articles that must be found on real pages; skipped where those are absent. */
class SeedPagesTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("soubao.shared", "../shared"), "data", "seeds");

  @Test
  void theFloodPlanIsAnArticleUnderItsHeadline() throws Exception {
    assertThat(articles("003*.txt"))
        .filteredOn(article -> article.headline().contains("修订防汛抗旱应急预案"))
        .singleElement()
        .satisfies(article -> assertThat(article.body()).startsWith("日报消息"))
        .satisfies(article -> assertThat(article.byline()).hasSize(1));
  }

  @Test
  void theCityLeadersReportIsAnArticleUnderItsHeadline() throws Exception {
    assertThat(articles("000*.txt"))
        .filteredOn(article -> article.body().contains("谭丕创"))
        .singleElement()
        .satisfies(article -> assertThat(article.kicker()).contains("谭丕创"))
        .satisfies(article -> assertThat(article.headline()).contains("高质量发展"));
  }

  @ParameterizedTest
  @CsvSource({
    "000, 柳州晚报, 柳州市, 广西壮族自治区, 2025-02-25",
    // Only its city can be told: 本报讯 names no paper.
    "001, , 乌海市, 内蒙古自治区, 2025-02-26",
    "002, 三湘都市报, 长沙市, 湖南省, 2025-01-22",
    "003, 柳州日报, 柳州市, 广西壮族自治区, 2024-04-03",
    // A reprint and a wire story, which all of the province's papers have.
    "004, , , 辽宁省, 2025-05-09",
  })
  void theIssueIsConcludedFromThePage(
      String page, String newspaper, String city, String province, LocalDate date)
      throws Exception {
    assertThat(articles(page + "*.txt"))
        .isNotEmpty()
        .allSatisfy(article -> {
          assertThat(article.newspaper()).isEqualTo(newspaper);
          assertThat(article.place()).isEqualTo(new Place(province, city));
          assertThat(article.date()).isEqualTo(date);
        });
  }

  private static List<Article> articles(String name) throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "no real pages in " + SEEDS);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SEEDS, name)) {
      Path file = files.iterator().next();
      return PageSegmenter.articles(
          new PageDump(name, "seed", null, null, null, Files.readString(file)));
    }
  }
}
