package org.soubao.internal.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.internal.format.article.ArticleLines;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.model.Article;

/**
 * Articles that lie outside the project are cut as the original cuts them, as printed and in normal
 * form; skipped where they are absent. Of each file 600 articles, all with {@code
 * -Dsmartcn.articles=all}.
 */
class SharedArticlesTest {
  private static final Path SHARED = Path.of(System.getProperty("soubao.shared", "../shared"));
  private static final boolean ALL = "all".equals(System.getProperty("smartcn.articles"));
  private static final int SLICE = 600;
  private static final int BATCH = 200;

  private final Tokenizer ours = ChineseTokenizers.create();
  private final Tokenizer original = new HMMChineseTokenizer();
  private long articles;
  private long characters;
  private long tokens;

  static List<Path> files() throws IOException {
    Path folder = SHARED.resolve("data/articles");
    if (!Files.isDirectory(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void articlesAreCutAlike(Path file) throws Exception {
    Assumptions.assumeTrue(Files.isRegularFile(file), "no articles to cut in " + file);
    SourceFile source = SourceFiles.find(List.of(file)).files().getFirst();
    try (ArticleLines lines = new ArticleLines(source.file(), source.form())) {
      for (var batch = lines.next(BATCH); !batch.isEmpty(); batch = lines.next(BATCH)) {
        for (ArticleLines.Line line : batch) {
          compare(ArticleLines.parse(line, source.path()));
        }
        if (!ALL && articles >= SLICE) {
          break;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d articles, %,d characters, %,d tokens alike%n",
        file.getFileName(),
        articles,
        characters,
        tokens);
  }

  private void compare(Article article) throws IOException {
    articles++;
    for (String text : List.of(article.headline(), article.body())) {
      compare(text);
      compare(NormalizedText.of(text).toString());
    }
  }

  private void compare(String text) throws IOException {
    characters += text.length();
    Tokens expected = Tokens.of(original, new StringReader(text), Integer.MAX_VALUE);
    tokens += expected.tokens().size();
    Tokens actual = Tokens.of(ours, new StringReader(text), Integer.MAX_VALUE);
    if (!actual.equals(expected)) {
      assertThat(actual).as(text).isEqualTo(expected);
    }
  }
}
