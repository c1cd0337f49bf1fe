package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Collapse;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

/**
 * The ids of all that was found, in order, or of the first of each story: read a page at a time. No
 * document is written any more, but by relevance pages fit together only while the same copies of
 * the shards answer, since these weigh words by what they have removed. Where they do not, that is
 * told. For one thread.
 */
final class ClusterOrder {
  private static final int PAGE = 10_000;

  private final ServedIndex served;
  private final ClusterRetrieval retrieval;
  private final ClusterFound found;
  private final long count;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> ids = new ArrayDeque<>();
  private final boolean folded;
  private final boolean remembers;
  private @Nullable JsonNode after;
  private long taken;
  private boolean begun;

  /**
   * Of what was found.
   *
   * @param count how many match
   */
  ClusterOrder(
      ServedIndex served,
      ClusterRetrieval retrieval,
      ClusterFound found,
      long count,
      SearchRequest request) {
    this.served = served;
    this.retrieval = retrieval;
    this.found = found;
    this.count = count;
    folded = request.collapse() == Collapse.REPRINTS;
    remembers = folded || request.sort() == Sort.RELEVANCE;
    after = found.end();
  }

  /**
   * How many there are yet, up to so many. By relevance, or with stories folded, that is known only
   * when they are read.
   */
  long left(long wanted) {
    if (!remembers) {
      return Math.max(0, Math.min(wanted, count - taken + ids.size()));
    }
    while (ids.size() < wanted && taken < count) {
      read();
    }
    return Math.min(wanted, ids.size());
  }

  /** From now on it takes its time. */
  void begin() {
    begun = true;
  }

  /** The next so many, fewer where there are no more. */
  List<String> next(long wanted) {
    List<String> next = new ArrayList<>();
    while (next.size() < wanted && fill()) {
      next.add(ids.remove());
    }
    return next;
  }

  /** Passes over so many. */
  void pass(long wanted) {
    for (long passed = 0; passed < wanted && fill(); passed++) {
      ids.remove();
    }
  }

  private boolean fill() {
    while (ids.isEmpty() && taken < count) {
      read();
    }
    return !ids.isEmpty();
  }

  private void read() {
    List<FoundHit> hits = taken == 0 ? found.documents() : page();
    if (hits.isEmpty()) {
      throw served.changed();
    }
    after = taken == 0 ? after : hits.getLast().order();
    hits.forEach(this::take);
  }

  private List<FoundHit> page() {
    if (begun) {
      return retrieval.page(found.query(), PAGE, after);
    }
    List<FoundHit> hits = retrieval.next(found.query(), PAGE, after);
    retrieval.checkTime();
    return hits;
  }

  private void take(FoundHit hit) {
    taken++;
    if (!remembers || seen.add(folded ? hit.key() : hit.id())) {
      ids.add(hit.id());
    } else if (!folded || hit.story() == null) {
      throw served.changed();
    }
  }
}
