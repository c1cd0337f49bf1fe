package org.soubao.internal.reprints;

import java.io.IOException;
import java.util.Arrays;

/**
 * Which articles may be printings of one story, since they share fingerprints. Articles are numbers
 * in the order of print. Of those that share a fingerprint each is paired with the next {@link
 * #NEXT}: printings of a story follow each other and are joined from one to the next, so that each
 * of one that was printed five hundred times, or of ten thousand weather reports in the same words,
 * costs no more than any other article.
 */
final class CandidatePairs {
  private static final int NEXT = 8;

  /** At least one of so many fingerprints of the shorter one is shared. */
  private static final int SHARED = 5;

  /** One fingerprint may be shared by chance, unless there are only so few. */
  private static final int FEW = 6;

  /** Eight bytes each are in memory; more are looked at in several rounds. */
  private static final int FINGERPRINTS_AT_ONCE = 1 << 25;

  private final FingerprintSource source;
  private final int[] sizes;
  private CountedPairs pairs = CountedPairs.NONE;

  private CandidatePairs(FingerprintSource source, int articles) {
    this.source = source;
    sizes = new int[articles];
  }

  /**
   * The pairs of the articles of a source, each as {@link #pair}, in rising order.
   *
   * @param articles how many there are
   */
  static long[] of(FingerprintSource source, int articles) throws IOException {
    return of(source, articles, FINGERPRINTS_AT_ONCE);
  }

  /** The same with another bound of memory. */
  static long[] of(FingerprintSource source, int articles, int atOnce) throws IOException {
    CandidatePairs candidates = new CandidatePairs(source, articles);
    long total = candidates.measure();
    int rounds = (int) (total / atOnce) + 1;
    for (int round = 0; round < rounds; round++) {
      candidates.look(round, rounds);
    }
    return candidates.likely();
  }

  /** Two articles as one number. */
  static long pair(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int second(long pair) {
    return (int) pair;
  }

  private long measure() throws IOException {
    source.forEach((article, fingerprints) -> sizes[article] = fingerprints.length);
    return Arrays.stream(sizes).asLongStream().sum();
  }

  /** Looks at the fingerprints of one part of their range. */
  private void look(int round, int rounds) throws IOException {
    LongList prints = new LongList();
    source.forEach((article, fingerprints) -> {
      for (int fingerprint : fingerprints) {
        if ((Integer.toUnsignedLong(fingerprint) * rounds) >>> Integer.SIZE == round) {
          prints.add(((long) fingerprint << Integer.SIZE) | article);
        }
      }
    });
    pairs = pairs.plus(CountedPairs.of(neighbours(prints.sorted())));
  }

  private static long[] neighbours(long... prints) {
    LongList found = new LongList();
    for (int i = 0; i < prints.length; i++) {
      for (int j = i + 1; j <= i + NEXT && j < prints.length; j++) {
        if (first(prints[i]) != first(prints[j])) {
          break;
        }
        found.add(pair(second(prints[i]), second(prints[j])));
      }
    }
    return found.sorted();
  }

  private long[] likely() {
    LongList likely = new LongList();
    for (int i = 0; i < pairs.size(); i++) {
      long pair = pairs.pair(i);
      int least = Math.min(sizes[first(pair)], sizes[second(pair)]);
      int shared = pairs.count(i);
      if (shared * SHARED >= least && (shared > 1 || least <= FEW)) {
        likely.add(pair);
      }
    }
    return likely.sorted();
  }
}
