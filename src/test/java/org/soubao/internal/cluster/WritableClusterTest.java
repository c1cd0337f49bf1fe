package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;
import org.soubao.internal.store.Catalogue;

class WritableClusterTest {
  private static final ClusterRun RUN = ClusterRun.ONE.named("b");
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final ClusterLock.Pace PACE =
      new ClusterLock.Pace(Duration.ofMinutes(5), Duration.ofMinutes(5), SHORT);

  /** A node of a cluster in which nothing was ever written. */
  private static FakeNode node() throws IOException {
    return new FakeNode(200)
        .saying("/_nodes/plugins", ClusterSchemaTest.nodes("soubao 1"))
        .saying("/_cluster/health/x-lock", ShardCopiesTest.health("green", 0, "x-lock"))
        .saying(
            "/_cluster/health/x-articles-b,x-sources-b",
            ShardCopiesTest.health("green", 0, "x-articles-b", "x-sources-b"))
        .saying("/x-articles-b/_mapping", mapping("x-articles-b", 1))
        .saying("/x-sources-b/_doc/part-1", "{\"_source\": {\"count\": 1}}")
        .saying("/x-articles-b/_search", "{\"hits\": {\"total\": {\"value\": 1}}}");
  }

  private static String mapping(String index, int parts) {
    String meta = ClusterSchema.meta().put("parts", parts).toString();
    return "{\"%s\": {\"mappings\": {\"_meta\": {\"soubao\": %s}}}}".formatted(index, meta);
  }

  private static WritableCluster open(FakeNode node, ClusterRun run) {
    return open(node, run, false);
  }

