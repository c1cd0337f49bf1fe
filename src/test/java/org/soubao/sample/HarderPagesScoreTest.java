package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Ingest;
import org.soubao.model.Article;

/**
 * Holds the segmenter to figures on harder pages. With {@code -Dsample.misses=true} every miss is
 * printed.
 */
class HarderPagesScoreTest {
  private static final int PAGES = 240;
  private static final long SEED = 11;

  @TempDir Path folder;

  @Test
  void articlesComeOutOfHarderPages() throws Exception {
    List<HarderPage> pages = HarderPages.make(PAGES, SEED);
    HarderFolder.write(pages, folder);
    Map<String, List<ExpectedArticle>> expected = new LinkedHashMap<>();
    pages.forEach(page -> expected.put(page.path(), page.expected()));
    Map<String, List<Article>> byPage = new TreeMap<>();
    Ingest.from(folder.resolve("pages"))
        .to(article ->
            byPage
                .computeIfAbsent(article.source().path(), path -> new ArrayList<>())
                .add(article));
    Score score = SamplePagesScore.score(expected, byPage);
    System.out.println("harder pages: " + score);
    if (Boolean.getBoolean("sample.misses")) {
      score.misses().forEach(System.out::println);
    }
    assertThat(score.articles()).isGreaterThan(0.89);
    assertThat(score.of(Measure.HEADING)).isGreaterThan(0.87);
    assertThat(score.of(Measure.HEADLINE)).isGreaterThan(0.66);
    assertThat(score.of(Measure.BYLINE)).isGreaterThan(0.94);
    assertThat(score.of(Measure.AGENCY)).isGreaterThan(0.98);
    assertThat(score.of(Measure.ORIGIN)).isGreaterThan(0.93);
    assertThat(score.of(Measure.KIND)).isGreaterThan(0.98);
    assertThat(score.of(Measure.JUMP)).isGreaterThan(0.98);
    assertThat(score.paragraphs().share()).isGreaterThan(0.94);
  }
}
