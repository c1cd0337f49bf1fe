package org.soubao.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.RoutesConfig;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ServerLifeIT extends ServerOverHttp {
  @Test
  void aFaultShowsNoInternals() {
    assertThat(StandardError.quietly(() -> answerOf(ServerOverHttp::faulty)))
        .doesNotContain("secret")
        .doesNotContain("Exception");
    Consumer<RoutesConfig> exhausted =
        routes ->
            routes.get(
                "/",
                context -> {
                  throw new StackOverflowError("secret");
                });
    assertThat(StandardError.quietly(() -> answerOf(exhausted)))
        .startsWith("HTTP/1.1 500 ")
        .contains("/problems/internal-error")
        .contains("nosniff")
        .doesNotContain("secret");
  }

  @Test
  void aFaultIsLogged() {
    String log = StandardError.logOf(() -> answerOf(ServerOverHttp::faulty));
    assertThat(log).contains("IllegalStateException").contains("secret");
  }

  @Test
  void aRequestUnderWayEndsBeforeTheServerDoes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Consumer<RoutesConfig> slow =
        routes ->
            routes.get(
                "/",
                context -> {
                  begun.countDown();
                  Thread.sleep(500);
                  context.result("done");
                });
    SoubaoServer stopping = SoubaoServer.listen(slow, "127.0.0.1", 0);
    int port = stopping.port();
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> StandardError.unchecked(() -> raw(port, plain("/"))));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    stopping.close();
    assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 ").endsWith("done");
  }

  @Test
  void whatIsStreamedEndsBeforeTheServerDoes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Consumer<RoutesConfig> slow =
        routes ->
            routes.get(
                "/",
                context -> {
                  OutputStream out = context.outputStream();
                  for (int i = 0; i < 30; i++) {
                    out.write(new byte[10_000]);
                    out.flush();
                    begun.countDown();
                    Thread.sleep(100);
                  }
                });
    SoubaoServer stopping = SoubaoServer.listen(slow, "127.0.0.1", 0);
    int port = stopping.port();
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> StandardError.unchecked(() -> raw(port, keptOpen("/"))));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    stopping.close();
    assertThat(answer.get(10, TimeUnit.SECONDS)).endsWith("\r\n0\r\n\r\n");
  }

  @RepeatedTest(10)
  void whoKeepsAConnectionForLaterHoldsNobodyUp() throws Exception {
    SoubaoServer stopping =
        SoubaoServer.listen(routes -> routes.get("/", it -> it.result("done")), "127.0.0.1", 0);
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), stopping.port())) {
      client.getOutputStream().write(keptOpen("/").getBytes(US_ASCII));
      client.getInputStream().readNBytes(12);
      long begun = System.nanoTime();
      // What the server still does for the answer goes on while it stops.
      stopping.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void startingAndStoppingIsQuiet() {
    String log =
        StandardError.logOf(() -> {
          SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0)).close();
          assertThatThrownBy(
              () -> SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", server.port())));
          return "";
        });
    assertThat(log).isEmpty();
  }

  @Test
  void aBusyPortIsNamed() {
    assertThatThrownBy(
            () -> SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", server.port())))
        .isInstanceOf(ListenException.PortInUse.class)
        .hasMessage("Port %d of 127.0.0.1 is in use.", server.port());
  }

  @Test
  void aForeignAddressIsRefused() {
    assertThatThrownBy(() -> SoubaoServer.start(archive, ServerSettings.of("192.0.2.1", 0)))
        .isInstanceOf(ListenException.AddressRefused.class)
        .hasMessageContaining("192.0.2.1");
    assertThatThrownBy(() -> SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 70_000)))
        .isInstanceOf(ListenException.AddressRefused.class)
        .hasMessageContaining("out of range");
    assertThatThrownBy(
            () -> SoubaoServer.start(archive, ServerSettings.of("no-such-host.invalid", 0)))
        .isInstanceOf(ListenException.AddressRefused.class);
  }

  private static String keptOpen(String path) {
    return plain(path).replace("Connection: close\r\n", "");
  }
}
