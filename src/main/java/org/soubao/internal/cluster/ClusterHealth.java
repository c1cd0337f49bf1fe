package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.soubao.ArchiveException;

/** What a cluster says of the shards of some indices. */
record ClusterHealth(JsonNode body) {
  private static final String TIMED_OUT = "timed_out";

  /**
   * Asks, and waits as the cluster does.
   *
   * @param until how long, as OpenSearch takes it
   */
  static ClusterHealth of(ClusterClient client, String until, String... indices) {
    String path = "_cluster/health/%s?level=indices&%s".formatted(String.join(",", indices), until);
    ClusterRetries retries = new ClusterRetries(client.address(), client.patience());
    while (true) {
      ClusterAnswer answer = client.send("GET", path, null);
      if (answer.body().has(TIMED_OUT)) { // Then the status is 408, and yet an answer.
        return new ClusterHealth(answer.body());
      }
      if (!answer.isFailure()) {
        throw new ArchiveException.ClusterRefused(client.address().toString(), answer.reason());
      }
      retries.failed(answer.reason()); // That was something that stands before the cluster.
    }
  }

  /** Whether it is not yet as it was waited for. */
  boolean isTimedOut() {
    return body.path(TIMED_OUT).asBoolean();
  }

  /** Whether a shard has not even a first copy. */
  boolean isRed() {
    return body.path("status").asText().equals("red");
  }

  /** One of these indices that is not there: a cluster waits for it as for what may come. */
  Optional<String> missing(String... asked) {
    return Stream.of(asked).filter(index -> !body.path("indices").has(index)).findFirst();
  }

  /**
   * Whether a copy has no place yet though there are nodes enough, which need not last. For the
   * copies of a node that has just gone the cluster waits a minute, and so nobody else does.
   */
  boolean mayBeMade() {
    int wanted = 0;
    for (JsonNode index : body.path("indices")) {
      wanted = Math.max(wanted, index.path("number_of_replicas").asInt());
    }
    int delayed = body.path("delayed_unassigned_shards").asInt();
    return body.path("unassigned_shards").asInt() > delayed
        && body.path("number_of_data_nodes").asInt() > wanted;
  }
}
