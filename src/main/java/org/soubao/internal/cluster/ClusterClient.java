package org.soubao.internal.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;

/**
 * Sends requests to a cluster and reads what it answers. A node that does not answer, or says that
 * it can't now, is left for the next one, for up to {@link #PATIENCE} since the first failure. So a
 * request may be done twice where its answer was lost: whoever asks for something that is not the
 * same the second time finds that out. For many threads at once.
 */
final class ClusterClient implements AutoCloseable {
  /** For so long other nodes are asked, and the same ones again. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int TOO_LARGE = 413;
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final byte[] NOTHING = {};

  private final ClusterAddress address;
  private final @Nullable String credentials;
  private final Connections connections;
  private final Duration timeout;
  private final Duration patience;

  /** The node that answered last; shared by all who use these connections. */
  private final AtomicInteger node;

  private ClusterClient(
      ClusterAddress address,
      @Nullable String credentials,
      Connections connections,
      Duration timeout,
      Duration patience,
      AtomicInteger node) {
    this.address = address;
    this.credentials = credentials;
    this.connections = connections;
    this.timeout = timeout;
    this.patience = patience;
    this.node = node;
  }

  /**
   * Makes ready to ask; nothing is sent yet.
   *
   * @param environment says with which credentials, and whom to trust
   * @throws ArchiveException.ClusterRefused if these can't be used
   */
  static ClusterClient connect(ClusterAddress address, Map<String, String> environment) {
    String credentials = ClusterCredentials.of(address, environment);
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER);
    if (address.scheme().equals("https")) {
      http.sslContext(ClusterTrust.of(address, environment));
    }
    Connections connections = new Connections(http.build());
    return new ClusterClient(
        address, credentials, connections, ANSWER, PATIENCE, new AtomicInteger());
  }

  /** The same one, which waits for each answer as long as that; to be closed once. */
  ClusterClient within(Duration timeout) {
    return new ClusterClient(address, credentials, connections, timeout, patience, node);
  }

  /** The same one, which asks other nodes and again for as long as that; to be closed once. */
  ClusterClient patient(Duration patience) {
    return new ClusterClient(address, credentials, connections, timeout, patience, node);
  }

  /** For how long it asks other nodes, and again. */
  Duration patience() {
    return patience;
  }

  /** Whom it asks. */
  ClusterAddress address() {
    return address;
  }

  /**
   * Reads.
   *
   * @throws ArchiveException.ClusterUnavailable if no node answers
   * @throws ArchiveException.ClusterRefused if it is refused
   */
  JsonNode get(String path) {
    return done(send("GET", path, null));
  }

  /** Reads; empty where there is no such thing. */
  Optional<JsonNode> find(String path) {
    ClusterAnswer answer = send("GET", path, null);
    return answer.status() == 404 ? Optional.empty() : Optional.of(done(answer));
  }

  /** Asks, or does something. */
  JsonNode post(String path, JsonNode body) {
    return done(send("POST", path, body));
  }

  /** Sends lines of JSON, each with its end. */
  JsonNode postLines(String path, byte[] lines) {
    return done(send("POST", path, LINES, lines));
  }

  /** Sends lines of JSON, each with its end; empty where they are too large for one request. */
  Optional<JsonNode> postLinesThatFit(String path, byte[] lines) {
    ClusterAnswer answer = send("POST", path, LINES, lines);
    return answer.status() == TOO_LARGE ? Optional.empty() : Optional.of(done(answer));
  }

  /** Makes something. */
  JsonNode put(String path, JsonNode body) {
    return done(send("PUT", path, body));
  }

  /**
   * Makes what is to be there once; it may be there before, as where an answer was lost.
   *
   * @return whether it was not, as far as the answer tells
   */
  boolean create(String method, String path, JsonNode body) {
    ClusterAnswer answer = send(method, path, body);
    if (answer.error().equals("resource_already_exists_exception")) {
      return false;
    }
    done(answer);
    return true;
  }

  /** Removes something; it may be gone before. */
  void delete(String path) {
    ClusterAnswer answer = send("DELETE", path, null);
    if (answer.status() != 404) {
      done(answer);
    }
  }

  /** Sends any request, and gives what was answered, refusals too. */
  ClusterAnswer send(String method, String path, @Nullable JsonNode body) {
    return send(method, path, JSON, body == null ? NOTHING : Documents.bytes(body));
  }

  private ClusterAnswer send(String method, String path, String type, byte[] body) {
    ClusterRetries retries = new ClusterRetries(address, patience);
    for (int attempt = node.get(); ; attempt++) {
      int chosen = Math.floorMod(attempt, address.nodes().size());
      try {
        ClusterAnswer answer = ask(chosen, method, path, type, body);
        if (!answer.mayPass()) {
          node.set(chosen);
          return answer;
        }
        retries.failed(chosen, answer.reason(), answer.isBusy(), null);
      } catch (IOException e) {
        retries.failed(chosen, ClusterRetries.reason(e), false, e);
      }
    }
  }

  private ClusterAnswer ask(int node, String method, String path, String type, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.nodes().get(node).resolve("/" + path))
            .timeout(timeout)
            .header("Accept", JSON)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.header("Content-Type", type);
    }
    if (credentials != null) {
      request.header("Authorization", credentials);
    }
    HttpResponse<byte[]> response = answer(request.build());
    return new ClusterAnswer(response.statusCode(), read(response));
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    try {
      return connections.send(request, timeout.plus(CONNECT));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What is thrown by who was interrupted while it waited for the cluster, and still is. */
  ArchiveException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ArchiveException.ClusterUnavailable(address.toString(), "interrupted", e);
  }

  /** What is no JSON, such as a page of a proxy, is an answer without a reason. */
  private static JsonNode read(HttpResponse<byte[]> response) throws IOException {
    try {
      JsonNode body = Documents.JSON.readTree(response.body());
      return body == null || body.isMissingNode() ? Documents.object() : body;
    } catch (JsonProcessingException e) {
      if (response.statusCode() < 300) {
        throw new IOException("an answer that is no JSON; is that OpenSearch?", e);
      }
      return Documents.object();
    }
  }

  private JsonNode done(ClusterAnswer answer) {
    if (!answer.isDone()) {
      throw new ArchiveException.ClusterRefused(address.toString(), answer.reason());
    }
    return answer.body();
  }

  @Override
  public void close() {
    connections.close();
  }
}
