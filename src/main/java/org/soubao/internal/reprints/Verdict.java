package org.soubao.internal.reprints;

/**
 * What comparing two articles has shown. It depends on these two alone, so that it holds as long as
 * they are there.
 *
 * @param code the same as one number, to be kept
 */
public record Verdict(int code) {
  private static final int REPRINT = 1;
  private static final int BELONGS = 2;
  private static final int FLAGS = 2;
  private static final double STEPS = 1 << 20;

  static Verdict of(Printing one, Printing other) {
    Overlap overlap = Overlap.of(one.text(), other.text());
    int reprint = ReprintRule.holds(overlap, one, other) ? REPRINT : 0;
    int belongs = ReprintRule.belongs(overlap, one, other) ? BELONGS : 0;
    int resemblance = (int) Math.round(overlap.resemblance() * STEPS);
    return new Verdict((resemblance << FLAGS) | reprint | belongs);
  }

  /** Whether they are printings of one story. */
  boolean isReprint() {
    return (code & REPRINT) != 0;
  }

  /** Whether the one may join a story for which the other speaks. */
  boolean belongs() {
    return (code & BELONGS) != 0;
  }

  /** The lesser of the shares that they have in each other, in steps that are the same always. */
  int resemblance() {
    return code >>> FLAGS;
  }
}
