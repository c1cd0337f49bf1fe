package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;

/**
 * Reads one index of a cluster, all of it: where one of its shards can't answer, nothing is.
 *
 * @param end when the time is up, as {@link System#nanoTime} tells it; null where it never is
 */
record IndexReads(ClusterClient client, String index, @Nullable Long end) {
  /** So many searches are sent together. */
  private static final int TOGETHER = 500;

  /** So many articles are read together. */
  private static final int PAGE = 500;

  private static final String TEXTS = "texts";
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** Reads however long it takes. */
  IndexReads(ClusterClient client, String index) {
    this(client, index, null);
  }

  /** The same one, which throws {@link OutOfTime} when so much time has gone by. */
  IndexReads within(Duration limit) {
    return new IndexReads(client, index, System.nanoTime() + limit.toNanos());
  }

  /** What a search answers. */
  JsonNode search(ObjectNode body) {
    if (end != null) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new OutOfTime();
      }
      body.put("timeout", left + "ms");
    }
    return checked(client.post(index + "/_search", body));
  }

  /** The same, scored by what all shards together hold. */
  JsonNode scored(ObjectNode body) {
    return checked(client.post(index + "/_search?search_type=dfs_query_then_fetch", body));
  }

  /** How many it finds. */
  long count(JsonNode query) {
    return total(search(counting(query)));
  }

  /** How many each finds, in their order. */
  List<Long> counts(List<? extends JsonNode> queries) {
    return searches(queries.stream().map(IndexReads::counting).toList()).stream()
        .map(IndexReads::total)
        .toList();
  }

  /** How many texts have each of those terms in those fields, added up, in the terms' order. */
  List<Long> textsWith(List<String> fields, List<String> terms) {
    if (terms.isEmpty()) {
      return List.of();
    }
    ObjectNode asked = Queries.object("fields", Queries.texts(fields));
    asked.set("terms", Queries.texts(terms));
    ObjectNode body = Queries.object("query", Queries.term(Queries.ID, "")).put("size", 0);
    body.set("aggs", Queries.object(TEXTS, Queries.object("soubao_texts_with", asked)));
    List<Long> counts = new ArrayList<>();
    search(body)
        .path("aggregations")
        .path(TEXTS)
        .path("counts")
        .forEach(count -> counts.add(count.asLong()));
    return counts;
  }

  /** What several searches answer, in their order. */
  List<JsonNode> searches(List<? extends JsonNode> bodies) {
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < bodies.size(); from += TOGETHER) {
      byte[] lines = lines(bodies.subList(from, Math.min(bodies.size(), from + TOGETHER)));
      for (JsonNode answer : client.postLines(index + "/_msearch", lines).path("responses")) {
        answers.add(checked(answer));
      }
    }
    return answers;
  }

  /** Reads all that a query finds by their ids, one page of them after the other. */
  void each(JsonNode query, Consumer<JsonNode> hit) {
    ObjectNode body = Queries.object("query", query);
    body.put("size", PAGE);
    body.set("sort", Queries.array(List.of(Queries.object().put(Queries.ID, "asc"))));
    body.set("_source", withoutMarks());
    JsonNode hits = hits(search(body));
    while (!hits.isEmpty()) {
      hits.forEach(hit);
      body.set("search_after", hits.get(hits.size() - 1).path("sort"));
      hits = hits.size() < PAGE ? Queries.array(List.of()) : hits(search(body));
    }
  }

  /** What is read of an article: all but what only serves to find its reprints. */
  static ObjectNode withoutMarks() {
    return Queries.object("excludes", Queries.texts(List.of(ArticleDocument.FINGERPRINTS)));
  }

  /** What a search found. */
  static JsonNode hits(JsonNode answer) {
    return answer.path("hits").path("hits");
  }

  /** How many it found. */
  static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  private static ObjectNode counting(JsonNode query) {
    return Queries.object("query", query).put("size", 0).put("track_total_hits", true);
  }

  private static byte[] lines(List<? extends JsonNode> bodies) {
    StringBuilder lines = new StringBuilder();
    bodies.forEach(body -> lines.append("{}\n").append(body).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode checked(JsonNode answer) {
    if (answer.path("timed_out").asBoolean()) {
      throw new OutOfTime();
    }
    if (answer.has("error")) {
      throw failure(answer);
    }
    if (answer.path("_shards").path("failed").asInt() > 0) {
      JsonNode reason = answer.path("_shards").path("failures").path(0).path("reason");
      throw unavailable(
          "a shard does not answer: " + reason.path("reason").asText("none is there"));
    }
    return answer;
  }

  private ArchiveException failure(JsonNode answer) {
    int status = answer.path("status").asInt();
    String reason = new ClusterAnswer(status, answer).reason();
    return status >= SERVER_ERROR || status == TOO_MANY
        ? unavailable(reason)
        : new ArchiveException.ClusterRefused(client.address().toString(), reason);
  }

  private ArchiveException unavailable(String reason) {
    return new ArchiveException.ClusterUnavailable(client.address().toString(), reason, null);
  }
}
