package org.soubao.internal.lucene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How much more one ranking gives than another for the same queries.
 *
 * @param mean of all queries
 * @param low lower bound of the 95 % interval, by the bootstrap
 * @param high upper bound
 */
record PairedGain(double mean, double low, double high) {
  private static final int RESAMPLES = 2000;
  private static final int BEYOND = RESAMPLES / 40;
  private static final long SEED = 1;

  /** Of one ranking over the other. */
  static PairedGain of(double[] one, double[] other) {
    double[] gains = new double[one.length];
    Arrays.setAll(gains, i -> one[i] - other[i]);
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    Arrays.setAll(
        means,
        i ->
            random.ints(gains.length, 0, gains.length).mapToDouble(query -> gains[query]).sum()
                / gains.length);
    Arrays.sort(means);
    double mean = Arrays.stream(gains).average().orElse(0);
    return new PairedGain(mean, means[BEYOND], means[RESAMPLES - 1 - BEYOND]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%+.4f [%+.4f, %+.4f]", mean, low, high);
  }
}
