package org.soubao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;

/**
 * How fast a server with little memory exports 100,000 invented articles: {@code mvn -DskipTests
 * package && mvn test -Dtest=ExportBenchmark}. The heap is the server's {@code -Xmx}, {@code
 * -Dbenchmark.heap=64m}; a server that needs more ends. Runs only when it is named.
 */
class ExportBenchmark {
  private static final int ARTICLES = 100_000;
  private static final int ROUNDS = 3;
  private static final String HEAP = System.getProperty("benchmark.heap", "128m");
  private static final long SEED = 20261124;
  private static final int PORT = 17_070;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Process server;

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void measure() throws Exception {
    write(folder.resolve("articles.jsonl"));
    Reindex.from(folder.resolve("articles.jsonl")).into(folder.resolve("index")).run();
    serve();
    for (int round = 0; round < ROUNDS; round++) {
      for (String path :
          List.of(
              "search.jsonl", "search.csv", "search.jsonl?q=%E6%96%B0", "search.csv?sort=oldest")) {
        export(path);
      }
    }
    Files.readString(Path.of("/proc", String.valueOf(server.pid()), "status"))
        .lines()
        .filter(line -> line.matches("(VmHWM|RssAnon).*"))
        .forEach(System.out::println);
  }

  private void serve() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of("target/soubao/bin/soubao").toAbsolutePath().toString(),
            "serve",
            "--index",
            folder.resolve("index").toString(),
            "--port",
            String.valueOf(PORT));
    builder.environment().put("SOUBAO_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SOUBAO_OPTS", "-Xmx" + HEAP + " -XX:+ExitOnOutOfMemoryError");
    server =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    for (int tries = 0; tries < 100 && !answers(); tries++) {
      Thread.sleep(200);
    }
    assertThat(answers()).as(Files.readString(folder.resolve("server.log"))).isTrue();
  }

  private static boolean answers() throws InterruptedException {
    try {
      return CLIENT.send(request("stats"), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(PORT, path)))
        .build();
  }

  private static void export(String path) throws Exception {
    long start = System.nanoTime();
    HttpResponse<InputStream> answer = CLIENT.send(request(path), BodyHandlers.ofInputStream());
    long bytes = 0;
    long lines = 0;
    double first = 0;
    try (InputStream body = answer.body()) {
      byte[] some = new byte[1 << 16];
      for (int n = body.read(some); n >= 0; n = body.read(some)) {
        first = first == 0 ? seconds(start) : first;
        bytes += n;
        for (int i = 0; i < n; i++) {
          lines += some[i] == '\n' ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "-Xmx%s %s: %,d lines, %.1f MB, first byte after %.0f ms, %.2f s, %,.0f articles/s%n",
        HEAP,
        path,
        lines,
        bytes / 1e6,
        first * 1e3,
        seconds(start),
        ARTICLES / seconds(start));
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
  }

  /** Of 500 characters each, of which every article has the same one somewhere. */
  private static void write(Path file) throws IOException {
    Random random = new Random(SEED);
    try (Writer lines = new BufferedWriter(Files.newBufferedWriter(file))) {
      for (int i = 0; i < ARTICLES; i++) {
        StringBuilder body = new StringBuilder("新");
        while (body.length() < 500) {
          body.appendCodePoint(0x4E00 + (int) Math.abs(random.nextGaussian() * 600));
        }
        lines.write(
            "{\"id\":\"e%d\",\"newspaper\":\"青河晚报\",\"date\":\"%s\",\"headline\":\"%s\",\"body\":\"%s。\"}%n"
                .formatted(
                    i,
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500)),
                    body.substring(20, 35),
                    body));
      }
    }
  }
}
