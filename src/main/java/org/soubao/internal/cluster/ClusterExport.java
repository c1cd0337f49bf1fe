package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.model.Article;
import org.soubao.search.Collapse;
import org.soubao.search.Export;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;

/**
 * Reads what a search has found, the first of it as that has put it into order, and the rest a page
 * at a time. What is served is not written any more, so pages fit together. For one thread.
 */
final class ClusterExport implements Export {
  private static final int PAGE = 500;

  private final ServedIndex served;
  private final ClusterRetrieval retrieval;
  private final ClusterFound found;
  private final long count;
  private final List<Notice> notices;
  private final boolean folded;
  private final long size;
  private final Deque<Article> read = new ArrayDeque<>();
  private final Order order;
  private long given;
  private boolean closed;

  /**
   * Reads what was found.
   *
   * @param count how many match
   */
  ClusterExport(
      ServedIndex served,
      ClusterRetrieval retrieval,
      ClusterFound found,
      long count,
      SearchRequest request,
      List<Notice> notices,
      int offset,
      int limit) {
    this.served = served;
    this.retrieval = retrieval;
    this.found = found;
    this.count = count;
    this.notices = notices;
    folded = request.collapse() == Collapse.REPRINTS;
    order = new Order();
    long all = folded ? stories((long) offset + limit) : count;
    size = Math.max(0, Math.min(limit, all - offset));
    order.pass(offset);
  }

  /** All that was found, or the first of each story, a page after the other. */
  private final class Order {
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ids = new ArrayDeque<>();
    private @Nullable JsonNode after = found.end();
    private boolean begun;
    private boolean ended;

    /** The next so many ids; fewer where there are no more. */
    List<String> next(int count) {
      List<String> next = new ArrayList<>();
      while (next.size() < count && fill()) {
        next.add(ids.remove());
      }
      return next;
    }

    void pass(long count) {
      for (long passed = 0; passed < count && fill(); passed++) {
        ids.remove();
      }
    }

    private boolean fill() {
      while (ids.isEmpty() && !ended) {
        if (!begun) {
          begun = true;
          take(found.documents());
          ended = found.documents().isEmpty() || found.documents().size() >= count;
        } else {
          page();
        }
      }
      return !ids.isEmpty();
    }

    private void page() {
      List<FoundHit> hits = retrieval.page(retrieval.ordered(found.query(), PAGE, after));
      take(hits);
      ended = hits.size() < PAGE;
      after = ended ? after : hits.getLast().order();
    }

    private void take(List<FoundHit> hits) {
      for (FoundHit hit : hits) {
        if (!folded || hit.story() == null || seen.add(hit.story())) {
          ids.add(hit.id());
        }
      }
    }
  }

  /** How many stories there are, as far as that matters. */
  private long stories(long enough) {
    Order all = new Order();
    long count = 0;
    for (int page = PAGE; page == PAGE && count < enough; count += page) {
      page = all.next(PAGE).size();
    }
    return count;
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
      List<String> ids = order.next((int) Math.min(PAGE, size - given));
      Map<String, Article> articles = served.articles(ids);
      ids.forEach(id -> read.add(present(id, articles.get(id))));
    }
    given++;
    return read.remove();
  }

  private Article present(String id, @Nullable Article article) {
    if (article == null) {
      throw new ArchiveException.ClusterUnavailable(
          served.client().address().toString(),
          "the article %s is gone; the index was replaced meanwhile".formatted(id),
          null);
    }
    return article;
  }

  @Override
  public void close() {
    closed = true;
  }
}
