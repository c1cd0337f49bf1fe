package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.Archive;
import org.soubao.Reindex;

class SoubaoServerIT {
  private static final List<String> ODD_IDS =
      List.of(
          "青河晚报-2025-03-02-A1-1",
          "a/b",
          "50%",
          "%2F",
          "a b+c",
          "?x=1&y#z",
          ".",
          "..",
          "a;b=c",
          "\"<'>\\",
          "😀",
          "../../etc/passwd");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Archive archive;
  private static SoubaoServer server;

  @BeforeAll
  static void start() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(articles, articles());
    Path index = folder.resolve("index");
    Reindex.from(articles).into(index).run();
    archive = Archive.open(index);
    server = SoubaoServer.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  private static String articles() {
    StringBuilder lines = new StringBuilder();
    lines.append(
        """
        {"id":"bridge-1","newspaper":"青河晚报","province":"广西壮族自治区","city":"柳州市","date":"2025-02-24","page":"01","section":"要闻","headline":"望江新桥今日通车","body":"望江新桥今天上午通车，两岸居民步行十分钟就能过河。"}
        {"id":"bridge-2","newspaper":"青河晚报","province":"广西壮族自治区","city":"柳州市","date":"2025-02-25","page":"02","section":"民生","headline":"过桥不再绕远路","body":"望江新桥通车第二天，公交十七路改道从桥上走。"}
        {"id":"bridge-3","newspaper":"白沙日报","province":"湖南省","city":"岳阳市","date":"2025-03-01","page":"01","section":"要闻","headline":"邻市新桥通车引来游客","body":"邻市的望江新桥通车以后，周末来看桥的游客多了三成。"}
        {"id":"school-1","newspaper":"白沙日报","province":"湖南省","city":"岳阳市","date":"2025-03-02","page":"03","section":"教育","headline":"白沙小学添了图书角","body":"白沙小学的图书角收到八百本旧书。"}
        """);
    for (String id : ODD_IDS) {
      lines.append(Json.write(Map.of("id", id, "body", "编号古怪的一则短讯。"))).append('\n');
    }
    return lines.toString();
  }

  @Test
  void searchAnswersWithHitsTotalsAndSnippets() throws Exception {
    HttpResponse<String> response = get("/api/v1/search?q=" + encoded("\"望江新桥\""));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode answer = json(response);
    assertThat(ids(answer)).containsExactlyInAnyOrder("bridge-1", "bridge-2", "bridge-3");
    assertThat(answer.at("/total/value").asInt()).isEqualTo(3);
    assertThat(answer.at("/total/relation").asText()).isEqualTo("exact");
    assertThat(answer.at("/hits/0/headlineHighlighted").asText()).contains("<em>");
    assertThat(answer.at("/hits/0/source/path").asText()).isEqualTo("articles.jsonl");
    assertThat(answer.at("/relaxed").isNull()).isTrue();
  }

  @Test
  void withoutAQueryEverythingComesNewestFirst() throws Exception {
    JsonNode answer = json(get("/api/v1/search?limit=2"));
    assertThat(ids(answer)).containsExactly("school-1", "bridge-3");
    assertThat(answer.at("/total/value").asInt()).isEqualTo(4 + ODD_IDS.size());
  }

