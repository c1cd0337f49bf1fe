package org.soubao.internal.smartcn;

/** What it costs that one word follows another: the model of smartcn, to the last bit. */
final class Cost {
  /** The count on which the dictionary's frequencies are based; also that of any delimiter. */
  static final int TOTAL = 2_079_997 + 80_000;

  private static final double SMOOTHING = 0.1;
  private static final double TINY = 1.0 / TOTAL;

  private Cost() {}

  /**
   * {@code −ln(λ·P(a) + (1−λ)·P(b|a))}, λ = 0.1. Sums of costs are compared without tolerance, so
   * the operations stand in the order in which smartcn does them.
   *
   * @param frequency how often the first word was counted
   * @param pairs how often the second was counted behind it
   */
  static double of(double frequency, int pairs) {
    return -Math.log(
        SMOOTHING * (1.0 + frequency) / (TOTAL + 0.0)
            + (1.0 - SMOOTHING) * ((1.0 - TINY) * pairs / (1.0 + frequency) + TINY));
  }
}
