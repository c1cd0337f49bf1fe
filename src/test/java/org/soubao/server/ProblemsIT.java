package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.Archive;
import org.soubao.ArchiveException;
import org.soubao.sample.PrintedArchive;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;

class ProblemsIT extends ServerOverHttp {
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
    for (String path : List.of("/", "/icon.svg", "/api/v1/search", "/api/v1/articles/bridge-1")) {
      String answer =
          raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD");
    }
  }

  @Test
  void everyKindOfProblemIsReallyGiven() throws Exception {
    for (ProblemKind kind : EnumSet.allOf(ProblemKind.class)) {
      String answer = provoke(kind);
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

  /** The answer to a request that meets that problem. */
  private static String provoke(ProblemKind kind) throws IOException {
    return switch (kind) {
      case UNKNOWN_PARAMETER -> raw(plain("/api/v1/search?town=x"));
      case REPEATED_PARAMETER -> raw(plain("/api/v1/search?q=a&q=b"));
      case TOO_MANY_VALUES ->
          raw(
              plain(
                  IntStream.rangeClosed(0, 500)
                      .mapToObj(i -> "city=" + i)
                      .collect(Collectors.joining("&", "/api/v1/search?", ""))));
      case EMPTY_VALUE -> raw(plain("/api/v1/search?city="));
      case INVALID_DATE -> raw(plain("/api/v1/search?from=2025-13-40"));
      case REVERSED_DATES -> raw(plain("/api/v1/search?from=2026&to=2025"));
      case INVALID_NUMBER -> raw(plain("/api/v1/search?limit=101"));
      case INVALID_CHOICE -> raw(plain("/api/v1/search?sort=best"));
      case MALFORMED_ENCODING -> raw(plain("/api/v1/search?q=%zz"));
      case MALFORMED_REQUEST -> raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
      case NO_SUCH_ARTICLE -> raw(plain("/api/v1/articles/none"));
      case NO_SUCH_NEWSPAPER -> raw(plain("/api/v1/issues?newspaper=none"));
      case NO_ORIGINAL -> raw(plain("/api/v1/articles/bridge-1/source"));
      case NO_PICTURE -> raw(plain("/api/v1/articles/bridge-1/picture"));
      case SOURCE_CHANGED -> answerWithoutThePdf();
      case NOT_FOUND -> raw(plain("/nothing"));
      case METHOD_NOT_ALLOWED -> raw(plain("/").replace("GET", "POST"));
      case URI_TOO_LONG -> raw(plain("/api/v1/search?q=" + "x".repeat(300_000)));
      case HEADERS_TOO_LARGE ->
          raw(plain("/").replace("Host", "Long: " + "x".repeat(300_000) + "\r\nHost"));
      case TOO_MANY_REQUESTS -> answerOf(ProblemsIT::tooMany);
      case BUSY -> answerOf(ProblemsIT::busy);
      case UNREADABLE_INDEX -> StandardError.quietly(ProblemsIT::answerFromADamagedIndex);
      case TOO_SLOW -> tooSlow();
      case CLUSTER_REFUSED ->
          StandardError.quietly(() ->
              answerOf(failing(new ArchiveException.ClusterRefused("http://a:9200/a", "so"))));
      case CLUSTER_UNAVAILABLE ->
          StandardError.quietly(() ->
              answerOf(
                  failing(new ArchiveException.ClusterUnavailable("http://a:9200/a", "so", null))));
      case INTERNAL_ERROR -> StandardError.quietly(() -> answerOf(ServerOverHttp::faulty));
    };
  }

  /** A route for which there never is room. */
  private static void busy(RoutesConfig routes) {
    routes.get("/", new Gate(0, 0, Duration.ZERO).before(context -> {}));
  }

  /** A route that no client may ask. */
  private static void tooMany(RoutesConfig routes) {
    routes.get("/", new ClientLimit(0).before(context -> {}));
  }

  /** A route of which the cluster does not do what it needs. */
  private static Consumer<RoutesConfig> failing(ArchiveException failure) {
    return routes ->
        routes.get(
            "/",
            context -> {
              throw failure;
            });
  }

  private static String answerFromADamagedIndex() throws IOException {
    try (DamagedIndex damaged = new DamagedIndex(folder.resolve("articles.jsonl"))) {
      return raw(damaged.port(), plain("/api/v1/articles/bridge-1"));
    }
  }

  private static String answerWithoutThePdf() throws IOException {
    Path sources = Files.createTempDirectory(folder, "printed");
    PrintedArchive.write(sources, sources.resolve("index"));
    Files.delete(sources.resolve(PrintedArchive.FIRST));
    try (Archive printed = Archive.open(sources.resolve("index"));
        SoubaoServer one = SoubaoServer.start(printed, ServerSettings.of("127.0.0.1", 0))) {
      return raw(
          one.port(), plain("/api/v1/articles/%s/picture".formatted(segment(PrintedArchive.LONG))));
    }
  }

  @Test
  void whatMayPassSaysWhenToAskAgain() throws Exception {
    for (ProblemKind kind : EnumSet.allOf(ProblemKind.class)) {
      boolean passes = kind.status() == 429 || kind.status() == 503;
      String field = "Retry-After: " + kind.retryAfter() + "\r\n";
      assertThat(passes && provoke(kind).contains(field)).as("%s", kind).isEqualTo(passes);
    }
  }

  @Test
  void aDamagedIndexIsNotHealthyAndSaysNotWhereItLies() throws Exception {
    String answers =
        StandardError.quietly(() -> {
          try (DamagedIndex damaged = new DamagedIndex(folder.resolve("articles.jsonl"))) {
            return raw(damaged.port(), plain("/api/v1/articles/bridge-1"))
                + raw(damaged.port(), plain("/healthz"));
          }
        });
    assertThat(answers.split("HTTP/1.1 503", -1)).hasSize(3);
    assertThat(answers).doesNotContain(folder.getFileName().toString());
  }

  /** The answer of a server that gives an export no time. */
  private static String tooSlow() throws IOException {
    Function<ExportRequest, Export> hurried =
        request -> archive.export(request.within(Duration.ofNanos(1)));
    Consumer<RoutesConfig> routes =
        config -> new ExportRoutes(hurried, new BaseUrl(null)).register(new Routes(config));
    try (SoubaoServer one = SoubaoServer.listen(routes, "127.0.0.1", 0)) {
      return raw(one.port(), plain("/api/v1/search.csv?q=%E6%A1%A5"));
    }
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
}
