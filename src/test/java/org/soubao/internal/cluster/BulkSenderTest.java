package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;

class BulkSenderTest {
  private static final String MET =
      "{\"errors\": true, \"items\": [{\"%s\": {\"status\": 409, \"error\": {\"reason\":"
          + " \"met\"}}}]}";

  private static List<BulkSender.Unstored> unstored(FakeNode node, BulkItem item) {
    return unstored(node, item, 0);
  }

  /** What is not stored, of which the first so many are sent again. */
  private static List<BulkSender.Unstored> unstored(FakeNode node, BulkItem item, int again) {
    ClusterAddress address =
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority())));
    List<BulkSender.Unstored> unstored = new CopyOnWriteArrayList<>();
    try (ClusterClient client = ClusterClient.connect(address, Map.of());
        BulkSender sender =
            new BulkSender(
                client,
                items -> {
                  unstored.addAll(items);
                  return unstored.size() == again ? List.of(item) : List.of();
                })) {
      sender.add(item);
      sender.flush();
    }
    return unstored;
  }

  @Test
  void aChangeThatMetItselfIsSentAgain() throws Exception {
    try (FakeNode node = new FakeNode(200).saying("/_bulk", MET.formatted("update"), "{}")) {
      BulkItem item = BulkItem.changing("x", "1", Map.of("doc", Map.of("story", "2")));
      assertThat(unstored(node, item)).isEmpty();
      assertThat(node.requests()).hasSize(2);
      assertThat(node.sent()).allMatch(sent -> sent.contains("\"retry_on_conflict\":3"));
    }
  }

  @Test
  void aDocumentThatIsThereIsTold() throws Exception {
    try (FakeNode node = new FakeNode(200).saying("/_bulk", MET.formatted("create"), "{}")) {
      assertThat(unstored(node, BulkItem.created("x", "1", Map.of("a", "b")))).hasSize(1);
      assertThat(node.requests()).hasSize(1);
      assertThat(node.sent()).noneMatch(sent -> sent.contains("retry_on_conflict"));
    }
  }

  @Test
  void whatIsGivenBackIsSentAgain() throws Exception {
    try (FakeNode node = new FakeNode(200).saying("/_bulk", MET.formatted("create"), "{}")) {
      assertThat(unstored(node, BulkItem.created("x", "1", Map.of("a", "b")), 1)).hasSize(1);
      assertThat(node.requests()).hasSize(2);
    }
  }

  @Test
  void anIndexThatIsGoneIsNotMadeAnew() throws Exception {
    String gone = MET.formatted("create").replace("409", "404");
    try (FakeNode node = new FakeNode(200).saying("/_bulk", gone)) {
      BulkItem item = BulkItem.created("x", "1", Map.of("a", "b"));
      assertThatThrownBy(() -> unstored(node, item))
          .isInstanceOf(ArchiveException.BrokenIndex.class)
          .hasMessageContaining("another run has begun");
      assertThat(node.requests()).singleElement().asString().contains("require_alias=true");
      assertThat(node.sent()).allMatch(sent -> sent.contains("\"_index\":\"x.written\""));
    }
  }
}
