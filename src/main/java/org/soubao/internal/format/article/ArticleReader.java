package org.soubao.internal.format.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

/**
 * Reads a file of articles, one after another. What is one article is cut out here, by one thread,
 * and read by whoever takes it, so that several threads can share the work.
 */
public interface ArticleReader extends Closeable {
  /** One article of the file, not read yet. For any thread. */
  interface Entry {
    /** Where it begins, from 1. */
    long line();

    /**
     * Reads it.
     *
     * @throws UnreadableException if it is none
     */
    Article article() throws UnreadableException;

    /** What is wrong with it, though it can be read. */
    default Optional<String> fault() {
      return Optional.empty();
    }
  }

  /**
   * The next articles, {@code count} at most; none at the end of the file.
   *
   * @throws IOException if the file can't be read any further
   */
  List<Entry> next(int count) throws IOException;

  /** How many lines were read. */
  long lineNumber();

  /** How many bytes of the file were read, as it lies on disk. */
  long bytesRead();

  /**
   * Opens a file of articles.
   *
   * @throws IOException if it can't be read
   * @throws UnreadableException if it is not what its name says
   */
  static ArticleReader open(SourceFile file) throws IOException, UnreadableException {
    if (file.form() == Form.TABLE) {
      return CsvArticles.open(file);
    }
    try {
      return JsonArticles.open(file);
    } catch (NoClassDefFoundError e) {
      throw new UnreadableException(
          "JSON lines are read by Jackson, which is not there; add"
              + " com.fasterxml.jackson.core:jackson-databind.");
    }
  }
}
