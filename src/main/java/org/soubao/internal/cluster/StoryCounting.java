package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Counts the stories among articles: those that nobody reprinted, and each story of the others
 * once. OpenSearch estimates how many different stories there are from {@code cardinality}'s
 * threshold on, with memory that grows with the threshold: 8 KB for each value of a facet, 256 KB
 * for all that was found.
 */
final class StoryCounting {
  /** So many stories are counted as they are, in one value of a facet. */
  private static final int OF_EACH = 1_000;

  /** The same among all that was found: the most that OpenSearch takes. */
  private static final int OF_ALL = 40_000;

  private static final String STORIES = "stories";
  private static final String REPRINTS = "reprints";

  private StoryCounting() {}

  /** What is to be counted in each value of a facet. */
  static ObjectNode ofEach() {
    return counting(OF_EACH);
  }

  /** What is to be counted of all that was found. */
  static ObjectNode ofAll() {
    return counting(OF_ALL);
  }

  private static ObjectNode counting(int threshold) {
    ObjectNode reprints = Queries.object().put("field", Queries.STORY);
    ObjectNode counting = reprinted(threshold);
    counting.set(REPRINTS, Queries.object("value_count", reprints));
    return counting;
  }

  /** What is to be counted among articles that were reprinted. */
  static ObjectNode ofReprinted() {
    return reprinted(OF_ALL);
  }

  private static ObjectNode reprinted(int threshold) {
    ObjectNode stories =
        Queries.object().put("field", Queries.STORY).put("precision_threshold", threshold);
    return Queries.object(STORIES, Queries.object("cardinality", stories));
  }

  /** How many stories there are in a bucket of articles that were reprinted. */
  static long reprintedStories(JsonNode bucket) {
    return bucket.path(STORIES).path("value").asLong();
  }

  /** How many stories there are in a bucket of so many articles. */
  static long stories(JsonNode bucket, long articles) {
    long reprints = bucket.path(REPRINTS).path("value").asLong();
    return articles - reprints + reprintedStories(bucket);
  }
}
