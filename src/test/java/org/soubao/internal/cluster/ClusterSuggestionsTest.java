package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSuggestionsTest {
  /** Names that take long are done without until they are there. */
  @Test
  void nobodyWaitsForVeryManyNames() throws Exception {
    try (FakeNode node = new FakeNode(-200);
        ClusterClient client =
            ClusterClient.connect(
                ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority()))),
                Map.of())) {
      ClusterSuggestions suggestions = new ClusterSuggestions(client, "x-1");
      assertThat(suggestions.names().contains("柳州")).isFalse();
      assertThat(node.requests()).hasSize(1);
    }
  }
}