  @Test
  void filtersNarrowAndFacetsDrillSideways() throws Exception {
    String bridge = "/api/v1/search?q=" + encoded("\"望江新桥\"");
    JsonNode answer = json(get(bridge + "&city=" + encoded("岳阳市")));
    assertThat(ids(answer)).containsExactly("bridge-3");
    JsonNode cities = facet(answer, "city");
    assertThat(cities.findValuesAsText("value")).containsExactly("柳州市", "岳阳市");
    assertThat(cities.findValuesAsText("count")).containsExactly("2", "1");
    assertThat(cities.findValuesAsText("selected")).containsExactly("false", "true");
    assertThat(ids(json(get(bridge + "&city=-" + encoded("岳阳市")))))
        .doesNotContain("bridge-3")
        .hasSize(2);
    assertThat(ids(json(get(bridge + "&section=" + encoded("要闻") + "&section=" + encoded("民生")))))
        .hasSize(3);
    assertThat(ids(json(get(bridge + "&from=2025-02&to=2025-02&sort=oldest"))))
        .containsExactly("bridge-1", "bridge-2");
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    String all = "/api/v1/search?sort=oldest&from=2025";
    List<String> together = ids(json(get(all)));
    assertThat(together).containsExactly("bridge-1", "bridge-2", "bridge-3", "school-1");
    assertThat(ids(json(get(all + "&limit=2&offset=1")))).containsExactly("bridge-2", "bridge-3");
    assertThat(ids(json(get(all + "&limit=0")))).isEmpty();
    JsonNode beyond = json(get(all + "&offset=10000"));
    assertThat(ids(beyond)).isEmpty();
    assertThat(beyond.at("/total/value").asInt()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "，。！？",
        "\"",
        "😀🎉",
        "\"望江 新桥",
        "(((",
        "望江 AND",
        "title:",
        "*",
        "~3",
        "-",
        "+",
        "\u0000",
        "a:b:c",
        "[2025 TO",
        "\\"
      })
  void noQueryIsAnError(String query) throws Exception {
    assertThat(get("/api/v1/search?q=" + encoded(query)).statusCode()).isEqualTo(200);
  }

