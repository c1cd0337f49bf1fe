package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of requests: figures, and lines of a log. */
class ObserversIT extends ServerOverHttp {
  @TempDir private Path logs;

  private List<JsonNode> logOf(String... requests) throws Exception {
    Path file = logs.resolve("access.jsonl");
    ServerSettings settings = ServerSettings.of("127.0.0.1", 0).withAccessLog(file);
    try (SoubaoServer logged = SoubaoServer.start(archive, settings)) {
      for (String request : requests) {
        raw(logged.port(), request);
      }
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void everyRequestIsALine() throws Exception {
    List<JsonNode> lines =
        logOf(
            plain("/api/v1/search?q=%E6%A1%A5").replace("Host", "User-Agent: reader/1\r\nHost"),
            plain("/api/v1/articles/a%2Fb"),
            plain("/nothing"),
            "nonsense\r\n\r\n");
    assertThat(lines).hasSize(4);
    JsonNode search = line(lines, "/api/v1/search");
    assertThat(search.get("method").asText()).isEqualTo("GET");
    assertThat(search.get("path").asText()).isEqualTo("/api/v1/search");
    assertThat(search.get("query").asText()).isEqualTo("q=%E6%A1%A5");
    assertThat(search.get("route").asText()).isEqualTo("/api/v1/search");
    assertThat(search.get("status").asInt()).isEqualTo(200);
    assertThat(search.get("bytes").asLong()).isPositive();
    assertThat(search.get("ms").asDouble()).isPositive();
    assertThat(search.get("agent").asText()).isEqualTo("reader/1");
    assertThat(line(lines, "/api/v1/articles/a%2Fb").get("route").asText())
        .isEqualTo("/api/v1/articles/{id}");
    assertThat(line(lines, "/nothing").has("route")).isFalse();
    assertThat(lines)
        .filteredOn(line -> line.get("status").asInt() == 400)
        .as("what was no request")
        .hasSize(1);
  }

  /** A line may be written when the next request is answered already. */
  private static JsonNode line(List<JsonNode> lines, String path) {
    return lines.stream()
        .filter(line -> line.get("path").asText().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noLineSaysWhoAsked() throws Exception {
    assertThat(logOf(plain("/api/v1/search?q=x")).toString()).doesNotContain("127.0.0.1");
  }

  @Test
  void nobodyWritesALineOfHisOwn() throws Exception {
    String forged = "x\",\"status\":999}\t{";
    List<JsonNode> lines =
        logOf(
            plain("/").replace("Host", "User-Agent: " + forged + "\r\nHost"),
            plain("/%0a%7B%22status%22%3A999%7D"));
    assertThat(lines)
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.get("status").asInt()).isLessThan(500));
  }

  @Test
  void aLogThatCannotBeWrittenIsSaidAtOnce() {
    ServerSettings settings = ServerSettings.of("127.0.0.1", 0).withAccessLog(logs);
    assertThatThrownBy(() -> SoubaoServer.start(archive, settings))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void figuresNameRoutesAndNotWhatWasAsked() throws Exception {
    get("/api/v1/search?q=geheim");
    get("/api/v1/articles/geheim");
    get("/geheim");
    raw(plain("/").replace("GET", "GEHEIM"));
    String figures = get("/metrics").body();
    assertThat(figures)
        .doesNotContainIgnoringCase("geheim")
        .contains("soubao_index_articles %s".formatted((double) (4 + ODD_IDS.size())))
        .contains("soubao_searches_waiting 0.0")
        .contains("jvm_memory_used_bytes")
        .containsPattern(
            "http_server_requests_seconds_count\\{method=\"GET\",route=\"/api/v1/search\","
                + "status=\"200\"} [1-9]")
        .containsPattern("route=\"/api/v1/articles/\\{id}\",status=\"404\"} [1-9]")
        .contains("method=\"other\",route=\"none\",status=\"405\"");
    assertThat(get("/metrics").headers().firstValue("Cache-Control")).hasValue("no-store");
  }
}
