package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Count;
import org.soubao.search.Trends.Printing;
import org.soubao.search.TrendsRequest.By;

/**
 * What an index of a cluster finds by month, city or newspaper, beside what it holds of each. For
 * one thread, once.
 */
final class ClusterTrends {
  /** So many buckets are asked for together, each of which names its first printing. */
  private static final int TOGETHER = 1_000;

  private final IndexReads index;
  private final JsonNode matching;
  private final JsonNode held;

  /**
   * Counts in that index.
   *
   * @param matching a query of what is found
   * @param held a query of all that is held of what was asked for
   */
  ClusterTrends(ClusterClient client, String index, JsonNode matching, JsonNode held) {
    this.index = new IndexReads(client, index);
    this.matching = matching;
    this.held = held;
  }

  /**
   * What was counted.
   *
   * @param total of all that is found
   * @param first the first printing of all
   * @param buckets in the order of an answer
   * @param unknown of what is in none of them
   * @param complete whether all was counted in time
   */
  record Counted(
      Count total,
      @Nullable Printing first,
      List<Bucket> buckets,
      Count unknown,
      boolean complete) {
    /** Copies the list. */
    Counted {
      buckets = List.copyOf(buckets);
    }
  }

  /** Counts, for as long as that. */
  Counted by(By by, Duration limit) {
    TrendCounts counts = new TrendCounts(by);
    try {
      count(index.within(limit), counts);
      return counts.counted(true);
    } catch (OutOfTime e) {
      return counts.counted(false);
    }
  }

  private void count(IndexReads reads, TrendCounts counts) {
    new CompositeBuckets(matching, List.of(counts.field()), TrendRow.asked(), TOGETHER)
        .each(reads, counts::addFound);
    CompositeBuckets.of(held, counts.heldField()).each(reads, counts::addHeld);
    new TrendStories(matching, counts.field()).count(reads, counts);
    counts.readFirst(reads);
  }
}
