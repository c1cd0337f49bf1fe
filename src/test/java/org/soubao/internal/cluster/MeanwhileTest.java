package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.soubao.ArchiveException;

@Timeout(60)
class MeanwhileTest {
  private final ClusterClient client =
      ClusterClient.connect(ClusterAddress.of(URI.create("http://127.0.0.1:9/x")), Map.of());

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void isAskedWhileSomethingElseIsDone() {
    CountDownLatch done = new CountDownLatch(1);
    try (Meanwhile<String> asked = Meanwhile.ask(client, () -> await(done))) {
      done.countDown();
      assertThat(asked.answer()).isEqualTo("answered");
    }
  }

  @Test
  void failsAsTheQuestionHas() {
    ArchiveException refused = new ArchiveException.ClusterRefused("http://127.0.0.1:9/x", "no");
    try (Meanwhile<String> asked =
        Meanwhile.ask(
            client,
            () -> {
              throw refused;
            })) {
      assertThatThrownBy(asked::answer).isSameAs(refused);
    }
  }

  @Test
  void isGivenUpWhenItIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch givenUp = new CountDownLatch(1);
    try (Meanwhile<String> asked =
        Meanwhile.ask(
            client,
            () -> {
              begun.countDown();
              try {
                return await(new CountDownLatch(1));
              } finally {
                givenUp.countDown();
              }
            })) {
      begun.await();
      assertThat(asked.asked()).isNotDone();
    }
    givenUp.await();
  }

  @Test
  void whoWaitsForItCanBeInterrupted() {
    try (Meanwhile<String> asked = Meanwhile.ask(client, () -> await(new CountDownLatch(1)))) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(asked::answer)
          .isInstanceOf(ArchiveException.ClusterUnavailable.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static String await(CountDownLatch latch) {
    try {
      latch.await();
      return "answered";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
