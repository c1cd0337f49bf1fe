package org.soubao.internal.reprints;

import java.util.Arrays;

/** Pairs of articles in rising order, and how many fingerprints they share. Immutable. */
final class CountedPairs {
  static final CountedPairs NONE = new CountedPairs(new long[0], new int[0]);

  private final long[] pairs;
  private final int[] counts;

  private CountedPairs(long[] pairs, int[] counts) {
    this.pairs = pairs;
    this.counts = counts;
  }

  /** Those pairs, each as often as they share a fingerprint. */
  static CountedPairs of(long... sorted) {
    long[] pairs = new long[sorted.length];
    int[] counts = new int[sorted.length];
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        pairs[size++] = sorted[i];
      }
      counts[size - 1]++;
    }
    return new CountedPairs(Arrays.copyOf(pairs, size), Arrays.copyOf(counts, size));
  }

  /** What both have together. */
  CountedPairs plus(CountedPairs other) {
    long[] all = new long[pairs.length + other.pairs.length];
    int[] sums = new int[all.length];
    int size = 0;
    for (int i = 0, j = 0; i < pairs.length || j < other.pairs.length; size++) {
      boolean own = j == other.size() || (i < size() && pairs[i] <= other.pairs[j]);
      all[size] = own ? pairs[i] : other.pairs[j];
      if (j < other.size() && other.pairs[j] == all[size]) {
        sums[size] += other.counts[j++];
      }
      if (own) {
        sums[size] += counts[i++];
      }
    }
    return new CountedPairs(Arrays.copyOf(all, size), Arrays.copyOf(sums, size));
  }

  int size() {
    return pairs.length;
  }

  long pair(int index) {
    return pairs[index];
  }

  int count(int index) {
    return counts[index];
  }
}
