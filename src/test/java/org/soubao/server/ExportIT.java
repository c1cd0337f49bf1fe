package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;
import org.soubao.model.Article;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.Notice;

/** {@code GET /api/v1/search.jsonl}, {@code .csv} and {@code .atom}. */
class ExportIT extends ServerOverHttp {
  private static final String JSON_LINES = "/api/v1/search.jsonl";
  private static final String CSV = "/api/v1/search.csv";

  /** Gives articles of a kilobyte until it is to fail, or for ever. */
  private static final class Invented implements Export {
    private final int failing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int given;

    Invented(int failing) {
      this.failing = failing;
    }

    @Override
    public long size() {
      return Integer.MAX_VALUE;
    }

    @Override
    public List<Notice> notices() {
      return List.of();
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Article next() {
      if (++given == failing) {
        throw new ArchiveException.BrokenIndex(Path.of("index"), "invented", null);
      }
      String noise =
          IntStream.range(0, 300)
              .mapToObj(i -> Character.toString(0x4E00 + (given * 7919 + i * i * 31) % 20_000))
              .reduce("", String::concat);
      return Article.builder("id" + given, noise).build();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private static SoubaoServer serving(Function<ExportRequest, Export> archive) {
    return SoubaoServer.listen(
        config -> new ExportRoutes(archive, new BaseUrl(null)).register(new Routes(config)),
        "127.0.0.1",
        0);
  }

  private static List<String> ids(HttpResponse<String> lines) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : lines.body().split("\n", -1)) {
      if (!line.isEmpty()) {
        ids.add(JSON.readTree(line).get("id").asText());
      }
    }
    return ids;
  }

  @Test
  void everyHitIsALineLikeTheArticle() throws Exception {
    HttpResponse<String> response = get(JSON_LINES + "?q=" + encoded("\"望江新桥\"") + "&sort=oldest");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/jsonl");
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .matches(
            "attachment; filename=\"soubao-[0-9-]{10}\\.jsonl\";"
                + " filename\\*=UTF-8''soubao-(%[0-9A-F]{2}){12}-[0-9-]{10}\\.jsonl");
    assertThat(ids(response)).containsExactly("bridge-1", "bridge-2", "bridge-3");
    assertThat(response.body().lines().findFirst())
        .hasValue(get("/api/v1/articles/bridge-1").body());
    assertThat(response.body()).endsWith("}\n");
  }

  @Test
  void withoutParametersItIsTheWholeArchive() throws Exception {
    assertThat(ids(get(JSON_LINES))).hasSize(4 + ODD_IDS.size()).contains("😀", "../../etc/passwd");
    assertThat(get(CSV).body().split("\r\n", -1)).hasSize(1 + 4 + ODD_IDS.size() + 1);
    assertThat(ids(get(JSON_LINES + "?limit=2147483647&offset=14"))).hasSize(2);
    assertThat(ids(get(JSON_LINES + "?limit=2"))).containsExactly("school-1", "bridge-3");
    assertThat(ids(get(JSON_LINES + "?q=" + encoded("火山")))).isEmpty();
  }

  @Test
  void aTableBeginsWithAByteOrderMarkAndLinksToThePage() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(request(CSV + "?q=" + encoded("图书角")).build(), BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/csv;charset=utf-8;header=present");
    assertThat(response.body()).startsWith(0xEF, 0xBB, 0xBF, 'i', 'd', ',');
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .endsWith(
            ",articles.jsonl,http://127.0.0.1:%d/?article=school-1\r\n".formatted(server.port()));
  }

  @ParameterizedTest
  @CsvSource({
    "collapse=x, invalid-choice",
    "explain=perhaps, invalid-choice",
    "limit=2147483648, invalid-number",
    "limit=-1, invalid-number",
    "offset=99999999999, invalid-number",
    "sort=best, invalid-choice",
    "from=2025-13, invalid-date"
  })
  void whatIsWrongIsSaidBeforeAnythingIsSent(String parameters, String problem) throws Exception {
    for (String path : List.of(JSON_LINES, CSV)) {
      HttpResponse<String> response = get(path + "?" + parameters);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(json(response).get("type").asText()).isEqualTo("/problems/" + problem);
      assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    }
  }

