package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;

class ShardCopiesTest {
  private static final String HEALTH = "/_cluster/health/x,y";

  /** What three nodes say of indices that want one copy beside the first. */
  static String health(String status, int unassigned, String... indices) {
    ObjectNode health = Documents.object();
    health.put("status", status).put("timed_out", false);
    health.put("number_of_data_nodes", 3).put("unassigned_shards", unassigned);
    for (String index : indices) {
      health.withObject("/indices").putObject(index).put("number_of_replicas", 1);
    }
    return health.toString();
  }

  private static String ofBoth(String status, int unassigned) {
    return health(status, unassigned, "x", "y");
  }

  private static void await(FakeNode node) {
    ClusterAddress address =
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority())));
    try (ClusterClient client = ClusterClient.connect(address, Map.of())) {
      new ShardCopies(client.patient(Duration.ofMillis(300))).await("x", "y");
    }
  }

  @Test
  void thoseThatHaveToWaitForTheirTurnAreWaitedFor() throws Exception {
    try (FakeNode node = new FakeNode(200)) {
      String late = ofBoth("yellow", 0).replace("false", "true");
      node.saying(HEALTH, ofBoth("yellow", 3), late, ofBoth("green", 0));
      await(node);
      assertThat(node.requests()).hasSize(3);
    }
  }

  @Test
  void thoseForWhichThereIsNoNodeAreNot() throws Exception {
    String alone =
        ofBoth("yellow", 2).replace("\"number_of_data_nodes\":3", "\"number_of_data_nodes\":1");
    try (FakeNode node = new FakeNode(200).saying(HEALTH, alone)) {
      await(node);
      assertThat(node.requests()).hasSize(1);
    }
    String gone =
        ofBoth("yellow", 2).replace("{\"status", "{\"delayed_unassigned_shards\":2,\"status");
    try (FakeNode node = new FakeNode(200).saying(HEALTH, gone)) {
      await(node);
      assertThat(node.requests()).hasSize(1);
    }
  }

  @Test
  void withoutAFirstOneNothingCanBeWritten() throws Exception {
    try (FakeNode node = new FakeNode(408).saying(HEALTH, ofBoth("red", 0))) {
      assertThatThrownBy(() -> await(node))
          .isInstanceOf(ArchiveException.BrokenIndex.class)
          .hasMessageContaining("shards of x,y have no place");
    }
  }

  @Test
  void whatIsGoneIsNotWaitedFor() throws Exception {
    try (FakeNode node = new FakeNode(408).saying(HEALTH, health("red", 0, "x"))) {
      node.answering("/y/_alias", 404);
      assertThatThrownBy(() -> await(node))
          .isInstanceOf(ArchiveException.BrokenIndex.class)
          .hasMessageContaining("y is gone; another run has begun");
    }
  }

  @Test
  void whatAClusterDoesNotYetKnowAfterItsStartIsNotGone() throws Exception {
    try (FakeNode node = new FakeNode(200)) {
      String early = health("red", 0, "x").replace("false", "true");
      node.saying(HEALTH, early, ofBoth("green", 0)).saying("/y/_alias", "{\"y\": {}}");
      await(node);
      assertThat(node.requests()).hasSize(3);
    }
  }

  @Test
  void whatIsNoAnswerIsNotTakenForOne() throws Exception {
    try (FakeNode node = new FakeNode(403).saying(HEALTH, "{\"status\": 403, \"error\": \"no\"}")) {
      assertThatThrownBy(() -> await(node)).isInstanceOf(ArchiveException.ClusterRefused.class);
    }
    try (FakeNode proxy = new FakeNode(504).saying("<html>")) {
      assertThatThrownBy(() -> await(proxy))
          .isInstanceOf(ArchiveException.ClusterUnavailable.class);
    }
  }
}
