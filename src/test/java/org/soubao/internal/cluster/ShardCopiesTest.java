package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;

class ShardCopiesTest {
  private static final String HEALTH = "/_cluster/health/x,y";

  private static String health(String status, int unassigned) {
    return "{\"status\": \"%s\", \"unassigned_shards\": %d}".formatted(status, unassigned);
  }

  private static ShardCopies of(FakeNode node) {
    ClusterAddress address =
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority())));
    return new ShardCopies(ClusterClient.connect(address, Map.of()));
  }

  @Test
  void thoseThatHadToWaitForOthersAreWaitedForToo() throws Exception {
    try (FakeNode node = new FakeNode(200)) {
      node.saying(HEALTH, health("yellow", 3), health("yellow", 1), health("green", 0));
      of(node).await("x", "y");
      assertThat(node.requests()).hasSize(3);
    }
  }

  @Test
  void thoseForWhichThereIsNoNodeAreNot() throws Exception {
    try (FakeNode node = new FakeNode(200).saying(HEALTH, health("yellow", 2))) {
      of(node).await("x", "y");
      assertThat(node.requests()).hasSize(2);
    }
  }

  @Test
  void withoutAFirstOneNothingCanBeWritten() throws Exception {
    try (FakeNode node = new FakeNode(408).saying(HEALTH, health("red", 1))) {
      ShardCopies copies = of(node);
      assertThatThrownBy(() -> copies.await("x", "y"))
          .isInstanceOf(ArchiveException.BrokenIndex.class)
          .hasMessageContaining("shards of x,y have no place");
    }
  }
}
