package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;
import org.soubao.search.TrendsRequest.By;

class IndexReadsTest {
  private static final String SEARCH = "/x/_search";
  private static final String SEARCHES = "/x/_msearch";

  /** What is asked of a node that says this. */
  private interface Asking {
    void of(IndexReads index);
  }

  private static void asking(String path, String json, Asking work) throws Exception {
    try (FakeNode node = new FakeNode(200).saying(path, json);
        ClusterClient client =
            ClusterClient.connect(
                ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority()))),
                Map.of())) {
      work.of(new IndexReads(client.patient(Duration.ofMillis(300)), "x"));
    }
  }

  @Test
  void whatOneShardCannotAnswerIsNoAnswer() throws Exception {
    String answer =
        """
        {"status": 200, "_shards": {"failed": 1, "failures": [{"reason": {"reason": "node left"}}]},
         "hits": {"total": {"value": 3}}}\
        """;
    asking(
        SEARCH,
        answer,
        index ->
            assertThatThrownBy(() -> index.count(Queries.all()))
                .isInstanceOf(ArchiveException.ClusterUnavailable.class)
                .hasMessageContaining("node left"));
    asking(
        SEARCHES,
        "{\"responses\": [%s]}".formatted(answer),
        index ->
            assertThatThrownBy(() -> index.counts(List.of(Queries.all())))
                .isInstanceOf(ArchiveException.ClusterUnavailable.class));
  }

  @Test
  void whatNoNodeHasIsNoAnswerThoughNothingFailed() throws Exception {
    asking(
        SEARCH,
        """
        {"_shards": {"total": 3, "successful": 2, "skipped": 0, "failed": 0},
         "hits": {"total": {"value": 3}}}\
        """,
        index ->
            assertThatThrownBy(() -> index.count(Queries.all()))
                .isInstanceOf(ArchiveException.ClusterUnavailable.class)
                .hasMessageContaining("lacks a shard: no node has it"));
  }

  @Test
  void oneOfSeveralSearchesMayBeRefused() throws Exception {
    asking(
        SEARCHES,
        """
        {"responses": [{"status": 200, "hits": {"total": {"value": 3}}},
         {"status": 400, "error": {"type": "parsing_exception", "reason": "no such query"}}]}\
        """,
        index ->
            assertThatThrownBy(() -> index.counts(List.of(Queries.all(), Queries.all())))
                .isInstanceOf(ArchiveException.ClusterRefused.class)
                .hasMessageContaining("no such query"));
  }

  @Test
  void whatWasNotCountedInTimeIsSaid() throws Exception {
    asking(
        SEARCH,
        "{\"timed_out\": true}",
        index -> {
          ClusterTrends trends =
              new ClusterTrends(index.client(), "x", Queries.all(), Queries.all());
          var counted = trends.by(By.CITY, Duration.ofSeconds(5));
          assertThat(counted.complete()).isFalse();
          assertThat(counted.total().articles()).isZero();
        });
  }

  @Test
  void halfASurrogatePairIsSentAsSomethingThatJsonHas() throws Exception {
    asking(
        SEARCH,
        "{\"hits\": {\"total\": {\"value\": 7}}}",
        index -> {
          assertThat(index.count(Queries.term("id", "\uD842"))).isEqualTo(7);
          assertThat(index.count(Queries.run("柳\uDFB7", "anywhere"))).isEqualTo(7);
        });
  }
}