  private static WritableCluster open(FakeNode node, ClusterRun run, boolean keepsShared) {
    ClusterAddress address =
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority())));
    ClusterClient client = ClusterClient.connect(address, Map.of()).patient(SHORT);
    return WritableCluster.open(client, run, PACE, keepsShared);
  }

  @Test
  void whatIsDroppedIsRemoved() throws Exception {
    try (FakeNode node = node()) {
      try (WritableCluster cluster = open(node, RUN)) {
        cluster.create().close();
      }
      assertThat(node.requests()).contains("DELETE /x-articles-b null", "DELETE /x-sources-b null");
    }
  }

  @Test
  void whatIsWrittenWhileAnotherHasTakenItIsLeftToThatOne() throws Exception {
    try (FakeNode node = node()) {
      try (WritableCluster cluster = open(node, RUN)) {
        cluster.create().close();
        node.saying("/x-lock/_doc/write", "{\"_source\": {\"run\": \"c\", \"holders\": {}}}");
      }
      assertThat(node.requests()).noneMatch(asked -> asked.startsWith("DELETE"));
    }
  }

  @Test
  void whatMayBeServedYetIsNotRemoved() throws Exception {
    try (FakeNode node = node().answering("/_aliases", 503)) {
      try (WritableCluster cluster = open(node, RUN);
          ClusterDraft draft = cluster.create()) {
        assertThatThrownBy(() -> cluster.publish(draft, Catalogue.EMPTY))
            .isInstanceOf(ArchiveException.ClusterUnavailable.class);
      }
      assertThat(node.requests()).anyMatch(asked -> asked.startsWith("POST /_aliases"));
      assertThat(node.requests()).noneMatch(asked -> asked.startsWith("DELETE"));
    }
  }

  @Test
  void whatHasANameOfSomethingElseIsRefusedBeforeAnythingIsWritten() throws Exception {
    try (FakeNode node = node()) {
      node.saying("/x/_alias", "{\"x\": {\"aliases\": {}}}");
      assertThatThrownBy(() -> open(node, RUN))
          .isInstanceOf(ArchiveException.ClusterRefused.class)
          .hasMessageContaining("x is an index, which is no archive");
      node.saying("/x/_alias", "{\"x-articles-a\": {}}");
      node.saying("/x-sources/_alias", "{\"orders\": {}}");
      assertThatThrownBy(() -> open(node, RUN))
          .isInstanceOf(ArchiveException.ClusterRefused.class)
          .hasMessageContaining("x-sources is an alias of the index orders");
      assertThat(node.requests()).allMatch(asked -> asked.startsWith("GET"));
      node.saying("/x-sources/_alias", "{\"x-sources-a\": {}}");
      open(node, RUN).close();
    }
  }

  @Test
  void aPartMayBeEmptyButNotAll() throws Exception {
    ClusterRun first = RUN.withPart(1, 2);
    try (FakeNode node = node()) {
      node.saying("/x-articles-b/_mapping", mapping("x-articles-b", 2));
      node.saying("/x-sources-b/_doc/part-2", "{\"_source\": {\"count\": 0}}");
      node.saying("/x-articles-b/_search", "{}", "{\"hits\": {\"total\": {\"value\": 1}}}");
      try (WritableCluster cluster = open(node, first);
          ClusterDraft draft = cluster.create()) {
        assertThat(cluster.isPart()).isTrue();
        cluster.publish(draft, Catalogue.EMPTY);
        assertThat(node.requests()).contains("POST /_aliases null");
      }
    }
    try (FakeNode node = node()) {
      node.saying("/x-articles-b/_mapping", mapping("x-articles-b", 2));
      node.saying("/x-sources-b/_doc/part-1", "{\"_source\": {\"count\": 0}}");
      node.saying("/x-articles-b/_search", "{}");
      try (WritableCluster cluster = open(node, first);
          ClusterDraft draft = cluster.create()) {
        assertThatThrownBy(() -> cluster.publish(draft, Catalogue.EMPTY))
            .isInstanceOf(ArchiveException.NothingIngested.class);
        assertThat(node.requests()).doesNotContain("POST /_aliases null");
      }
    }
  }

  @Test
  void aPartIsNotBegunAgainWhileAnotherOneFinishes() throws Exception {
    String both = "{\"1\": {\"token\": \"t\"}, \"2\": {\"token\": \"u\"}}";
    try (FakeNode node = node()) {
      node.saying("/x-articles-b/_mapping", mapping("x-articles-b", 2));
      node.saying("/x-sources-b/_doc/finishing", "{\"_source\": {\"part\": 2}}");
      node.saying("/x-articles-b/_search", "{}");
      try (WritableCluster cluster = open(node, RUN.withPart(1, 2))) {
        cluster.create().close(); // The other one has ended without finishing.
        node.saying(
            "/x-lock/_doc/write",
            "{\"_source\": {\"run\": \"b\", \"holders\": %s}}".formatted(both));
        node.requests().clear();
        assertThatThrownBy(cluster::create)
            .isInstanceOf(ArchiveException.ClusterRefused.class)
            .hasMessageContaining("part 2 is finishing the run b");
        assertThat(node.requests()).noneMatch(asked -> asked.startsWith("DELETE"));
      }
    }
  }

  @Test
  void indicesOfOthersAreNotClearedAway() throws Exception {
    try (FakeNode node = node()) {
      node.saying("/x-articles-*,x-sources-*/_mapping", "{\"x-articles-a\": {\"mappings\": {}}}");
      open(node, RUN).close();
      assertThat(node.requests()).noneMatch(asked -> asked.startsWith("DELETE"));
    }
  }

  @Test
  void nothingIsClearedAwayWhileAnotherMoveWaits() throws Exception {
    try (FakeNode node = node()) {
      node.saying("/x-articles-*,x-sources-*/_mapping", mapping("x-articles-a", 1));
      node.saying("/_cluster/health", "{\"timed_out\": true}");
      open(node, RUN).close();
      assertThat(node.requests()).noneMatch(asked -> asked.startsWith("DELETE"));
      node.saying("/_cluster/health", "{\"timed_out\": false}");
      open(node, RUN).close();
      assertThat(node.requests()).contains("DELETE /x-articles-a null");
    }
  }

  @Test
  void whatSeveralMachinesMakeIsNotClearedAwayByAnUpdate() throws Exception {
    try (FakeNode node = node()) {
      node.saying("/x-articles-*,x-sources-*/_mapping", mapping("x-articles-a", 2));
      node.saying("/x-articles-a/_mapping", mapping("x-articles-a", 2));
      open(node, RUN, true).close();
      assertThat(node.requests()).noneMatch(asked -> asked.startsWith("DELETE"));
      open(node, RUN, false).close();
      assertThat(node.requests()).contains("DELETE /x-articles-a null");
    }
  }

  @Test
  void whoeverWasTakenForDeadNotesNothing() throws Exception {
    try (FakeNode node = node()) {
      try (WritableCluster cluster = open(node, RUN);
          ClusterDraft draft = cluster.create()) {
        node.saying("/x-lock/_doc/write", "{\"_source\": {\"run\": \"c\", \"holders\": {}}}");
        node.requests().clear();
        assertThatThrownBy(() -> cluster.publish(draft, Catalogue.EMPTY))
            .isInstanceOf(ArchiveException.BrokenIndex.class)
            .hasMessageContaining("another run has begun");
      }
      assertThat(node.requests()).noneMatch(asked -> asked.startsWith("POST /_bulk"));
    }
  }
}