  @Test
  void aQueryMayBeVeryLong() throws Exception {
    assertThat(get("/api/v1/search?q=" + encoded("桥".repeat(10_000))).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/search?q=" + encoded("😀".repeat(10_000))).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/search?q=" + encoded("望江新桥通车 ".repeat(1_400))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void manyFiltersAreAnswered() throws Exception {
    assertThat(get("/api/v1/search?" + "city=x&page=1&".repeat(3_000)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anyIdHasAnAddress(String id) throws Exception {
    // "." and ".." stand for folders in an address even when encoded; clients fold them away.
    HttpResponse<String> response = get("/api/v1/articles/" + segment(id));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("id").asText()).isEqualTo(id);
  }

  static List<String> oddIds() {
    return ODD_IDS;
  }

  @Test
  void anArticleIsWhole() throws Exception {
    JsonNode article = json(get("/api/v1/articles/bridge-1"));
    assertThat(article.get("body").asText()).startsWith("望江新桥今天上午通车");
    assertThat(article.get("date").asText()).isEqualTo("2025-02-24");
    assertThat(article.get("kicker").isNull()).isTrue();
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    for (String path : List.of("/", "/api/v1/articles/bridge-1")) {
      String etag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(etag).matches("W/\"[0-9a-f]+\"");
      HttpResponse<String> again = send(request(path).header("If-None-Match", "\"x\", " + etag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).hasValue(etag);
      assertThat(send(request(path).header("If-None-Match", "\"x\"")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void headWorksAsGetWithoutABody() throws Exception {
    for (String path :
        List.of("/", "/healthz", "/api/v1/search?q=x", "/api/v1/articles/bridge-1")) {
      HttpResponse<String> head =
          send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      HttpResponse<String> get = get(path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().map().keySet()).containsAll(Set.of("content-type", "vary"));
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
      assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }
    HttpResponse<String> wrong =
        send(request("/api/v1/search?town=x").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  @Test
  void healthCountsTheArticles() throws Exception {
    JsonNode health = json(get("/healthz"));
    assertThat(health.get("status").asText()).isEqualTo("ok");
    assertThat(health.get("articles").asInt()).isEqualTo(4 + ODD_IDS.size());
  }

  @Test
  void thePageAndItsFilesAreServed() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.body()).contains("搜报");
    assertThat(get("/?q=x&city=y").statusCode()).isEqualTo(200);
    assertThat(get("/icon.svg").headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    for (String name : PageFiles.load().keySet()) {
      String path = name.equals(PageFiles.INDEX) ? "/" : "/" + name;
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../SoubaoServer.class",
        "/..%5cx",
        "/page/index.html",
        "/index.html/",
        "//",
        "/style.css/../../SoubaoServer.class",
        "/..;/SoubaoServer.class",
        "/SoubaoServer.class"
      })
  void noOtherFileHasAnAddress(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
  }

  @Test
  void largeAnswersAreCompressed() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(
            request("/api/v1/search").header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(JSON.readTree(body).at("/total/value").asInt()).isPositive();
    }
    assertThat(get("/api/v1/search").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void everyAnswerCarriesTheSecurityFields() throws Exception {
    for (String path :
        List.of("/", "/healthz", "/api/v1/search", "/nothing", "/api/v1/search?x=1", "/%zz")) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .as(path)
          .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
          .contains("frame-ancestors 'none'")
          .contains("X-Content-Type-Options: nosniff")
          .contains("Referrer-Policy: no-referrer")
          .doesNotContain("Server: ")
          .doesNotContain("Set-Cookie");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get"})
  void nothingCanBeWritten(String method) throws Exception {
    for (String path : List.of("/", "/style.css", "/api/v1/search", "/api/v1/articles/bridge-1")) {
      String answer =
          raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD");
    }
  }

  @Test
  void everyKindOfProblemIsReallyGiven() throws Exception {
    for (ProblemKind kind : EnumSet.allOf(ProblemKind.class)) {
      String answer = kind == ProblemKind.INTERNAL_ERROR ? fromAFaultyRoute() : raw(provoke(kind));
      assertThat(answer)
          .as("%s", kind)
          .startsWith("HTTP/1.1 " + kind.status() + " ")
          .contains("Content-Type: application/problem+json")
          .contains("Cache-Control: no-store")
          .contains("nosniff");
      JsonNode problem = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
      assertThat(problem.get("type").asText()).isEqualTo(kind.type());
      assertThat(problem.get("title").asText()).isEqualTo(kind.title());
      assertThat(problem.get("status").asInt()).isEqualTo(kind.status());
      assertThat(problem.get("detail").asText()).isNotBlank();
    }
  }

  /** A request that meets that problem. */
  private static String provoke(ProblemKind kind) {
    return switch (kind) {
      case UNKNOWN_PARAMETER -> plain("/api/v1/search?town=x");
      case REPEATED_PARAMETER -> plain("/api/v1/search?q=a&q=b");
      case EMPTY_VALUE -> plain("/api/v1/search?city=");
      case INVALID_DATE -> plain("/api/v1/search?from=2025-13-40");
      case REVERSED_DATES -> plain("/api/v1/search?from=2026&to=2025");
      case INVALID_NUMBER -> plain("/api/v1/search?limit=101");
      case INVALID_CHOICE -> plain("/api/v1/search?sort=best");
      case MALFORMED_ENCODING -> plain("/api/v1/search?q=%zz");
      case MALFORMED_REQUEST -> "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
      case NO_SUCH_ARTICLE -> plain("/api/v1/articles/none");
      case NOT_FOUND -> plain("/nothing");
      case METHOD_NOT_ALLOWED -> plain("/").replace("GET", "POST");
      case URI_TOO_LONG -> plain("/api/v1/search?q=" + "x".repeat(300_000));
      case HEADERS_TOO_LARGE ->
          plain("/").replace("Host", "Long: " + "x".repeat(300_000) + "\r\nHost");
      case INTERNAL_ERROR -> throw new AssertionError("see fromAFaultyRoute");
    };
  }

  private static String fromAFaultyRoute() {
    return quietly(() -> answerOf(SoubaoServerIT::faulty));
  }

  private static void faulty(RoutesConfig routes) {
    routes.get(
        "/",
        context -> {
          throw new IllegalStateException("secret");
        });
  }

  private static String plain(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  }

  @Test
  void aProblemNamesTheParameter() throws Exception {
    JsonNode problem = json(get("/api/v1/search?from=2025-13-40"));
    assertThat(problem.get("parameter").asText()).isEqualTo("from");
    assertThat(json(get("/nothing")).has("parameter")).isFalse();
  }

  @Test
  void malformedPathsAreRefused() throws Exception {
    assertThat(raw(plain("/api/v1/articles/%zz")))
        .startsWith("HTTP/1.1 400 ")
        .contains("malformed-request");
    assertThat(raw(plain("/api/v1/articles/%FF")))
        .startsWith("HTTP/1.1 400 ")
        .contains("malformed-encoding");
  }

  @Test
  void aFaultShowsNoInternals() {
    assertThat(fromAFaultyRoute()).doesNotContain("secret").doesNotContain("Exception");
    Consumer<RoutesConfig> exhausted =
        routes ->
            routes.get(
                "/",
                context -> {
                  throw new StackOverflowError("secret");
                });
    assertThat(quietly(() -> answerOf(exhausted)))
        .startsWith("HTTP/1.1 500 ")
        .contains("/problems/internal-error")
        .contains("nosniff")
        .doesNotContain("secret");
  }

  @Test
  void aFaultIsLogged() {
    String log = logOf(() -> answerOf(SoubaoServerIT::faulty));
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
        CompletableFuture.supplyAsync(() -> unchecked(() -> raw(port, plain("/"))));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    stopping.close();
    assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 ").endsWith("done");
  }

  @Test
  void startingAndStoppingIsQuiet() {
    String log =
        logOf(() -> {
          SoubaoServer.start(archive, "127.0.0.1", 0).close();
          assertThatThrownBy(() -> SoubaoServer.start(archive, "127.0.0.1", server.port()));
          return "";
        });
    assertThat(log).isEmpty();
  }

  private static String answerOf(Consumer<RoutesConfig> routes) throws IOException {
    try (SoubaoServer one = SoubaoServer.listen(routes, "127.0.0.1", 0)) {
      return raw(one.port(), plain("/"));
    }
  }

  /** What goes to standard error meanwhile. */
  private static String logOf(Callable<?> action) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      unchecked(action);
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  /** The result of what logs a fault on purpose. */
  private static String quietly(Callable<String> action) {
    AtomicReference<String> result = new AtomicReference<>();
    logOf(() -> {
      result.set(action.call());
      return "";
    });
    return result.get();
  }

  private static <T> T unchecked(Callable<T> action) {
    try {
      return action.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aBusyPortIsNamed() {
    assertThatThrownBy(() -> SoubaoServer.start(archive, "127.0.0.1", server.port()))
        .isInstanceOf(ListenException.PortInUse.class)
        .hasMessage("Port %d of 127.0.0.1 is in use.", server.port());
  }

  @Test
  void aForeignAddressIsRefused() {
    assertThatThrownBy(() -> SoubaoServer.start(archive, "192.0.2.1", 0))
        .isInstanceOf(ListenException.AddressRefused.class)
        .hasMessageContaining("192.0.2.1");
    assertThatThrownBy(() -> SoubaoServer.start(archive, "no-such-host.invalid", 0))
        .isInstanceOf(ListenException.AddressRefused.class);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Sends bytes that a well-behaved client would not, and reads to the end. */
  private static String raw(String request) throws IOException {
    return raw(server.port(), request);
  }

  private static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private static List<String> ids(JsonNode answer) {
    return answer.get("hits").findValuesAsText("id");
  }

  private static JsonNode facet(JsonNode answer, String name) {
    return StreamSupport.stream(answer.get("facets").spliterator(), false)
        .filter(facet -> facet.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .get("values");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String segment(String id) {
    return encoded(id).replace("+", "%20");
  }
}
