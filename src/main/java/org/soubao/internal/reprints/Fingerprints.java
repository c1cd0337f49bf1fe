package org.soubao.internal.reprints;

import java.util.Arrays;
import org.soubao.internal.analysis.SearchableText;

/**
 * A few of the runs of a text, chosen by what they are and not by where they stand: of every {@link
 * #WINDOW} neighbours the least. Two texts that share {@code WINDOW + RUN - 1} units in a row share
 * a fingerprint, however much stands around them, and share of them what they share of the text:
 * MinHash, which keeps as many of every text, loses the short piece that was left of a long one.
 *
 * <p>Source: Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003.
 */
public final class Fingerprints {
  /** Of so many neighbouring runs one is kept. */
  static final int WINDOW = 16;

  private Fingerprints() {}

  /** The fingerprints of a body, each once, in rising order. */
  public static int[] of(SearchableText body) {
    long[] runs = ComparedText.runs(body);
    int[] chosen = new int[runs.length];
    int size = 0;
    int least = -1;
    for (int first = 0; first < Math.max(1, runs.length - WINDOW + 1); first++) {
      int end = Math.min(runs.length, first + WINDOW);
      int next = least < first ? least(runs, first, end) : lesser(runs, least, end - 1);
      if (next != least && next < runs.length) {
        chosen[size++] = (int) runs[next]; // What it was chosen by is small, the lower half even.
        least = next;
      }
    }
    Arrays.sort(chosen, 0, size);
    return distinct(chosen, size);
  }

  /** Of equal ones the last: it stays longest in the window. */
  private static int least(long[] runs, int first, int end) {
    int least = first;
    for (int i = first + 1; i < end; i++) {
      least = lesser(runs, least, i);
    }
    return least;
  }

  private static int lesser(long[] runs, int one, int other) {
    return Long.compareUnsigned(runs[other], runs[one]) <= 0 ? other : one;
  }

  private static int[] distinct(int[] sorted, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