  @Test
  void headAnswersWithoutAnExport() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Function<ExportRequest, Export> counting =
        request -> {
          asked.incrementAndGet();
          return new Invented(3);
        };
    try (SoubaoServer one = serving(counting)) {
      String head = raw(one.port(), plain(CSV + "?q=a").replace("GET", "HEAD"));
      assertThat(head)
          .startsWith("HTTP/1.1 200 ")
          .contains("Content-Type: text/csv;charset=utf-8;header=present\r\n")
          .contains("filename*=UTF-8''soubao-a-")
          .endsWith("\r\n\r\n");
      assertThat(raw(one.port(), plain(CSV + "?x=1").replace("GET", "HEAD")))
          .startsWith("HTTP/1.1 400 ");
    }
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%0D%0ASet-Cookie:%20a=b", "%22;x=%22", "%00%0A%0D%22%5C", "%E6%A1%A5%E2%80%AE"})
  void noQueryGetsIntoTheHead(String query) throws Exception {
    String answer = raw(plain(CSV + "?q=" + query));
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    assertThat(head).startsWith("HTTP/1.1 200 ").doesNotContain("Set-Cookie: ").isASCII();
    assertThat(head.lines().filter(line -> line.startsWith("Content-Disposition: ")))
        .singleElement()
        .asString()
        .matches(
            "Content-Disposition: attachment; filename=\"[a-z0-9.-]+\";"
                + " filename\\*=UTF-8''[\\w.%-]+");
  }

  @ParameterizedTest
  @CsvSource({"close,identity", "keep-alive,identity", "close,gzip", "keep-alive,gzip"})
  void aFailureInTheMiddleBreaksTheTransfer(String connection, String encoding) throws Exception {
    for (String path : List.of(JSON_LINES, CSV)) {
      try (SoubaoServer one = serving(request -> new Invented(500))) {
        String answer =
            StandardError.quietly(() -> untilTheEnd(one.port(), path, connection, encoding));
        assertThat(answer.substring(0, 1000))
            .startsWith("HTTP/1.1 200 ")
            .contains("Transfer-Encoding: chunked");
        assertThat(answer.length()).isGreaterThan(100_000);
        assertThat(answer.substring(answer.length() - 5)).isNotEqualTo("0\r\n\r\n");
      }
    }
  }

  @Test
  void aClientThatReadsToTheEndIsToldSo() throws Exception {
    assertThat(untilTheEnd(server.port(), JSON_LINES, "close", "identity")).endsWith("0\r\n\r\n");
  }

  /** What arrives before the connection is closed or reset. */
  private static String untilTheEnd(int port, String path, String connection, String encoding)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      String head =
          "GET %s HTTP/1.1\r\nHost: x\r\nConnection: %s\r\nAccept-Encoding: %s\r\n\r\n"
              .formatted(path, connection, encoding);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      byte[] some = new byte[8192];
      try {
        for (int n = socket.getInputStream().read(some);
            n >= 0;
            n = socket.getInputStream().read(some)) {
          answer.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (SocketException | EOFException e) {
        answer.append("!");
      }
      return answer.toString();
    }
  }

  @Test
  void aFailureBeforeTheFirstByteIsAProblem() throws Exception {
    Function<ExportRequest, Export> slow =
        request -> {
          throw new ArchiveException.TooSlow(Duration.ofSeconds(60));
        };
    try (SoubaoServer one = serving(slow)) {
      assertThat(raw(one.port(), plain(CSV)))
          .startsWith("HTTP/1.1 503 ")
          .contains("/problems/too-slow")
          .contains("within 60.000 s")
          .doesNotContain("Content-Disposition");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void aClientThatGoesAwayEndsTheWork(String encoding) throws Exception {
    Invented endless = new Invented(0);
    String asked = plain(JSON_LINES).replace("Host: x", "Host: x\r\nAccept-Encoding: " + encoding);
    try (SoubaoServer one = serving(request -> endless)) {
      String log =
          StandardError.logOf(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), one.port())) {
              socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
              assertThat(socket.getInputStream().readNBytes(200_000)).hasSize(200_000);
            }
            assertThat(endless.closed.await(20, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(500);
            return "";
          });
      assertThat(log).isEmpty();
    }
  }

