package org.soubao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.internal.smartcn.ChineseTokenizers;

/**
 * Our tokenizer beside smartcn's, whole token streams over the normal forms of articles, on one
 * thread, in turns: {@code mvn test -Dtest=SegmenterBenchmark '-Dtest.jvm=-Xmx4g'
 * -DenableAssertions=false -Dbenchmark.articles=FILE}. Runs only when it is named.
 *
 * <p>{@code -Dbenchmark.characters=5000000} takes more of the file, {@code -Dbenchmark.rounds=15}
 * measures longer. With {@code -Dbenchmark.first=ours} or {@code smartcn} it says instead how long
 * the first text takes in a new process, dictionaries included, and what stays on the heap.
 */
class SegmenterBenchmark {
  private static final int CHARACTERS = Integer.getInteger("benchmark.characters", 2_000_000);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 9);
  private static final int WARM_UP = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void compare() throws IOException {
    Path file = Path.of(System.getProperty("benchmark.articles", ""));
    Assumptions.assumeTrue(Files.isRegularFile(file), "no file of articles: " + file);
    List<String> texts = normalForms(file);
    long length = texts.stream().mapToLong(String::length).sum();
    System.out.printf(Locale.ROOT, "%,d texts, %,d characters%n", texts.size(), length);
    Tokenizer ours = ChineseTokenizers.create();
    Tokenizer original = new HMMChineseTokenizer();
    double[] ourTimes = new double[ROUNDS];
    double[] originalTimes = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      long sum = read(ours, texts);
      long middle = THREADS.getCurrentThreadCpuTime();
      assertThat(read(original, texts)).isEqualTo(sum);
      long end = THREADS.getCurrentThreadCpuTime();
      if (round >= 0) {
        ourTimes[round] = (middle - start) / 1e9;
        originalTimes[round] = (end - middle) / 1e9;
      }
    }
    print("ours", ourTimes, length);
    print("smartcn", originalTimes, length);
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> originalTimes[round] / ourTimes[round]);
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "times as fast, round by round: median %.1f, from %.1f to %.1f%n",
        ratios[ROUNDS / 2],
        ratios[0],
        ratios[ROUNDS - 1]);
  }

  @Test
  void firstUse() throws IOException {
    String which = System.getProperty("benchmark.first", "");
    Assumptions.assumeTrue(!which.isEmpty(), "nothing to use first");
    long heap = heap();
    long start = System.nanoTime();
    Tokenizer tokenizer =
        which.equals("ours") ? ChineseTokenizers.create() : new HMMChineseTokenizer();
    read(tokenizer, List.of("柳州市今天举行防汛会议。"));
    double millis = (System.nanoTime() - start) / 1e6;
    double megabytes = (heap() - heap) / 1e6;
    System.out.printf(Locale.ROOT, "%s: %.0f ms, %.1f MB%n", which, millis, megabytes);
    assertThat(read(tokenizer, List.of("。"))).isPositive();
  }

  private static void print(String name, double[] seconds, long length) {
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%s: million characters a second of processor time: median %.2f, best %.2f%n",
        name,
        length / seconds[ROUNDS / 2] / 1e6,
        length / seconds[0] / 1e6);
  }

  private static List<String> normalForms(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    long length = 0;
    for (Texts article : Texts.read(file)) {
      for (String text : List.of(article.headline(), article.body())) {
        if (length < CHARACTERS) {
          texts.add(NormalizedText.of(text).toString());
          length += text.length();
        }
      }
    }
    return texts;
  }

  /** Reads whole streams; gives something of all tokens. */
  private static long read(Tokenizer tokenizer, List<String> texts) throws IOException {
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    long sum = 0;
    for (String text : texts) {
      try (tokenizer) {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
          sum = 31 * sum + term.length() + offset.startOffset() + offset.endOffset();
        }
        tokenizer.end();
      }
    }
    return sum;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
