package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In how many stories with several printings the articles are that were found. Each of up to {@link
 * #EXACT} articles is counted; of more, the number of stories is estimated to a few in a thousand.
 *
 * @param matching a query of what was found
 * @param field by which it is told apart
 */
record TrendStories(JsonNode matching, String field) {
  static final long EXACT = 200_000;

  /** An estimate takes a quarter of a megabyte a bucket. */
  private static final int ESTIMATED_TOGETHER = 100;

  /** Counts them. */
  void count(IndexReads index, TrendCounts counts) {
    long reprints = counts.reprints();
    if (reprints > EXACT) {
      estimate(index, counts);
    } else if (reprints > 0) {
      countEach(index, counts);
    }
  }

  private ObjectNode reprinted() {
    return Queries.both(matching, Queries.exists(Queries.STORY));
  }

  private void countEach(IndexReads index, TrendCounts counts) {
    Set<String> all = new HashSet<>();
    CompositeBuckets.of(reprinted(), field, Queries.STORY)
        .each(
            index,
            bucket -> {
              counts.addStories(CompositeBuckets.value(bucket, field), 1);
              all.add(bucket.path("key").path(Queries.STORY).asText());
            });
    counts.addAllStories(all.size());
  }

  private void estimate(IndexReads index, TrendCounts counts) {
    ObjectNode inside = StoryCounting.ofReprinted();
    new CompositeBuckets(reprinted(), List.of(field), inside, ESTIMATED_TOGETHER)
        .each(
            index,
            bucket ->
                counts.addStories(
                    CompositeBuckets.value(bucket, field), StoryCounting.reprintedStories(bucket)));
    ObjectNode body = Queries.object("query", reprinted()).put("size", 0);
    body.set("aggs", inside);
    counts.addAllStories(StoryCounting.reprintedStories(index.search(body).path("aggregations")));
  }
}
