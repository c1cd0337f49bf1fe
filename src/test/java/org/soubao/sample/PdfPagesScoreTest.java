package org.soubao.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ArchiveException;
import org.soubao.Ingest;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;
import org.soubao.typeset.Typefaces;
import org.soubao.typeset.Typesetter;

/**
 * Scores what comes out of pages that are set as PDF. {@code -Dpdf.pages=16} and {@code
 * -Dpdf.seed=11} choose how many of the bundled articles' pages and which; with {@code
 * -Dsample.misses=true} every miss is printed.
 *
 * <p>With {@code -Dpdf.gold=true} the pages outside the project are set too and scored against
 * their flat text and against what PDFBox's text stripper makes of the same PDFs; {@code
 * -Dpdf.out=FOLDER} leaves them there. Skipped where the fonts or the reader are missing.
 */
class PdfPagesScoreTest {
  private static final Path SHARED = Path.of(System.getProperty("soubao.shared", "../shared"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MEASURED_PAGES = 16;
  private static final long MEASURED_SEED = 11;
  private static final int PAGES = Integer.getInteger("pdf.pages", MEASURED_PAGES);
  private static final long SEED = Long.getLong("pdf.seed", MEASURED_SEED);

  @TempDir static Path folder;

  @BeforeAll
  static void skipWithoutFontsOrReader() throws Exception {
    Assumptions.assumeTrue(Typefaces.available(), Typefaces.MISSING);
    Path one = folder.resolve("one.pdf");
    new Typesetter(1).write(List.of(PrintedPage.make(1, 1).getFirst().copy()), one);
    try {
      Ingest.from(one).to(article -> {});
    } catch (ArchiveException.BadSource e) {
      Assumptions.abort(".pdf is not read yet: " + e.getMessage());
    }
  }

  @Test
  void articlesComeOutOfPrintedPages() throws Exception {
    Path pages = folder.resolve("pages");
    Map<String, List<ExpectedArticle>> expected = new LinkedHashMap<>();
    for (PrintedPage page : PrintedPage.make(PAGES, SEED)) {
      new Typesetter(SEED).write(List.of(page.copy()), pages.resolve(page.path()));
      expected.put(page.path(), page.expected());
    }
    Map<String, List<Article>> byPage = new TreeMap<>();
    Ingest.from(pages)
        .to(article ->
            byPage
                .computeIfAbsent(article.source().path(), path -> new ArrayList<>())
                .add(article));
    Score score = SamplePagesScore.score(expected, byPage);
    System.out.println("printed pages: " + score);
    if (Boolean.getBoolean("sample.misses")) {
      score.misses().forEach(System.out::println);
    }
    if (PAGES != MEASURED_PAGES || SEED != MEASURED_SEED) {
      return;
    }
    // Each about 0.02 below what is measured.
    assertThat(score.articles()).isGreaterThan(0.8);
    assertThat(score.of(Measure.HEADING)).isGreaterThan(0.96);
    assertThat(score.of(Measure.BYLINE)).isGreaterThan(0.87);
    assertThat(score.of(Measure.JUMP)).isGreaterThan(0.98);
    assertThat(score.paragraphs().share()).isGreaterThan(0.92);
  }

  @Test
  void printedPagesDoBetterThanTheirFlatText() throws Exception {
    Assumptions.assumeTrue(Boolean.getBoolean("pdf.gold"), "-Dpdf.gold=true runs it");
    Path data = SHARED.resolve("data");
    Assumptions.assumeTrue(Files.isDirectory(data.resolve("gold/pages")), "no pages in " + SHARED);
    String kept = System.getProperty("pdf.out");
    Path out = kept == null ? folder.resolve("gold") : Path.of(kept);
    GoldPrint.write(data, out, SEED);
    Path gold = data.resolve("gold/pages");
    System.out.println("flat text of the pages:  " + score(data.resolve("pages"), gold));
    System.out.println("stripped in stream order: " + score(out.resolve("text"), gold));
    System.out.println("stripped by position:    " + score(out.resolve("sorted"), gold));
    System.out.println(
        "read with its geometry:  " + score(out.resolve("pdf"), out.resolve("gold")));
  }

  private static String score(Path pages, Path gold) throws Exception {
    Path articles = Files.createTempFile(folder, "articles", ".jsonl");
    try (BufferedWriter writer = Files.newBufferedWriter(articles, UTF_8)) {
      List<Article> ingested = new ArrayList<>();
      Ingest.from(pages).to(ingested::add);
      for (Article article : ingested) {
        writer.write(JSON.writeValueAsString(ArticleJson.toMap(article)));
        writer.write('\n');
      }
    }
    List<String> command = new ArrayList<>(List.of("python3"));
    command.add(SHARED.resolve("tools/segscore.py").toString());
    command.add(articles.toString());
    command.addAll(Samples.files(gold, ".json").map(Path::toString).toList());
    if (Boolean.getBoolean("sample.misses")) {
      command.add("--list");
    }
    try {
      Process scorer = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(scorer.getInputStream().readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      return Assumptions.abort("python3 is not here: " + e.getMessage());
    }
  }
}
