package org.soubao.internal.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;

/** Scores the segmenter on pages that lie outside the project; skipped where they are absent. */
class PagesScoreTest {
  private static final Path SHARED = Path.of(System.getProperty("soubao.shared", "../shared"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIGURE = Pattern.compile("(F1|[a-z]+) ([01]\\.[0-9]{3})");

  @BeforeAll
  static void skipWithoutPages() {
    Assumptions.assumeTrue(
        Files.isDirectory(SHARED.resolve("data/gold")), "no pages to score in " + SHARED);
  }

  @Test
  void laidOutPagesReachTheirFigures() throws Exception {
    String line = score("pages");
    assertThat(figure(line, "F1")).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(line, "heading")).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(line, "headline")).isGreaterThanOrEqualTo(0.92);
    assertThat(figure(line, "byline")).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(line, "agency")).isGreaterThanOrEqualTo(0.97);
    assertThat(figure(line, "kind")).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(line, "jump")).isGreaterThanOrEqualTo(0.98);
    assertThat(figure(line, "paragraph")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void nearlyEveryArticleOfTheRealPagesIsFound() throws Exception {
    String line = score("seeds");
    assertThat(figure(line, "F1")).isGreaterThanOrEqualTo(0.97);
    assertThat(figure(line, "heading")).isGreaterThanOrEqualTo(0.90);
    assertThat(figure(line, "paragraph")).isGreaterThanOrEqualTo(0.95);
    assertThat(figure(line, "city")).isEqualTo(1);
    assertThat(figure(line, "date")).isEqualTo(1);
    assertThat(figure(line, "newspaper")).isEqualTo(1);
  }

  private static double figure(String line, String name) {
    Matcher figures = FIGURE.matcher(line);
    while (figures.find()) {
      if (figures.group(1).equals(name)) {
        return Double.parseDouble(figures.group(2));
      }
    }
    throw new AssertionError("no figure " + name + " in: " + line);
  }

  private static String score(String set) throws Exception {
    Path out = Path.of("target", set + ".jsonl");
    try (BufferedWriter writer = Files.newBufferedWriter(out, UTF_8)) {
      for (Article article : ingest(SHARED.resolve("data").resolve(set))) {
        writer.write(JSON.writeValueAsString(ArticleJson.toMap(article)));
        writer.write('\n');
      }
    }
    List<String> command = new ArrayList<>(List.of("python3"));
    command.add(SHARED.resolve("tools/segscore.py").toString());
    command.add(out.toString());
    command.addAll(files(SHARED.resolve("data/gold").resolve(set)).map(Path::toString).toList());
    String line = run(command);
    System.out.println(set + ": " + line);
    return line;
  }

  private static String run(List<String> command) throws Exception {
    try {
      Process scorer = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(scorer.getInputStream().readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      return Assumptions.abort("python3 is not here: " + e.getMessage());
    }
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static List<Article> ingest(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : files(folder).toList()) {
      articles.addAll(PageSegmenter.articles(dump(folder, file)));
    }
    return articles;
  }

  private static PageDump dump(Path folder, Path file) throws IOException {
    Path path = folder.relativize(file);
    String stem = path.getFileName().toString().replace(".txt", "");
    String text = Files.readString(file);
    if (path.getNameCount() < 3) {
      return new PageDump(path.toString(), stem, null, null, null, text);
    }
    LocalDate date = LocalDate.parse(path.getName(1).toString());
    return new PageDump(path.toString(), stem, path.getName(0).toString(), date, stem, text);
  }
}
