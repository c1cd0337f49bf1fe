package org.soubao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What it takes each candidate to find the same runs: for every run the least of several rounds, in
 * milliseconds.
 */
final class RunTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Of the runs, the tenth with the most articles is called frequent. */
  private static final double FREQUENT = 0.1;

  private final Map<CharacterIndex, BuiltIndex> indexes;
  private final List<String> runs;
  private final Map<CharacterIndex, Times> times = new EnumMap<>(CharacterIndex.class);

  private static final class Times {
    private final double[] processor;
    private final double[] wall;
    private final long[] counts;

    Times(int size) {
      processor = new double[size];
      wall = new double[size];
      counts = new long[size];
      Arrays.fill(processor, Double.POSITIVE_INFINITY);
      Arrays.fill(wall, Double.POSITIVE_INFINITY);
    }
  }

  RunTimes(Map<CharacterIndex, BuiltIndex> indexes, List<String> runs) {
    this.indexes = indexes;
    this.runs = runs;
    indexes.keySet().forEach(candidate -> times.put(candidate, new Times(runs.size())));
  }

  /** Looks for every run by every candidate; each has its turn to be the first. */
  void search(int round) {
    List<BuiltIndex> order = new ArrayList<>(indexes.values());
    for (int run = 0; run < runs.size(); run++) {
      Collections.rotate(order, 1 + round % 2);
      for (BuiltIndex index : order) {
        search(index, run);
      }
    }
  }

  private void search(BuiltIndex index, int run) {
    Times own = times.get(index.form());
    long wall = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    try {
      own.counts[run] = index.count(runs.get(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double processorTime = (THREADS.getCurrentThreadCpuTime() - processor) / 1e6;
    double wallTime = (System.nanoTime() - wall) / 1e6;
    own.processor[run] = Math.min(processorTime, own.processor[run]);
    own.wall[run] = Math.min(wallTime, own.wall[run]);
  }

  /** Prints a table. */
  void print() {
    int[] frequent = frequent();
    System.out.println(
        "| candidate | median | p99 | mean | median wall | frequent, mean | articles | counts that"
            + " differ |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    times.forEach((candidate, own) ->
        System.out.printf(
            Locale.ROOT,
            "| %s | %s | %.3f | %.3f | %.1f | %d |%n",
            candidate.label(),
            Figures.of(own.processor).cells(),
            Figures.of(own.wall).median(),
            Arrays.stream(frequent).mapToDouble(run -> own.processor[run]).average().orElse(0),
            Arrays.stream(own.counts).average().orElse(0),
            IntStream.range(0, runs.size())
                .filter(run -> own.counts[run] != reference().counts[run])
                .count()));
  }

  /** Fails where exact candidates disagree. */
  void checkCounts() {
    times.forEach((candidate, own) -> {
      if (candidate.isExact()) {
        assertThat(own.counts).as(candidate.label()).isEqualTo(reference().counts);
      }
    });
  }

  private Times reference() {
    return times.values().iterator().next();
  }

  private int[] frequent() {
    long[] counts = reference().counts;
    return IntStream.range(0, runs.size())
        .boxed()
        .sorted((one, other) -> Long.compare(counts[other], counts[one]))
        .limit(Math.max(1, (long) (FREQUENT * runs.size())))
        .mapToInt(run -> run)
        .toArray();
  }
}
