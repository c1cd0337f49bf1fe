package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles by the values of some fields, however many there are: one page of buckets after
 * the other, each of them complete, unlike the terms of an aggregation of that name.
 *
 * @param query which articles
 * @param fields by which they are told apart; one without a value counts under null
 * @param inside what else is told of each bucket; null for nothing
 * @param page so many buckets are asked for together
 */
record CompositeBuckets(JsonNode query, List<String> fields, @Nullable JsonNode inside, int page) {
  private static final int PAGE = 5_000;
  private static final String NAME = "buckets";

  /** Copies the list. */
  CompositeBuckets {
    fields = List.copyOf(fields);
  }

  /** Those that the query finds, by these fields. */
  static CompositeBuckets of(JsonNode query, String... fields) {
    return new CompositeBuckets(query, List.of(fields), null, PAGE);
  }

  /** Reads each bucket. */
  void each(IndexReads index, Consumer<JsonNode> bucket) {
    JsonNode after = null;
    do {
      JsonNode buckets = index.search(body(after)).path("aggregations").path(NAME);
      buckets.path("buckets").forEach(bucket);
      after = buckets.path("buckets").size() < page ? null : buckets.get("after_key");
    } while (after != null);
  }

  /** How many articles are in a bucket. */
  static int count(JsonNode bucket) {
    return bucket.path("doc_count").asInt();
  }

  /** The value of a field; null for those without one. */
  static @Nullable String value(JsonNode bucket, String field) {
    return bucket.path("key").path(field).asText(null);
  }

  private ObjectNode body(@Nullable JsonNode after) {
    ArrayNode sources = Queries.array(List.of());
    for (String field : fields) {
      sources.add(
          Queries.object(
              field,
              Queries.object(
                  "terms", Queries.object().put("field", field).put("missing_bucket", true))));
    }
    ObjectNode composite = Queries.object("sources", sources);
    composite.put("size", page);
    if (after != null) {
      composite.set("after", after);
    }
    ObjectNode aggregation = Queries.object("composite", composite);
    if (inside != null) {
      aggregation.set("aggs", inside);
    }
    ObjectNode body = Queries.object("query", query);
    body.put("size", 0).put("track_total_hits", false);
    body.set("aggs", Queries.object(NAME, aggregation));
    return body;
  }
}
