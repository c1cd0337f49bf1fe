package org.soubao.internal.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.soubao.ArchiveException;

/**
 * The copies of shards on other nodes. A cluster takes documents as soon as the first copy of a
 * shard is there, and has lost them if its node goes before there is a second one.
 */
record ShardCopies(ClusterClient client) {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** So long a copy may wait for its turn to be made. */
  private static final Duration TURN = Duration.ofSeconds(30);

  /** Asked anew each time: what stands before a cluster cuts off those that wait in silence. */
  private static final String FIRST = "timeout=10s&wait_for_status=yellow";

  /** {@code languid}: after all that the manager has to do, such as to give them their places. */
  private static final String MADE =
      FIRST + "&wait_for_no_initializing_shards=true&wait_for_events=languid";

  /**
   * Waits until each shard has a first one.
   *
   * @throws ArchiveException.BrokenIndex if that takes more than five minutes
   */
  void awaitFirst(String index) {
    await(FIRST, health -> false, index);
  }

  /**
   * Waits for those that are being made, for five minutes at the most. Those for which there is no
   * node are not waited for: they are made when one comes.
   *
   * @throws ArchiveException.BrokenIndex if a shard has not even a first one, or an index is gone
   */
  void await(String... indices) {
    await(MADE, ClusterHealth::mayBeMade, indices);
  }

  private void await(String until, Predicate<ClusterHealth> mayFollow, String... indices) {
    long since = System.nanoTime();
    ClusterHealth health = health(until, indices);
    for (boolean told = false; isLeft(health, mayFollow, since); told = true) {
      if (!told) {
        tell(indices);
      }
      pause();
      health = health(until, indices);
    }
    if (health.isRed()) {
      throw notWritten(
          "shards of %s have no place; GET _cluster/allocation/explain says why"
              .formatted(String.join(",", indices)));
    }
  }

  /** A cluster that has just been started does not yet know what is there; it is asked again. */
  private ClusterHealth health(String until, String... indices) {
    ClusterHealth health = ClusterHealth.of(client, until, indices);
    health
        .missing(indices)
        .filter(index -> client.find(index + "/_alias").isEmpty())
        .ifPresent(index -> {
          throw notWritten("%s is gone; another run has begun".formatted(index));
        });
    return health;
  }

  private static boolean isLeft(
      ClusterHealth health, Predicate<ClusterHealth> mayFollow, long since) {
    long passed = System.nanoTime() - since;
    return (health.isTimedOut() && passed < LONGEST.toNanos())
        || (mayFollow.test(health) && passed < TURN.toNanos());
  }

  private ArchiveException notWritten(String reason) {
    return ArchiveException.BrokenIndex.notWrittenInCluster(
        client.address().toString(), reason, null);
  }

  private void tell(String... indices) {
    System.getLogger(ShardCopies.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} makes copies of {1}; this goes on when they are there, after {2} minutes at the"
                + " latest",
            client.address(),
            String.join(",", indices),
            LONGEST.toMinutes());
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      throw client.interrupted(e);
    }
  }
}
