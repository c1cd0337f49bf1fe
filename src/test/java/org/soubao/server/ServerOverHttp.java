package org.soubao.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.Reindex;

/** A server with a small archive of invented articles, and ways to ask it. */
abstract class ServerOverHttp {
  static final List<String> ODD_IDS =
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

  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  static Archive archive;
  static SoubaoServer server;

  @BeforeAll
  static void start() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(articles, articles());
    Path index = folder.resolve("index");
    Reindex.from(articles).into(index).run();
    archive = Archive.open(index);
    server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  static String articles() {
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

  static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Sends bytes that a well-behaved client would not, and reads to the end. */
  static String raw(String request) throws IOException {
    return raw(server.port(), request);
  }

  static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  static List<String> ids(JsonNode answer) {
    return answer.get("hits").findValuesAsText("id");
  }

  static JsonNode facet(JsonNode answer, String name) {
    return StreamSupport.stream(answer.get("facets").spliterator(), false)
        .filter(facet -> facet.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .get("values");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String segment(String id) {
    return encoded(id).replace("+", "%20");
  }

  /** A request that a browser would send, as its bytes. */
  static String plain(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  }

  /** A route that throws what nobody shall see. */
  static void faulty(RoutesConfig routes) {
    routes.get(
        "/",
        context -> {
          throw new IllegalStateException("secret");
        });
  }

  /** What a server of those routes answers at its root. */
  static String answerOf(Consumer<RoutesConfig> routes) throws IOException {
    try (SoubaoServer one = SoubaoServer.listen(routes, "127.0.0.1", 0)) {
      return raw(one.port(), plain("/"));
    }
  }
}