  @Test
  void whoTakesNextToNothingIsCut() throws Exception {
    Invented endless = new Invented(0);
    try (SoubaoServer one =
            SoubaoServer.listen(
                config ->
                    new ExportRoutes(request -> endless, new BaseUrl(null), Duration.ofSeconds(1))
                        .register(new Routes(config)),
                "127.0.0.1",
                0);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), one.port())) {
      socket.getOutputStream().write(plain(JSON_LINES).getBytes(StandardCharsets.US_ASCII));
      Instant deadline = Instant.now().plusSeconds(20);
      while (!endless.closed.await(100, TimeUnit.MILLISECONDS)) {
        assertThat(Instant.now()).isBefore(deadline);
        assertThat(socket.getInputStream().read()).isNotNegative();
      }
    }
  }

  @Test
  void aFileSaysInAFieldWhatWasDoneToTheQuery() throws Exception {
    String relaxed = JSON_LINES + "?q=" + encoded("望江新桥 游泳池");
    assertThat(get(relaxed).headers().firstValue("Soubao-Notices")).hasValue("relaxed");
    assertThat(get(JSON_LINES).headers().firstValue("Soubao-Notices")).isEmpty();
  }

  /** A client of that number: every address that begins with 127 is this machine's. */
  private static Socket socketFrom(int client, int port) throws IOException {
    InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) client});
    return new Socket(InetAddress.getLoopbackAddress(), port, own, 0);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onlyAFewAreMadeAtOnce() throws Exception {
    List<Socket> readers = new ArrayList<>();
    try (SoubaoServer one = serving(request -> new Invented(0))) {
      for (int i = 0; i < ExportRoutes.AT_ONCE; i++) {
        Socket reader = socketFrom(2 + i / ExportRoutes.PER_CLIENT, one.port());
        readers.add(reader);
        reader.getOutputStream().write(plain(CSV).getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.getInputStream().readNBytes(1000)).hasSize(1000);
      }
      assertThat(raw(one.port(), plain(CSV)))
          .startsWith("HTTP/1.1 503 ")
          .contains("/problems/busy");
      try (Socket third = socketFrom(2, one.port())) {
        third.getOutputStream().write(plain(CSV).getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(third.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 429");
      }
      assertThat(raw(one.port(), plain(CSV).replace("GET", "HEAD")))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContain("Content-Length");
      readers.removeFirst().close();
      try (Socket next = new Socket(InetAddress.getLoopbackAddress(), one.port())) {
        next.setSoTimeout(20_000);
        next.getOutputStream().write(plain(CSV).getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(next.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 200 OK");
      }
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void itIsCompressedForThoseWhoTakeIt() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(
            request(JSON_LINES).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(get(JSON_LINES).body());
    }
  }

  @Test
  void aFeedHasTheNewestFirst() throws Exception {
    HttpResponse<String> feed = get("/api/v1/search.atom?q=" + encoded("\"望江新桥\"") + "&limit=2");
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=utf-8");
    assertThat(feed.body())
        .containsSubsequence("<entry>", "邻市新桥通车引来游客", "</entry>", "<entry>", "过桥不再绕远路", "</feed>")
        .doesNotContain("望江新桥今日通车");
    String etag = feed.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        send(
            request(feed.uri().getRawPath() + "?" + feed.uri().getRawQuery())
                .header("If-None-Match", etag));
    assertThat(again.statusCode()).isEqualTo(304);
    HttpResponse<String> head =
        send(request("/api/v1/search.atom").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    for (String wrong : List.of("limit=0", "limit=101", "sort=oldest", "offset=1")) {
      assertThat(get("/api/v1/search.atom?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void whatIsNotHeldIsSaid() throws Exception {
    JsonNode answer = json(get("/api/v1/search?q=" + encoded("新桥") + "&from=2024&to=2024"));
    assertThat(answer.at("/notices/0/code").asText()).isEqualTo("not-held");
    assertThat(answer.at("/notices/0/text").asText()).contains("2024-01-01").contains("2024-12-31");
  }
}
