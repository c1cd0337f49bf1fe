package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;

class ClusterLockTest {
  private static final ClusterLock.Pace PACE =
      new ClusterLock.Pace(Duration.ofMillis(40), Duration.ofMillis(400), Duration.ofMillis(400));
  private static final String PATH = "/x-lock/_doc/write";

  private static ClusterClient client(FakeNode node) {
    ClusterAddress address =
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority())));
    return ClusterClient.connect(address, Map.of());
  }

  private static String held(int beat) {
    return "{\"_source\": {\"run\": \"a\", \"holders\": {\"1\": {\"token\": \"t\", \"who\": \"somebody\", \"beat\": %d}}}}"
        .formatted(beat);
  }

  private static FakeNode node(String held) throws IOException {
    return new FakeNode(200)
        .saying("/_cluster/health/x-lock", ShardCopiesTest.health("green", 0, "x-lock"))
        .saying(PATH, held);
  }

  @Test
  void oneThatSaysNothingIsWaitedForAndThenDead() throws Exception {
    try (FakeNode node = node(held(1));
        ClusterClient client = client(node)) {
      long since = System.nanoTime();
      try (ClusterLock lock = ClusterLock.take(client, "b", 1, PACE)) {
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(PACE.dead());
        lock.check();
      }
    }
  }

  @Test
  void aBeatThatWasOnItsWayIsNoSignOfLife() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    try (FakeNode node = node(held(0));
        ClusterClient client = client(node)) {
      node.meanwhile(
          PATH,
          () -> {
            if (looks.incrementAndGet() == 3) {
              node.saying(PATH, held(1));
            }
          });
      try (ClusterLock lock = ClusterLock.take(client, "b", 1, PACE)) {
        lock.check();
        assertThat(node.requests())
            .filteredOn(request -> request.startsWith("GET " + PATH))
            .allMatch(request -> request.contains("?preference=_primary "));
      }
    }
  }

  @Test
  void oneThatGoesOnHasIt() throws Exception {
    AtomicInteger beat = new AtomicInteger();
    try (FakeNode node = node(held(0));
        ClusterClient client = client(node)) {
      node.meanwhile(PATH, () -> node.saying(PATH, held(beat.incrementAndGet() / 3)));
      assertThatThrownBy(() -> ClusterLock.take(client, "b", 1, PACE))
          .isInstanceOf(ArchiveException.IndexLocked.class)
          .hasMessageContaining("somebody");
    }
  }

  @Test
  void severalBeatsFailBeforeOneCountsAsDead() {
    assertThat(ClusterLock.Pace.USUAL.dead())
        .isGreaterThan(ClusterLock.Pace.USUAL.beat().multipliedBy(10));
  }
}
