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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
 * -Dpdf.out=FOLDER} leaves them there. Skipped where the fonts are missing.
 */
class PdfPagesScoreTest {
  private static final Path SHARED = Path.of(System.getProperty("soubao.shared", "../shared"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MEASURED_PAGES = 16;
  private static final long MEASURED_SEED = 11;
  private static final int PAGES = Integer.getInteger("pdf.pages", MEASURED_PAGES);
  private static final long SEED = Long.getLong("pdf.seed", MEASURED_SEED);

  /** Of articles of the pages outside; with any seed. */
  private static final double GOLD = 0.94;

  private static final Pattern F1 = Pattern.compile("article P \\S+ R \\S+ F1 (\\S+)");

  @TempDir static Path folder;
  private static final Map<String, List<ExpectedArticle>> EXPECTED = new LinkedHashMap<>();

  @BeforeAll
  static void setPages() throws Exception {
    Assumptions.assumeTrue(Typefaces.available(), Typefaces.MISSING);
    for (PrintedPage page : PrintedPage.make(PAGES, SEED)) {
      Path pdf = folder.resolve("pages").resolve(page.path());
      new Typesetter(SEED).write(List.of(page.copy()), pdf);
      EXPECTED.put(page.path(), page.expected());
      String text = page.path().replace(".pdf", ".txt");
      StrippedText.write(pdf, false, folder.resolve("text").resolve(text));
      StrippedText.write(pdf, true, folder.resolve("sorted").resolve(text));
    }
  }

  private static Score score(String pages) {
    Map<String, List<Article>> byPage = new TreeMap<>();
    Ingest.from(folder.resolve(pages))
        .to(article ->
            byPage
                .computeIfAbsent(
                    article.source().path().replace(".txt", ".pdf"), path -> new ArrayList<>())
                .add(article));
    Score score = SamplePagesScore.score(EXPECTED, byPage);
    System.out.println("printed " + pages + ": " + score);
    return score;
  }

  @Test
  void articlesComeOutOfPrintedPages() {
    Score score = score("pages");
    if (Boolean.getBoolean("sample.misses")) {
      score.misses().forEach(System.out::println);
    }
    // Places tell more than any order of the text alone.
    assertThat(score.articles()).isGreaterThan(score("text").articles());
    assertThat(score.articles()).isGreaterThan(score("sorted").articles());
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
    score("flat text of the pages:  ", data.resolve("pages"), gold);
    double stripped = score("stripped in stream order: ", out.resolve("text"), gold);
    double sorted = score("stripped by position:    ", out.resolve("sorted"), gold);
    double read = score("read with its geometry:  ", out.resolve("pdf"), out.resolve("gold"));
    assertThat(read).isGreaterThanOrEqualTo(GOLD).isGreaterThan(Math.max(stripped, sorted));
  }

  /** F1 of articles, which is printed with what else is measured. */
  private static double score(String what, Path pages, Path gold) throws Exception {
    String figures = figures(pages, gold);
    System.out.println(what + figures);
    Matcher f1 = F1.matcher(figures);
    assertThat(f1.find()).as(figures).isTrue();
    return Double.parseDouble(f1.group(1));
  }

  private static String figures(Path pages, Path gold) throws Exception {
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
