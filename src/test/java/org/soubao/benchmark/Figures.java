package org.soubao.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** What can be said about many times; in the unit in which they were given. */
record Figures(double median, double p90, double p99, double mean) {
  /** The figures of those times, at least one. */
  static Figures of(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElseThrow();
    return new Figures(at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), mean);
  }

  /** The least value that is not exceeded by that share of the values. */
  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /** Median, 99th percentile and mean as cells of a table. */
  String cells() {
    return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", median, p99, mean);
  }
}
