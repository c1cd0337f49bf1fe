package org.soubao.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code soubao reindex} beside {@link PlainIndexing}, whole processes in turn, with one heap:
 * {@code mvn -Pbench verify -Dbenchmark.articles=FILE.jsonl.gz}. Prints seconds and sizes as rows
 * of a table, medians of {@code -Dbenchmark.rounds=3} rounds.
 *
 * <p>{@code -Dbenchmark.times=1,4,16} also takes the articles {@linkplain GrownArticles several
 * times over}, one round of each; 1,4 unless said.
 */
class IndexingBenchmark {
  /** What both may use. */
  static final String HEAP = "-Xmx" + System.getProperty("benchmark.heap", "1g");

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final Path ARTICLES = Path.of(System.getProperty("benchmark.articles", ""));
  private static final Path HOME = Path.of(System.getProperty("soubao.home", "target/soubao"));

  @Test
  void compare(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(Files.isRegularFile(ARTICLES), "no file of articles: " + ARTICLES);
    System.out.println("| times | text | | wall clock | processor | index | times the text |");
    for (String times : System.getProperty("benchmark.times", "1,4").split(",", -1)) {
      compare(Integer.parseInt(times), folder);
    }
  }

  private static void compare(int times, Path folder) throws Exception {
    Path file = times == 1 ? ARTICLES : folder.resolve("grown.jsonl.gz");
    long text = times == 1 ? bytes(file) : GrownArticles.write(ARTICLES, times, file);
    List<MeasuredProcess> ours = new ArrayList<>();
    List<MeasuredProcess> plain = new ArrayList<>();
    for (int round = 0; round < (times == 1 ? ROUNDS : 1); round++) {
      ours.add(MeasuredProcess.run(ours(file, folder.resolve("ours")), folder.resolve("ours")));
      plain.add(MeasuredProcess.run(plain(file, folder.resolve("plain")), folder.resolve("plain")));
    }
    print(times, text, "ours", ours);
    print(times, text, "plain Lucene", plain);
    System.out.printf(
        Locale.ROOT,
        "| %d | | plain/ours | %.2f | %.2f | %.2f | |%n",
        times,
        median(plain, MeasuredProcess::wall) / median(ours, MeasuredProcess::wall),
        median(plain, MeasuredProcess::processor) / median(ours, MeasuredProcess::processor),
        median(plain, MeasuredProcess::bytes) / median(ours, MeasuredProcess::bytes));
  }

  private static List<String> ours(Path file, Path index) {
    String launcher = HOME.resolve("bin/soubao").toString();
    return List.of(
        launcher, "reindex", file.toString(), "--index", index.toString(), "--threads", "2");
  }

  private static List<String> plain(Path file, Path index) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        HEAP,
        "-cp",
        classes,
        PlainIndexing.class.getName(),
        file.toString(),
        index.toString());
  }

  private static void print(int times, long text, String who, List<MeasuredProcess> rounds) {
    double index = median(rounds, MeasuredProcess::bytes);
    System.out.printf(
        Locale.ROOT,
        "| %d | %.1f MB | %s | %.1f s | %.1f s | %.1f MB | %.2f |%n",
        times,
        text / 1e6,
        who,
        median(rounds, MeasuredProcess::wall),
        median(rounds, MeasuredProcess::processor),
        index / 1e6,
        index / text);
  }

  private static double median(
      List<MeasuredProcess> rounds, ToDoubleFunction<MeasuredProcess> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }

  private static long bytes(Path file) throws IOException {
    try (InputStream lines = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return lines.transferTo(OutputStream.nullOutputStream());
    }
  }
}
