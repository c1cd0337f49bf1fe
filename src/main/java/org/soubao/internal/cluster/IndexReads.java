package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.soubao.search.SearchRequest;

/**
 * Reads one index of a cluster, all of it: where one of its shards can't answer, nothing is.
 *
 * @param end when the time is up, as {@link System#nanoTime} tells it; null where it never is
 * @param preference requests with the same text ask the same copies of the shards; null for any
 */
record IndexReads(
    ClusterClient client, String index, @Nullable Long end, @Nullable String preference) {
  /** So many articles are read together. */
  private static final int PAGE = 500;

  private static final String ANY_ORDER = "?search_type=query_then_fetch";

  /** Terms are weighed by what all shards hold together. */
  private static final String BY_ALL_SHARDS = "?search_type=dfs_query_then_fetch";

  private static final String TEXTS = "texts";

  private static final String TIMEOUT = "timeout";

  /** No limit of time, whatever the cluster has as its own. */
  private static final String NONE = "-1";

  /** How long an answer may come after the time that the shards were given. */
  private static final long LATE_MILLIS = 2_000;

  /** For so long a search is repeated beyond its own time. */
  private static final long PATIENCE_MILLIS = 10_000;

  /** Reads however long it takes. */
  IndexReads(ClusterClient client, String index) {
    this(client, index, null, null);
  }

  /** The same one, which throws {@link OutOfTime} when so much time has gone by. */
  IndexReads within(Duration limit) {
    return new IndexReads(client, index, System.nanoTime() + limit.toNanos(), preference);
  }

  /**
   * The same one, for which copies that have not yet let go of the same replaced documents make no
   * difference: one question is always put to the same ones.
   */
  IndexReads preferring(SearchRequest request) {
    // Of texts, whose hash is the same in every process.
    int question =
        "%s %s %s %s"
            .formatted(request.query(), request.filters(), request.from(), request.to())
            .hashCode();
    return new IndexReads(client, index, end, "q" + Integer.toHexString(question));
  }

  /** The same one for a search of that length, for whose parts it waits little longer. */
  IndexReads during(SearchRequest request) {
    Duration patience = request.timeLimit().plusMillis(PATIENCE_MILLIS);
    return new IndexReads(client.within(patience).patient(patience), index, end, preference);
  }

  /** What a search answers. */
  JsonNode search(ObjectNode body) {
    if (end != null) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new OutOfTime();
      }
      body.put(TIMEOUT, left + "ms");
    }
    return checked(answer(client, body, ANY_ORDER));
  }

  /** The same, scored by what all shards together hold. */
  JsonNode scored(ObjectNode body) {
    return checked(answer(client, body, BY_ALL_SHARDS));
  }

  /** The same for as long as there is time: what was not looked at by then is left out. */
  JsonNode search(ObjectNode body, SearchTime time) {
    return partly(answer(within(time), body.put(TIMEOUT, time.limit()), ANY_ORDER), time);
  }

  /** What a scored search answers for as long as there is time. */
  JsonNode scored(ObjectNode body, SearchTime time) {
    return partly(answer(within(time), body.put(TIMEOUT, time.limit()), BY_ALL_SHARDS), time);
  }

  /** What several scored searches answer, in their order. */
  List<JsonNode> scored(List<ObjectNode> bodies) {
    return answers(client, bodies, BY_ALL_SHARDS).stream().map(IndexReads::checked).toList();
  }

  /** What several searches answer for as long as there is time, in their order. */
  List<JsonNode> searches(List<ObjectNode> bodies, SearchTime time) {
    bodies.forEach(body -> body.put(TIMEOUT, time.limit()));
    return answers(within(time), bodies, ANY_ORDER).stream()
        .map(answer -> partly(answer, time))
        .toList();
  }

  /** How many it finds. */
  long count(JsonNode query) {
    return total(search(counting(query)));
  }

  /** The same for as long as there is time: what was not looked at by then is not counted. */
  long count(JsonNode query, SearchTime time) {
    return total(search(counting(query), time));
  }

  /** Whether it finds any for as long as there is time. */
  boolean finds(JsonNode query, SearchTime time) {
    return total(search(counting(query).put("track_total_hits", 1), time)) > 0;
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
  List<JsonNode> searches(List<ObjectNode> bodies) {
    return answers(client, bodies, ANY_ORDER).stream().map(IndexReads::checked).toList();
  }

  private JsonNode answer(ClusterClient asked, ObjectNode body, String type) {
    String path = "%s/_search%s".formatted(index, type);
    limit(body);
    return new WholeAnswers(asked)
        .search(preference == null ? path : path + "&preference=" + preference, body);
  }

  private static void limit(ObjectNode body) {
    if (!body.has(TIMEOUT)) {
      body.put(TIMEOUT, NONE);
    }
  }

  private List<JsonNode> answers(ClusterClient asked, List<ObjectNode> bodies, String type) {
    bodies.forEach(IndexReads::limit);
    ObjectNode header = Queries.object();
    if (preference != null) {
      header.put("preference", preference);
    }
    return new WholeAnswers(asked)
        .searches("%s/_msearch%s".formatted(index, type), header.toString(), bodies);
  }

  /** Waits little longer than there is time. */
  private ClusterClient within(SearchTime time) {
    return client
        .within(Duration.ofMillis(time.left() + LATE_MILLIS))
        .patient(Duration.ofMillis(time.left() + PATIENCE_MILLIS));
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

  private static JsonNode partly(JsonNode answer, SearchTime time) {
    if (answer.path("timed_out").asBoolean()) {
      time.end();
    }
    return answer;
  }

  private static JsonNode checked(JsonNode answer) {
    if (answer.path("timed_out").asBoolean()) {
      throw new OutOfTime();
    }
    return answer;
  }
}
