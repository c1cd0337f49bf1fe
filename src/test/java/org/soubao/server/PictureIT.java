package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.sample.PrintedArchive;

/** {@code GET /api/v1/articles/{id}/picture}. */
class PictureIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ADDRESS =
      "/api/v1/articles/" + ServerOverHttp.segment(PrintedArchive.LONG);
  private static final String PICTURE = ADDRESS + "/picture";

  @TempDir static Path sources;
  private static Archive archive;
  private static SoubaoServer server;

  @BeforeAll
  static void start() {
    PrintedArchive.write(sources, sources.resolve("index"));
    archive = Archive.open(sources.resolve("index"));
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

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static BufferedImage image(String path) throws Exception {
    HttpResponse<byte[]> answer = send(request(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static void assertProblem(int status, String type, String path) throws Exception {
    HttpResponse<byte[]> answer = send(request(path));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("type").asText()).isEqualTo("/problems/" + type);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .doesNotContain(sources.toString());
  }

  @Test
  void everyPageOfAnArticleIsDrawn() throws Exception {
    assertThat(image(PICTURE).getWidth()).isBetween(1_599, 1_600);
    BufferedImage second = image(PICTURE + "?page=2&width=800");
    assertThat(second.getWidth()).isBetween(799, 800);
    int inside = second.getRGB(second.getWidth() * 3 / 4, second.getHeight() * 3 / 4);
    assertThat(inside >> 16 & 0xFF).isGreaterThan(200);
    assertThat(inside & 0xFF).isLessThan(60);
    assertProblem(404, "no-picture", PICTURE + "?page=3");
  }

  @Test
  void thePagesOfTheSourceNameTheirPictures() throws Exception {
    URI source = request(ADDRESS + "/source").build().uri();
    JsonNode pages = JSON.readTree(send(request(ADDRESS + "/source")).body()).get("pages");
    assertThat(pages).hasSize(2);
    assertThat(pages.at("/0/boxes").toString())
        .isEqualTo("[[0.1,0.2,0.3,0.25],[0.42,0.2,0.25,0.15]]");
    assertThat(pages.at("/1/boxes").toString()).isEqualTo("[[0.55,0.6,0.4,0.3]]");
    for (JsonNode page : pages) {
      URI picture = source.resolve(page.get("picture").asText());
      assertThat(send(HttpRequest.newBuilder(picture)).statusCode()).isEqualTo(200);
    }
    JsonNode article = JSON.readTree(send(request(ADDRESS)).body());
    assertThat(article.at("/source/boxes")).isEqualTo(pages.at("/0/boxes"));
    assertThat(article.at("/parts/0/boxes")).isEqualTo(pages.at("/1/boxes"));
  }

  @Test
  void headWorksAndWhatDidNotChangeIsNotSentAgain() throws Exception {
    HttpResponse<byte[]> get = send(request(PICTURE));
    HttpResponse<byte[]> head = send(request(PICTURE).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control"}) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
    String etag = get.headers().firstValue("ETag").orElseThrow();
    assertThat(send(request(PICTURE).header("If-None-Match", etag)).statusCode()).isEqualTo(304);
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    assertProblem(404, "no-such-article", "/api/v1/articles/none/picture");
    assertProblem(400, "invalid-choice", PICTURE + "?width=1601");
    assertProblem(400, "invalid-number", PICTURE + "?page=0");
    assertProblem(400, "unknown-parameter", PICTURE + "?path=/etc/passwd");
    assertProblem(400, "repeated-parameter", PICTURE + "?page=1&page=2");
  }

  @Test
  void aFileThatIsGoneOrAnotherIsSaidAndComesBack() throws Exception {
    Path file = sources.resolve(PrintedArchive.SECOND);
    Path aside = sources.resolve("aside.pdf");
    String large = PICTURE + "?page=2&width=2400";
    Files.move(file, aside);
    try {
      assertProblem(404, "source-changed", large);
      JsonNode page = JSON.readTree(send(request(ADDRESS + "/source")).body()).at("/pages/1");
      assertThat(page.has("picture")).isFalse();
      assertThat(page.get("text").asText()).isNotEmpty();
      Files.copy(sources.resolve(PrintedArchive.FIRST), file);
      assertProblem(404, "source-changed", large);
    } finally {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(image(large).getWidth()).isBetween(2_399, 2_400);
  }

  @Test
  void aServerMayShowNone() throws Exception {
    ServerSettings settings = ServerSettings.of("127.0.0.1", 0).withPictures(false);
    try (SoubaoServer other = SoubaoServer.start(archive, settings)) {
      String origin = "http://127.0.0.1:" + other.port();
      HttpResponse<byte[]> picture = send(HttpRequest.newBuilder(URI.create(origin + PICTURE)));
      assertThat(picture.statusCode()).isEqualTo(404);
      JsonNode pages =
          JSON.readTree(
                  send(HttpRequest.newBuilder(URI.create(origin + ADDRESS + "/source"))).body())
              .get("pages");
      assertThat(pages.at("/0/boxes")).hasSize(2);
      assertThat(pages.get(0).has("picture")).isFalse();
    }
  }
}
