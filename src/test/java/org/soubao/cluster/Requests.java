package org.soubao.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What a test asks of nodes itself, without Soubao between. */
final class Requests implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** What the first node that answers says to a GET; fails if that is an error. */
  JsonNode get(List<Node> nodes, String path) throws IOException, InterruptedException {
    IOException failure = new IOException("no node runs");
    for (Node node : nodes) {
      if (node.process().isAlive()) {
        try {
          return JSON.readTree(send(node, "GET", path, ""));
        } catch (IOException e) {
          failure = e;
        }
      }
    }
    throw failure;
  }

  /**
   * What one node says to any request; an empty body is none. Fails if it says it with an error.
   */
  String send(Node node, String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(node.address().resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
