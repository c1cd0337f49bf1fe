package org.soubao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * A server process that many readers ask at once: searches of the log, suggestions, and the page
 * itself. Prints what one reader waits and what many do, and what memory the process has before, in
 * the middle and after. In CI a few seconds over the sample pages; {@code mvn -Pbench verify
 * -Dit.test=LoadIT -Dbenchmark.articles=FILE.jsonl.gz} is 32 readers for 60 seconds.
 */
@EnabledOnOs(OS.LINUX)
class LoadIT {
  private static final long SEED = Long.getLong("load.seed", 20250712);
  private static final int READERS = Integer.getInteger("load.readers", 8);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 3));
  private static final Path LOG = Path.of("src/test/resources/queries/news/log.tsv");
  private static final String ARTICLES = System.getProperty("benchmark.articles", "");

  /** Threads and connections that wait for the next request keep some buffers. */
  private static final double LEFT_OVER_MB = 20;

  @TempDir private Path folder;

  @Test
  void everyReaderIsAnswered() throws Exception {
    Path source = Path.of(ARTICLES.isEmpty() ? "src/sample/pages" : ARTICLES).toAbsolutePath();
    Launcher launcher = new Launcher(folder, Map.of("SOUBAO_OPTS", "-Xmx1g"));
    Captured reindex = launcher.run("reindex", source.toString(), "--index", "index");
    assertThat(reindex.exit()).as(reindex.err()).isZero();
    int port = freePort();
    Process server = launcher.start("serve", "--index", "index", "--port", Integer.toString(port));
    try {
      awaitListening(server, port);
      measure(server, URI.create("http://127.0.0.1:" + port));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void measure(Process server, URI address) throws Exception {
    List<String> addresses = addresses();
    Readers.ask(address, addresses, 2, TIME.dividedBy(3), SEED); // The compiler has its share.
    Readers alone = Readers.ask(address, addresses, 1, TIME.dividedBy(3), SEED + 1);
    double before = liveMegabytes(server, address);
    Readers all = Readers.ask(address, addresses, READERS, TIME, SEED + 2);
    double after = liveMegabytes(server, address);
    System.out.println("| readers | answers a second | median ms | p99 ms | refused | errors |");
    print(1, alone);
    print(READERS, all);
    System.out.printf(
        Locale.ROOT,
        "Heap in use after a collection: %.1f MB before the many, %.1f after; seed %d%n",
        before,
        after,
        SEED);
    assertThat(alone.errors()).isEmpty();
    assertThat(all.errors()).isEmpty();
    assertThat(all.refused()).isZero();
    assertThat(after).isLessThan(before + LEFT_OVER_MB);
  }

  /**
   * Of ten requests seven search; one each is a suggestion, the page, and a search for many hits.
   */
  private static List<String> addresses() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (String line : Files.readAllLines(LOG)) {
      String[] columns = line.split("\t", -1);
      String search = "/api/v1/search?q=" + encoded(columns[1]) + filters(columns[2]);
      for (int i = 0; i < 7; i++) {
        addresses.add(search);
      }
      String typed = columns[1].substring(0, Math.min(2, columns[1].length()));
      addresses.add("/api/v1/suggest?q=" + encoded(typed));
      addresses.add("/?q=" + encoded(columns[1]));
      addresses.add("/api/v1/search?limit=100&q=" + encoded(columns[1]));
    }
    return addresses;
  }

  private static String filters(String column) {
    StringBuilder filters = new StringBuilder();
    for (String filter : column.isEmpty() ? new String[0] : column.split(" ", -1)) {
      int equals = filter.indexOf('=');
      filters.append('&').append(filter, 0, equals + 1);
      filters.append(encoded(filter.substring(equals + 1)));
    }
    return filters.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void print(int readers, Readers result) {
    Figures figures = Figures.of(result.milliseconds());
    System.out.printf(
        Locale.ROOT,
        "| %d | %.0f | %.1f | %.1f | %d | %d |%n",
        readers,
        result.milliseconds().length / result.seconds(),
        figures.median(),
        figures.p99(),
        result.refused(),
        result.errors().size());
  }

  /** What the process holds on its heap once it was told to collect. */
  private static double liveMegabytes(Process process, URI address) throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process collection = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run").start();
    assertThat(collection.waitFor()).isZero();
    try (InputStream figures = address.resolve("/metrics").toURL().openStream()) {
      return new String(figures.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .sum()
          / 1e6;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitListening(Process server, int port) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        assertThat(server.isAlive()).isTrue();
        assertThat(Instant.now()).isBefore(deadline);
        Thread.sleep(50);
      }
    }
  }
}
