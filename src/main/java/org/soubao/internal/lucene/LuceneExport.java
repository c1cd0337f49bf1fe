package org.soubao.internal.lucene;

import java.util.List;
import java.util.NoSuchElementException;
import org.soubao.model.Article;
import org.soubao.search.Export;
import org.soubao.search.Notice;

/** Reads articles of one generation, which it holds open, in an order that is known before. */
final class LuceneExport implements Export {
  private final LuceneEngine engine;
  private final Generation generation;
  private final StoredArticles stored;
  private final int[] documents;
  private final List<Notice> notices;
  private int given;
  private boolean closed;

  /**
   * Begins to read; from now on it counts among those who use the generation.
   *
   * @param engine says what is wrong with an index that can't be read
   */
  LuceneExport(LuceneEngine engine, Generation generation, Listed listed)
      throws java.io.IOException {
    this.engine = engine;
    this.generation = generation;
    documents = listed.documents();
    notices = listed.notices();
    stored = generation.articles();
    generation.reader().incRef();
  }

  /**
   * What is to be read.
   *
   * @param documents numbers in the generation, in the order wanted
   * @param notices what was done to the query
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Listed(int[] documents, List<Notice> notices) {}

  @Override
  public long size() {
    return documents.length;
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  @Override
  public boolean hasNext() {
    return given < documents.length;
  }

  @Override
  public Article next() {
    if (closed) {
      throw new IllegalStateException("the export is closed");
    }
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return engine.reading(generation, open -> stored.of(documents[given++]));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      engine.release(generation);
    }
  }
}
