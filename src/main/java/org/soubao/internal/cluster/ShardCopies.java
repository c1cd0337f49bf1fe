package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.soubao.ArchiveException;

/**
 * The copies of shards on other nodes. A cluster takes documents as soon as the first copy of a
 * shard is there, and has lost them if its node goes before there is a second one.
 */
record ShardCopies(ClusterClient client) {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration ANSWER = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofHours(6);

  /** {@code languid}: after all that the manager has to do, such as to give them their places. */
  private static final String WAIT =
      "wait_for_status=yellow&wait_for_no_initializing_shards=true&wait_for_events=languid";

  /**
   * Waits for those that are being made, for five minutes at the most. Those for which there is no
   * node are not waited for: they are made when one comes.
   *
   * @throws ArchiveException.BrokenIndex if a shard has not even a first one
   */
  void await(String... indices) {
    String all = String.join(",", indices);
    String wait = "_cluster/health/%s?timeout=%ds&%s".formatted(all, LONGEST.toSeconds(), WAIT);
    long since = System.nanoTime();
    int before = -1;
    JsonNode health = health(wait);
    while (placeless(health) != before && placeless(health) > 0 && isTime(since)) {
      before = placeless(health); // When some are there, others may have their turn.
      health = health(wait);
    }
    if (health.path("status").asText("red").equals("red")) {
      throw ArchiveException.BrokenIndex.notWrittenInCluster(
          client.address().toString(), "shards of %s have no place".formatted(all), null);
    }
  }

  private JsonNode health(String path) {
    return client.within(ANSWER).patient(PATIENCE).send("GET", path, null).body();
  }

  private static int placeless(JsonNode health) {
    return health.path("unassigned_shards").asInt();
  }

  private static boolean isTime(long since) {
    return System.nanoTime() - since < LONGEST.toNanos();
  }
}
