package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Counts the stories among articles: those that nobody reprinted, and each story of the others
 * once. Exact up to some tens of thousands of stories in one count; above, within some percent.
 */
final class StoryCounting {
  /** The most that OpenSearch takes. */
  private static final int EXACT_UP_TO = 40_000;

  private static final String STORIES = "stories";
  private static final String REPRINTS = "reprints";

  private StoryCounting() {}

  /** What is to be counted in each bucket. */
  static ObjectNode of() {
    ObjectNode stories =
        Queries.object().put("field", Queries.STORY).put("precision_threshold", EXACT_UP_TO);
    ObjectNode reprints = Queries.object().put("field", Queries.STORY);
    ObjectNode counting = Queries.object();
    counting.set(STORIES, Queries.object("cardinality", stories));
    counting.set(REPRINTS, Queries.object("value_count", reprints));
    return counting;
  }

  /** How many stories there are in a bucket of so many articles. */
  static long stories(JsonNode bucket, long articles) {
    long reprints = bucket.path(REPRINTS).path("value").asLong();
    return articles - reprints + bucket.path(STORIES).path("value").asLong();
  }
}
