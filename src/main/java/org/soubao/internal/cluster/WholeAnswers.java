package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.soubao.ArchiveException;

/**
 * Searches that all shards have answered, or none: when a node goes, its shards are asked again
 * until another node has them.
 */
record WholeAnswers(ClusterClient client) {
  private static final int TOO_MANY = 429;

  /** So Lucene says it, for which OpenSearch has no status of its own. */
  static final String TOO_MANY_CLAUSES = "maxClauseCount";

  /** So many searches are sent together. */
  private static final int TOGETHER = 500;

  /** A shard that can't answer now. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * What a search answers.
   *
   * @throws ArchiveException.ClusterUnavailable if a shard does not answer for long
   * @throws ArchiveException.ClusterRefused if it is refused
   */
  JsonNode search(String path, JsonNode body) {
    return whenAllAreThere(() -> whole(client.send("POST", path, body)));
  }

  /**
   * What several searches answer, in their order.
   *
   * @param header says how each is to be done
   */
  List<JsonNode> searches(String path, String header, List<? extends JsonNode> bodies) {
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < bodies.size(); from += TOGETHER) {
      byte[] lines = lines(header, bodies.subList(from, Math.min(bodies.size(), from + TOGETHER)));
      answers.addAll(whenAllAreThere(() -> all(client.postLines(path, lines).path("responses"))));
    }
    return answers;
  }

  /** Documents by their names, each of them or that it is not there. */
  JsonNode documents(String path, JsonNode body) {
    return whenAllAreThere(() -> each(client.post(path, body).path("docs")));
  }

  private static JsonNode each(JsonNode documents) {
    for (JsonNode document : documents) {
      if (document.has("error")) {
        throw new Missing(document.at("/error/reason").asText("a document can't be read"));
      }
    }
    return documents;
  }

  /** Has all copies do something, as far as there are any. */
  void copies(String path) {
    whenAllAreThere(() -> unfailed(client.post(path, Documents.object())));
  }

  private static JsonNode unfailed(JsonNode body) {
    if (body.at("/_shards/failed").asInt() > 0) {
      throw lacking(body);
    }
    return body;
  }

  private static byte[] lines(String header, List<? extends JsonNode> bodies) {
    StringBuilder lines = new StringBuilder();
    bodies.forEach(body -> lines.append(header).append('\n').append(body).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private <T> T whenAllAreThere(Supplier<T> ask) {
    ClusterRetries retries = new ClusterRetries(client.address(), client.patience());
    while (true) {
      try {
        return ask.get();
      } catch (Missing e) {
        retries.failed(e.getMessage());
      }
    }
  }

  private List<JsonNode> all(JsonNode responses) {
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode each : responses) {
      answers.add(whole(new ClusterAnswer(each.path("status").asInt(), each)));
    }
    return answers;
  }

  private JsonNode whole(ClusterAnswer answer) {
    JsonNode body = answer.body();
    if (!answer.isDone()) {
      boolean passes = answer.isFailure() || answer.status() == TOO_MANY;
      if (passes && !answer.reason().contains(TOO_MANY_CLAUSES)) {
        throw new Missing(answer.reason());
      }
      throw new ArchiveException.ClusterRefused(client.address().toString(), answer.reason());
    }
    if (!isWhole(body.path("_shards"))) {
      throw lacking(body);
    }
    return body;
  }

  private static Missing lacking(JsonNode body) {
    JsonNode reason = body.at("/_shards/failures/0/reason/reason");
    return new Missing("lacks a shard: " + reason.asText("no node has it"));
  }

  /** A shard of which no node has a copy now has not failed: it is only not among the others. */
  private static boolean isWhole(JsonNode shards) {
    return shards.path("failed").asInt() == 0
        && shards.path("successful").asInt() == shards.path("total").asInt();
  }
}
