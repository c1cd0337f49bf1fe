package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.soubao.Ingest;
import org.soubao.model.Article;

/** Holds the segmenter to figures on the bundled sample, whose articles are known. */
class SampleIngestTest {
  @Test
  void articlesComeOutOfTheSampleAsTheyWereWritten() {
    Map<String, List<Article>> byPage = new TreeMap<>();
    Ingest.from(Path.of("src/sample/pages"))
        .to(article ->
            byPage
                .computeIfAbsent(article.source().path(), path -> new ArrayList<>())
                .add(article));
    Score score = SamplePagesScore.score(ExpectedArticle.ofAll(Samples.read()), byPage);
    System.out.println("bundled sample: " + score);
    score.misses().forEach(System.out::println);
    assertThat(score.articles()).isGreaterThan(0.5);
  }
}
