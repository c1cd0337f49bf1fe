package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.Reindex;

/** What a client has is good as long as the index is the same. */
class RevisionIT extends ServerOverHttp {
  private static final List<String> PATHS =
      List.of(
          "/api/v1/search?q=x",
          "/api/v1/suggest?q=x",
          "/api/v1/articles/one",
          "/api/v1/articles/one/similar",
          "/api/v1/articles/one/explanation?q=x",
          "/api/v1/stats");

  @TempDir private Path own;

  @Test
  void anAnswerIsGoodUntilTheIndexChanges() throws Exception {
    write("短讯。");
    Path index = own.resolve("index");
    Reindex.from(own.resolve("one.jsonl")).into(index).run();
    try (Archive open = Archive.open(index);
        SoubaoServer one = SoubaoServer.start(open, ServerSettings.of("127.0.0.1", 0))) {
      String revision = open.revision();
      String tag = tag(one, "/api/v1/search?q=x");
      for (String path : PATHS) {
        assertThat(tag(one, path)).as(path).isEqualTo(tag);
        assertThat(again(one, path, tag).statusCode()).as(path).isEqualTo(304);
      }
      write("另一则短讯。");
      Reindex.from(own.resolve("one.jsonl")).into(index).run();
      awaitOther(open, revision);
      for (String path : PATHS) {
        HttpResponse<String> fresh = again(one, path, tag);
        assertThat(fresh.statusCode()).as(path).isEqualTo(200);
        assertThat(fresh.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
      }
    }
  }

  private void write(String body) throws IOException {
    Files.writeString(
        own.resolve("one.jsonl"), "{\"id\":\"one\",\"body\":\"%s\"}%n".formatted(body));
  }

  private static void awaitOther(Archive open, String revision) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
    while (open.revision().equals(revision)) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  private static String tag(SoubaoServer one, String path) throws Exception {
    return again(one, path, "\"none\"").headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> again(SoubaoServer one, String path, String tag)
      throws Exception {
    URI address = URI.create("http://127.0.0.1:" + one.port() + path);
    return send(HttpRequest.newBuilder(address).header("If-None-Match", tag));
  }
}
