package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;

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

  private static List<Article> articles(String name) throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "no real pages in " + SEEDS);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SEEDS, name)) {
      Path file = files.iterator().next();
      return PageSegmenter.articles(
          new PageDump(name, "seed", null, null, null, Files.readString(file)));
    }
  }
}
