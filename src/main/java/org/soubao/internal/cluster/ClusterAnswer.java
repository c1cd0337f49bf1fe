package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a cluster answered to one request.
 *
 * @param status HTTP status code
 * @param body what it said; an empty object where that was nothing
 */
record ClusterAnswer(int status, JsonNode body) {
  /** Whether it was done. */
  boolean isDone() {
    return status >= 200 && status < 300;
  }

  /** Whether the cluster itself has failed, at all of it or at some. */
  boolean isFailure() {
    return status >= 500;
  }

  /** Whether another node, or the same one a little later, may do it. */
  boolean mayPass() {
    return status == 429 || status == 502 || status == 503;
  }

  /**
   * Whether there is too much to do, for whatever reason but the memory of the node that was asked.
   */
  boolean isBusy() {
    return status == 429 && !error().equals("circuit_breaking_exception");
  }

  /** Whether some of it was done and some was not, such as when a shard has moved meanwhile. */
  boolean isPartlyDone() {
    return isFailure() || !body.path("failures").isEmpty();
  }

  /** Why it was not done, in OpenSearch's words. */
  String reason() {
    JsonNode error = body.has("error") ? body.path("error") : body.at("/failures/0/cause");
    JsonNode cause = error.path("root_cause").path(0).path("reason");
    String reason = error.path("reason").asText(error.asText(""));
    String first = cause.asText("");
    if (reason.isEmpty() && first.isEmpty()) {
      return "HTTP status %d".formatted(status);
    }
    return reason.equals(first) || first.isEmpty()
        ? reason
        : "%s (%s)".formatted(reason, first).strip();
  }

  /** The kind of error, such as {@code index_not_found_exception}; empty where none is told. */
  String error() {
    return body.path("error").path("type").asText("");
  }
}
