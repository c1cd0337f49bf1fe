package org.soubao.internal.reprints;

import java.util.Arrays;
import java.util.BitSet;
import org.soubao.internal.analysis.SearchableText;

/**
 * A body as reprints are told by: its units in normal form, so that neither width, nor traditional
 * characters, nor punctuation, nor where a column wraps makes a difference. Of each run of {@link
 * #RUN} units a number is kept. Immutable.
 */
public final class ComparedText {
  /**
   * So many units in a row are compared; shorter runs are common to texts that have nothing else.
   */
  static final int RUN = 8;

  /** Of a longer text the beginning is compared. */
  static final int MAX_UNITS = 20_000;

  /** What differs within a form is short. */
  private static final int FEW = 4 * RUN;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long LAST_POWER = power(RUN);

  private final int size;

  /** Which units are numbers or Latin words. */
  private final BitSet figures;

  /** By the first unit of each run. */
  private final long[] runs;

  /** The same in the order of their numbers. */
  private final long[] sorted;

  private ComparedText(int size, BitSet figures, long[] runs) {
    this.size = size;
    this.figures = figures;
    this.runs = runs;
    sorted = runs.clone();
    Arrays.sort(sorted);
  }

  /** A body. */
  public static ComparedText of(String body) {
    return of(SearchableText.of(body));
  }

  /** A body that was cut. */
  public static ComparedText of(SearchableText body) {
    int size = Math.min(body.size(), MAX_UNITS);
    BitSet figures = new BitSet();
    for (int unit = 0; unit < size; unit++) {
      figures.set(unit, body.isWord(unit));
    }
    return new ComparedText(size, figures, runs(body));
  }

  /** How many units it has. */
  public int size() {
    return size;
  }

  /** The numbers of its runs, in the order of the text; none where it is shorter than one. */
  static long[] runs(SearchableText body) {
    int size = Math.min(body.size(), MAX_UNITS);
    long[] runs = new long[Math.max(0, size - RUN + 1)];
    long[] units = new long[RUN];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      long unit = mixed(body.hash(i));
      sum = sum * FACTOR + unit - units[i % RUN] * LAST_POWER;
      units[i % RUN] = unit;
      if (i >= RUN - 1) {
        runs[i - RUN + 1] = mixed(sum);
      }
    }
    return runs;
  }

  /** How many runs there are. */
  int runs() {
    return runs.length;
  }

  /** The number of the run that begins with that unit. */
  long run(int unit) {
    return runs[unit];
  }

  /** How many numbers and Latin words are among a few units, from one up to another. */
  int figures(int from, int to) {
    return to - from > FEW ? 0 : figures.get(from, Math.max(from, to)).cardinality();
  }

  /** Whether that run stands in this text. */
  boolean has(long run) {
    return Arrays.binarySearch(sorted, run) >= 0;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= FACTOR;
    }
    return power;
  }

  /** Spreads a number evenly: the last steps of MurmurHash3. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
