package org.soubao.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.soubao.internal.format.ArticleJson;
import org.soubao.model.Article;

/** Writes articles as JSON, one a line. */
final class ArticleLines implements Consumer<Article> {
  private static final ObjectWriter JSON =

  private final Writer writer;

  ArticleLines(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void accept(Article article) {
    try {
      writer.append(JSON.writeValueAsString(ArticleJson.toMap(article))).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
