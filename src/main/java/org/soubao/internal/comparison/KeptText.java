package org.soubao.internal.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of a text other texts keep: the share of its tokens that stand in a run of {@value #RUN}
 * that they have too. For one thread.
 */
final class KeptText {
  /** A shorter run is chance. */
  private static final int RUN = 5;

  /** Of a longer text the beginning counts. */
  private static final int MAX_LENGTH = 20_000;

  private final Map<String, Integer> words = new HashMap<>();
  private final TokenText text;

  KeptText(String text) {
    this.text = tokens(text);
  }

  private TokenText tokens(String text) {
    return TokenText.of(text.substring(0, Math.min(text.length(), MAX_LENGTH)), words);
  }

  /** How much another text keeps of it, 0 to 1; of a text too short for a run, all or nothing. */
  double in(String other) {
    TokenText kept = tokens(other);
    if (text.length() < RUN) {
      return text.equals(0, text.length(), kept, 0, kept.length()) ? 1 : 0;
    }
    int[] runs =
        IntStream.range(0, Math.max(0, kept.length() - RUN + 1)).map(i -> run(kept, i)).toArray();
    Arrays.sort(runs);
    BitSet found = new BitSet();
    for (int i = 0; i + RUN <= text.length(); i++) {
      if (Arrays.binarySearch(runs, run(text, i)) >= 0) {
        found.set(i, i + RUN);
      }
    }
    return (double) found.cardinality() / text.length();
  }

  /** Stands for a run; that two have the same by chance makes no difference to a share. */
  private static int run(TokenText text, int start) {
    int[] run = new int[RUN];
    for (int i = 0; i < RUN; i++) {
      run[i] = text.token(start + i) * 0x9e3779b1;
    }
    return Arrays.hashCode(run);
  }
}
