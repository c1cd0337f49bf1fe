package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What happens when more is asked than can be answered. */
class LimitsIT extends ServerOverHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Requests that are all under way at once, at a handler that ends when it is told to. */
  private static List<String> atOnce(int requests, int inside, UnaryOperator<Handler> limit)
      throws Exception {
    CountDownLatch begun = new CountDownLatch(inside);
    CountDownLatch end = new CountDownLatch(1);
    Handler slow =
        context -> {
          begun.countDown();
          end.await();
          context.result("done");
        };
    List<CompletableFuture<String>> answers = new ArrayList<>();
    try (SoubaoServer one =
        SoubaoServer.listen(routes -> routes.get("/", limit.apply(slow)), "127.0.0.1", 0)) {
      for (int i = 0; i < requests; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> StandardError.unchecked(() -> raw(one.port(), plain("/"))),
                task -> Thread.ofVirtual().start(task)));
      }
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      awaitDone(answers, requests - inside);
      end.countDown();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private static void awaitDone(List<CompletableFuture<String>> answers, int most) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (answers.stream().filter(CompletableFuture::isDone).count() < most) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void oneClientDoesNotTakeTheWholeServer() throws Exception {
    List<String> answers = atOnce(9, 4, new ClientLimit(4)::before);
    assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 200 ")).hasSize(4);
    assertThat(answers)
        .filteredOn(answer -> answer.startsWith("HTTP/1.1 429 "))
        .hasSize(5)
        .allSatisfy(answer -> assertThat(answer).contains("Retry-After: 1\r\n"));
  }

  @Test
  void whoFindsNoRoomInTimeIsToldWhenToComeBack() throws Exception {
    List<String> answers = atOnce(6, 2, new Gate(2, 3, Duration.ofMillis(200))::before);
    assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 200 ")).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.startsWith("HTTP/1.1 503 "))
        .hasSize(4)
        .allSatisfy(answer -> assertThat(answer).contains("Retry-After: 2\r\n"));
  }

  @Test
  void whoMayWaitIsAnsweredInTheEnd() throws Exception {
    Gate gate = new Gate(1, 8, PATIENCE);
    Handler quick = gate.before(context -> context.result("done"));
    List<String> answers = atOnce(9, 9, slow -> both(slow, quick));
    assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 200 "));
    assertThat(gate.queue()).isZero();
  }

  private static Handler both(Handler first, Handler second) {
    return context -> {
      first.handle(context);
      second.handle(context);
    };
  }

  @Test
  void clientsThatNeverFinishARequestKeepNobodyWaiting() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        OutputStream out = socket.getOutputStream();
        out.write(
            "GET /api/v1/search?q=x HTTP/1.1\r\nHost: x\r\nX-Slow: "
                .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      Instant begin = Instant.now();
      assertThat(raw(plain("/api/v1/search?q=%E6%96%B0%E6%A1%A5"))).startsWith("HTTP/1.1 200 ");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(40_000);
      socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("200 OK");
    }
  }

  @Test
  void aBodyIsNotRead() throws Exception {
    String answer =
        raw(
            "GET /api/v1/search?q=x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Length: 2000000000\r\n\r\nabc");
    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }
}
