package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.RoutesConfig;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
        CompletableFuture.supplyAsync(() ->
            StandardError.unchecked(
                () -> raw(port, plain("/").replace("Connection: close\r\n", ""))));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    stopping.close();
    assertThat(answer.get(10, TimeUnit.SECONDS)).endsWith("\r\n0\r\n\r\n");
  }

  @Test
  void whoKeepsAConnectionForLaterHoldsNobodyUp() throws Exception {
    SoubaoServer stopping =
        SoubaoServer.listen(routes -> routes.get("/", it -> it.result("done")), "127.0.0.1", 0);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:%d/".formatted(stopping.port()));
      client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      long begun = System.nanoTime();
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
}
