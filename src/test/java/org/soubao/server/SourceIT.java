package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.Reindex;

/** {@code GET /api/v1/articles/{id}/source}. */
class SourceIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PAGE =
      "渡口复航\r\n\r\n本报讯 章江渡口\u0001昨日\u0008复航，😀\u2028坐船的人\"多\"了\\。\n"
          + "渡船每天开行二十班，早六点到晚八点。\n".repeat(400);
  private static final String ADDRESS =
      "/api/v1/articles/" + ServerOverHttp.segment("赣州时报-2025-01-23-01-1");

  @TempDir static Path folder;
  private static Archive archive;
  private static SoubaoServer server;

  @BeforeAll
  static void start() throws IOException {
    Path page = folder.resolve("pages/赣州时报/2025-01-23/01.txt");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "\uFEFF" + PAGE);
    Files.writeString(folder.resolve("pages/a.jsonl"), "{\"id\":\"line\",\"body\":\"渡口第三次复航。\"}\n");
    Reindex.from(folder.resolve("pages")).into(folder.resolve("index")).run();
    archive = Archive.open(folder.resolve("index"));
    server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void theRawPageIsSentAsItWas() throws Exception {
    HttpResponse<String> response = send(request(ADDRESS + "/source"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.fieldNames()).toIterable().containsExactly("id", "headline", "pages");
    assertThat(answer.get("id").asText()).isEqualTo("赣州时报-2025-01-23-01-1");
    assertThat(answer.get("headline").asText()).isEqualTo("渡口复航");
    JsonNode page = answer.at("/pages/0");
    assertThat(page.fieldNames()).toIterable().containsExactly("path", "page", "text", "pieces");
    assertThat(page.get("path").asText()).isEqualTo("赣州时报/2025-01-23/01.txt");
    assertThat(page.get("page").asText()).isEqualTo("01");
    assertThat(page.get("text").asText()).isEqualTo(PAGE);
  }

  @Test
  void thePiecesAreWhereTheArticleStands() throws Exception {
    JsonNode page = JSON.readTree(send(request(ADDRESS + "/source")).body()).at("/pages/0");
    StringBuilder printed = new StringBuilder();
    for (JsonNode piece : page.get("pieces")) {
      printed.append(PAGE, piece.get(0).asInt(), piece.get(1).asInt());
    }
    assertThat(printed.toString()).contains("渡口复航").contains("坐船的人\"多\"了\\。");
  }

  @Test
  void anArticleLinksToItsOriginal() throws Exception {
    HttpResponse<String> article = send(request(ADDRESS));
    String link = article.headers().firstValue("Link").orElseThrow();
    assertThat(link).endsWith(">; rel=\"via\"");
    URI source = article.uri().resolve(link.substring(1, link.indexOf('>')));
    assertThat(source.getRawPath()).isEqualTo(ADDRESS + "/source");
    assertThat(send(request("/api/v1/articles/line")).headers().firstValue("Link")).isEmpty();
  }

  @Test
  void whereThereIsNoneThereIsAReason() throws Exception {
    assertProblem("/api/v1/articles/line/source", "/problems/no-original");
    assertProblem("/api/v1/articles/none/source", "/problems/no-such-article");
  }

  private static void assertProblem(String path, String type) throws Exception {
    HttpResponse<String> response = send(request(path));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(response.body()).get("type").asText()).isEqualTo(type);
  }

  @Test
  void anUnknownParameterIsRefused() throws Exception {
    assertThat(send(request(ADDRESS + "/source?page=1")).statusCode()).isEqualTo(400);
  }

  @Test
  void headWorksAsGetWithoutABody() throws Exception {
    HttpResponse<String> get = send(request(ADDRESS + "/source"));
    HttpResponse<String> head =
        send(request(ADDRESS + "/source").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Type", "ETag", "Cache-Control", "Vary"}) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
    String length = String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length);
    assertThat(head.headers().firstValue("Content-Length").orElse(length)).isEqualTo(length);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    String etag = send(request(ADDRESS + "/source")).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = send(request(ADDRESS + "/source").header("If-None-Match", etag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void itIsCompressedForThoseWhoTakeIt() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(
            request(ADDRESS + "/source").header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(JSON.readTree(body).at("/pages/0/text").asText()).isEqualTo(PAGE);
    }
  }
}
