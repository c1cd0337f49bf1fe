package org.soubao.internal.reprints;

/**
 * When two articles are printings of one story. REPRINTS.md has the measurements behind the bounds.
 *
 * <p>One is made of the other, or begins with it. What they share may be little of the longer one:
 * a paper prints the first third. Two reports of one event share what they quote, but neither is
 * made of the other.
 */
final class ReprintRule {
  /** So many units must be shared: a slogan or a notice of one line is no story. */
  private static final int LEAST_SHARED = 40;

  /** So much of one of them stands in the other. */
  private static final double MADE_OF = 0.7;

  /** So much is enough where one begins as the other and they are of the same days. */
  private static final double BEGINS_WITH = 0.4;

  private static final int LEAST_SHARED_WITH_LEAD = 60;
  private static final long SAME_DAYS = 3;

  /** What a newspaper prints again on another day is a repeat if it is the same. */
  private static final double REPEATED = 0.8;

  private ReprintRule() {}

  static boolean holds(Overlap overlap, Printing one, Printing other) {
    if (overlap.shared() < LEAST_SHARED) {
      return false;
    }
    long days = one.daysTo(other);
    if (one.isOfPaper(other) && days > 0) {
      return overlap.resemblance() >= REPEATED;
    }
    return overlap.containment() >= MADE_OF
        || (overlap.lead()
            && days <= SAME_DAYS
            && overlap.shared() >= LEAST_SHARED_WITH_LEAD
            && overlap.containment() >= BEGINS_WITH);
  }

  /** Whether a printing may join those of which this is the fullest. */
  static boolean belongs(Overlap overlap) {
    return overlap.shared() >= LEAST_SHARED && overlap.containment() >= BEGINS_WITH;
  }
}
