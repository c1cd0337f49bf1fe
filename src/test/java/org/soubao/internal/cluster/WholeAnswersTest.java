package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;

/** What is written is looked at as a whole too: nothing counts as missing that can't be asked. */
class WholeAnswersTest {
  private static void asking(String json, Consumer<WholeAnswers> work) throws Exception {
    try (FakeNode node = new FakeNode(200).saying(json);
        ClusterClient client =
            ClusterClient.connect(
                ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority()))),
                Map.of())) {
      work.accept(new WholeAnswers(client.patient(Duration.ofMillis(50))));
    }
  }

  @Test
  void aDocumentThatCannotBeReadIsNotMissing() throws Exception {
    String missing = "{\"_id\": \"a\", \"found\": false}";
    String failed = "{\"_id\": \"b\", \"error\": {\"reason\": \"no shard is there\"}}";
    asking(
        "{\"docs\": [%s]}".formatted(missing),
        answers -> assertThat(answers.documents("x/_mget", Documents.object())).hasSize(1));
    asking(
        "{\"docs\": [%s, %s]}".formatted(missing, failed),
        answers ->
            assertThatThrownBy(() -> answers.documents("x/_mget", Documents.object()))
                .isInstanceOf(ArchiveException.ClusterUnavailable.class)
                .hasMessageContaining("no shard is there"));
  }

  @Test
  void aCopyThatIsNotThereIsNotWaitedForAndOneThatFailsIs() throws Exception {
    asking(
        "{\"_shards\": {\"total\": 6, \"successful\": 4, \"failed\": 0}}",
        answers -> answers.copies("x/_refresh"));
    asking(
        "{\"_shards\": {\"total\": 6, \"successful\": 5, \"failed\": 1}}",
        answers ->
            assertThatThrownBy(() -> answers.copies("x/_refresh"))
                .isInstanceOf(ArchiveException.ClusterUnavailable.class)
                .hasMessageContaining("lacks a shard"));
  }
}
