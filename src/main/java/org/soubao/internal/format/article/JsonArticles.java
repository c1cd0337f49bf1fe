package org.soubao.internal.format.article;

import java.io.IOException;
import java.util.List;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

/** Articles as {@link ArticleLines}. */
final class JsonArticles implements ArticleReader {
  private final ArticleLines lines;
  private final String path;

  private JsonArticles(ArticleLines lines, String path) {
    this.lines = lines;
    this.path = path;
  }

  static JsonArticles open(SourceFile file) throws IOException, UnreadableException {
    return new JsonArticles(ArticleLines.open(file), file.path());
  }

  record JsonEntry(ArticleLines.Line json, String path) implements Entry {
    @Override
    public long line() {
      return json.number();
    }

    @Override
    public Article article() throws UnreadableException {
      return ArticleLines.parse(json, path);
    }
  }

  @Override
  public List<Entry> next(int count) throws IOException {
    return lines.next(count).stream().<Entry>map(line -> new JsonEntry(line, path)).toList();
  }

  @Override
  public long lineNumber() {
    return lines.lineNumber();
  }

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
