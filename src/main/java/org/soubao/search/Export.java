package org.soubao.search;

import java.util.Iterator;
import java.util.List;
import org.soubao.model.Article;

/**
 * The articles that a search finds, one by one: only the one that {@link #next} gives is in memory.
 * All of them are of the index that was served when the export began, which stays open until {@link
 * #close}, whatever is served meanwhile. For one thread.
 *
 * <p>The order is that of a search. Equals are ordered by date, newest first, then by id, so that
 * the same index gives the same order always.
 */
public interface Export extends Iterator<Article>, AutoCloseable {
  /** How many articles it gives in all. */
  long size();

  /** What was done to the query. */
  List<Notice> notices();

  /**
   * The next article.
   *
   * @throws java.util.NoSuchElementException if there is none
   * @throws IllegalStateException if it is closed
   * @throws org.soubao.ArchiveException.BrokenIndex if the index can't be read
   */
  @Override
  Article next();

  /** Lets go of the index. */
  @Override
  void close();
}
