package org.soubao.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soubao.internal.format.article.ArticleLines;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

/**
 * What is searched of an article.
 *
 * @param headline kicker, headline and deck, a line each; empty where none is printed
 * @param body its paragraphs, a line each
 */
record Texts(String headline, String body) {
  private static final int BATCH = 1000;

  /** Takes an article, or whatever else is read. */
  interface Taker {
    void take(Article article) throws IOException;
  }

  /** How many characters it has. */
  long length() {
    return (long) headline.length() + body.length();
  }

  /** The texts of all articles of a file, in its order. */
  static List<Texts> read(Path file) throws IOException {
    List<Texts> texts = new ArrayList<>();
    articles(file, article -> texts.add(of(article)));
    return texts;
  }

  /** Reads a file of articles. */
  static void articles(Path file, Taker taker) throws IOException {
    SourceFile source = SourceFiles.find(List.of(file)).files().getFirst();
    try (ArticleLines lines = new ArticleLines(source.file(), source.form())) {
      for (var batch = lines.next(BATCH); !batch.isEmpty(); batch = lines.next(BATCH)) {
        for (ArticleLines.Line line : batch) {
          taker.take(ArticleLines.parse(line, source.path()));
        }
      }
    } catch (UnreadableException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  static Texts of(Article article) {
    String headline = article.hasPrintedHeadline() ? article.headline() : null;
    List<String> lines =
        Stream.of(article.kicker(), headline, article.deck()).filter(line -> line != null).toList();
    return new Texts(String.join("\n", lines), article.body());
  }
}
