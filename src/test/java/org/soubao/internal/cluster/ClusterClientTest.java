package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;

class ClusterClientTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  private static ClusterClient client(String nodes) {
    ClusterAddress address = ClusterAddress.of(URI.create("http://%s/x".formatted(nodes)));
    return ClusterClient.connect(address, Map.of("SOUBAO_CLUSTER_TOKEN", "t")).patient(SHORT);
  }

  @Test
  void readsWhatIsAnswered() throws Exception {
    try (FakeNode node = new FakeNode(200).saying("{\"count\":3}");
        ClusterClient client = client(node.authority())) {
      assertThat(client.get("x/_count").get("count").asInt()).isEqualTo(3);
      client.post("x/_search?size=1", new JsonMapper().createObjectNode().put("a", 1));
      client.postLines("_bulk", "{}\n".getBytes(StandardCharsets.UTF_8));
      assertThat(node.requests())
          .containsExactly(
              "GET /x/_count Bearer t", "POST /x/_search?size=1 Bearer t", "POST /_bulk Bearer t");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 502, 503, 429, -200})
  void asksTheNextNodeAndStaysThere(int status) throws Exception {
    try (FakeNode bad = new FakeNode(status);
        FakeNode good = new FakeNode(200).saying("{\"ok\":true}");
        ClusterClient client =
            client(bad.authority() + "," + good.authority()).within(Duration.ofMillis(300))) {
      assertThat(client.get("x").get("ok").asBoolean()).isTrue();
      assertThat(client.get("x").get("ok").asBoolean()).isTrue();
      assertThat(bad.requests()).hasSizeBetween(1, 2); // The connection itself may ask again.
      assertThat(good.requests()).hasSize(2);
    }
  }

  @Test
  void asksAgainWhatHasTooMuchToDo() throws Exception {
    try (FakeNode node = new FakeNode(429, 503, 0, 200);
        ClusterClient client = client(node.authority()).patient(Duration.ofSeconds(20))) {
      client.get("x");
      assertThat(node.requests()).hasSizeBetween(4, 5);
    }
  }

  @Test
  void aNodeIsAskedAgainOftenWithinThePatience() throws Exception {
    try (FakeNode node = new FakeNode(503);
        ClusterClient client = client(node.authority()).patient(Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> client.get("x"))
          .isInstanceOf(ArchiveException.ClusterUnavailable.class);
      assertThat(node.requests()).hasSizeGreaterThan(7);
    }
  }

  @Test
  void aNodeWithoutMemoryDoesNotMeanThatAllAreBusy() throws IOException {
    String lacks = "{\"error\":{\"type\":\"circuit_breaking_exception\"}}";
    String queue = "{\"error\":{\"type\":\"rejected_execution_exception\"}}";
    assertThat(answer(429, lacks).isBusy()).isFalse();
    assertThat(answer(429, queue).isBusy()).isTrue();
    assertThat(answer(429, "{}").isBusy()).isTrue();
    assertThat(answer(503, queue).isBusy()).isFalse();
  }

  @Test
  void aNodeWithoutMemoryIsLeftAtOnce() throws Exception {
    String lacks = "{\"error\":{\"type\":\"circuit_breaking_exception\"}}";
    try (FakeNode full = new FakeNode(429).saying(lacks);
        FakeNode good = new FakeNode(200).saying("{\"ok\":true}")) {
      int shortest = Integer.MAX_VALUE;
      for (int i = 0; i < 10; i++) {
        try (ClusterClient client = client(full.authority() + "," + good.authority())) {
          long start = System.nanoTime();
          assertThat(client.get("x").path("ok").asBoolean()).isTrue();
          shortest = (int) Math.min(shortest, (System.nanoTime() - start) / 1_000_000);
        }
      }
      assertThat(shortest).as("ms").isLessThan(50);
      assertThat(full.requests()).hasSize(10);
    }
  }

  private static ClusterAnswer answer(int status, String body) throws IOException {
    return new ClusterAnswer(status, Documents.JSON.readTree(body));
  }

  /** As where somebody indexes in a task of {@code CompletableFuture}. */
  @Test
  void isAnsweredThoughTheCommonPoolHasNoRoom() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinPool.commonPool().execute(() -> block(asked));
    }
    try (FakeNode node = new FakeNode(200).saying("{\"a\": 1}");
        ClusterClient client = client(node.authority()).within(SHORT).patient(SHORT)) {
      assertThat(client.get("x").path("a").asInt()).isEqualTo(1);
    } finally {
      asked.countDown();
    }
  }

  private static void block(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void saysWhichNodesDoNotAnswerAndWhy() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (FakeNode busy = new FakeNode(503);
        ClusterClient client = client("127.0.0.1:" + free + "," + busy.authority())) {
      assertThatThrownBy(() -> client.get("x"))
          .isInstanceOf(ArchiveException.ClusterUnavailable.class)
          .hasMessageContaining("127.0.0.1:%d takes no connection".formatted(free))
          .hasMessageContaining(busy.authority() + " HTTP status 503");
    }
    ClusterAddress unknown = ClusterAddress.of(URI.create("http://nowhere.invalid:9200/x"));
    try (ClusterClient client = ClusterClient.connect(unknown, Map.of()).patient(SHORT)) {
      assertThatThrownBy(() -> client.get("x"))
          .hasMessageContaining("nowhere.invalid:9200 has a name that is not known");
    }
  }

  @Test
  void doesNotAskAgainWhatIsRefused() throws Exception {
    String said = "{\"error\":{\"type\":\"parsing_exception\",\"reason\":\"no [soubao] query\"}}";
    try (FakeNode node = new FakeNode(400).saying(said);
        ClusterClient client = client(node.authority())) {
      assertThatThrownBy(() -> client.get("x"))
          .isInstanceOf(ArchiveException.ClusterRefused.class)
          .hasMessageEndingWith("can't be used: no [soubao] query.");
      assertThat(node.requests()).hasSize(1);
    }
    try (FakeNode node = new FakeNode(401).saying("Unauthorized");
        ClusterClient client = client(node.authority())) {
      assertThatThrownBy(() -> client.get("x"))
          .isInstanceOf(ArchiveException.ClusterRefused.class)
          .hasMessageEndingWith("HTTP status 401.");
    }
  }

  @Test
  void whatIsNotThereIsEmptyOrGone() throws Exception {
    try (FakeNode node = new FakeNode(404);
        ClusterClient client = client(node.authority())) {
      assertThat(client.find("x/_doc/1")).isEmpty();
      client.delete("x");
      assertThatThrownBy(() -> client.get("x")).isInstanceOf(ArchiveException.ClusterRefused.class);
    }
  }

  @Test
  void aPageOfSomethingElseIsNotTakenForAnAnswer() throws Exception {
    try (FakeNode node = new FakeNode(200).saying("<html>");
        ClusterClient client = client(node.authority())) {
      assertThatThrownBy(() -> client.get("x")).hasMessageContaining("no JSON");
    }
  }
}
