package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrossOriginIT extends ServerOverHttp {
  private static final String LIBRARY = "https://library.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void anySiteMayReadTheApiAndNothingElse() throws Exception {
    for (String path :
        Set.of("/api/v1/search?q=x", "/api/v1/stats", "/api/v1/search?x=y", "/soubao-box.js")) {
      HttpHeaders fields = send(request(path).header("Origin", LIBRARY)).headers();
      assertThat(fields.firstValue(ALLOWED)).as(path).hasValue("*");
      assertThat(fields.firstValue("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(fields.firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
    }
    for (String path : Set.of("/", "/healthz", "/metrics", "/icon.svg")) {
      HttpHeaders fields = send(request(path).header("Origin", LIBRARY)).headers();
      assertThat(fields.firstValue(ALLOWED)).as(path).isEmpty();
      assertThat(fields.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void whatABrowserAsksFirstIsAnswered() throws Exception {
    HttpResponse<String> answer = send(preflight("/api/v1/articles/bridge-1", server.port()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("If-None-Match");
    assertThat(send(preflight("/healthz", server.port())).statusCode()).isEqualTo(405);
  }

  @Test
  void onlyNamedSitesMayReadWhereSomeAreNamed() throws Exception {
    ServerSettings settings = ServerSettings.of("127.0.0.1", 0).withOrigins(Set.of(LIBRARY));
    try (SoubaoServer strict = SoubaoServer.start(archive, settings)) {
      HttpHeaders named = fieldsFor(strict, LIBRARY);
      assertThat(named.firstValue(ALLOWED)).hasValue(LIBRARY);
      HttpHeaders other = fieldsFor(strict, "https://library.example.evil.example");
      assertThat(other.firstValue(ALLOWED)).isEmpty();
      assertThat(other.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
      assertThat(named.allValues("Vary")).anySatisfy(vary -> assertThat(vary).contains("Origin"));
      assertThat(other.allValues("Vary")).anySatisfy(vary -> assertThat(vary).contains("Origin"));
      assertThat(send(preflight("/api/v1/search", strict.port())).headers().firstValue(ALLOWED))
          .hasValue(LIBRARY);
    }
  }

  private static HttpHeaders fieldsFor(SoubaoServer strict, String origin) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + strict.port() + "/api/v1/search");
    return send(HttpRequest.newBuilder(address).header("Origin", origin)).headers();
  }

  private static HttpRequest.Builder preflight(String path, int port) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .method("OPTIONS", BodyPublishers.noBody())
        .header("Origin", LIBRARY)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "if-none-match");
  }
}
