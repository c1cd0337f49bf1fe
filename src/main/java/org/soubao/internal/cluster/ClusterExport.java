package org.soubao.internal.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.soubao.model.Article;
import org.soubao.search.Export;
import org.soubao.search.Notice;

/**
 * Reads what a search has found: by date as it goes, but by relevance or with stories folded only
 * once all ids are there, since it is then that their order and number are known. For one thread.
 */
final class ClusterExport implements Export {
  private static final int PAGE = 500;

  private final ServedIndex served;
  private final ClusterOrder order;
  private final List<Notice> notices;
  private final long size;
  private final Deque<Article> read = new ArrayDeque<>();
  private long given;
  private boolean closed;

  /** Reads in that order. */
  ClusterExport(
      ServedIndex served, ClusterOrder order, List<Notice> notices, int offset, int limit) {
    this.served = served;
    this.order = order;
    this.notices = notices;
    order.pass(offset);
    size = order.left(limit);
    order.begin();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  @Override
  public boolean hasNext() {
    return given < size;
  }

  @Override
  public Article next() {
    if (closed) {
      throw new IllegalStateException("the export is closed");
    }
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (read.isEmpty()) {
      List<String> ids = order.next(Math.min(PAGE, size - given));
      Map<String, Article> articles = ClusterArticle.byId(served.index(), ids);
      ids.forEach(id -> read.add(served.present(articles.get(id))));
    }
    given++;
    return read.remove();
  }

  @Override
  public void close() {
    closed = true;
  }
}
