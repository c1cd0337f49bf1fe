package org.soubao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;
import org.soubao.server.Json;

/** Writes articles as JSON, one a line. */
final class JsonLines implements Consumer<Article> {
  private final Writer writer;

  JsonLines(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void accept(Article article) {
    try {
      writer.append(Json.write(ArticleJson.toMap(article))).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
