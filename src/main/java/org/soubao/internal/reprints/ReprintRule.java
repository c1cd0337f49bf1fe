package org.soubao.internal.reprints;

/**
 * When two articles are printings of one story. BENCHMARKS.md has the measurements behind the
 * bounds.
 *
 * <p>One is made of the other, or begins with it. What they share may be little of the longer one:
 * a paper prints the first third. Two reports of one event share what they quote, but neither is
 * made of the other.
 */
final class ReprintRule {
  /** So many units must be shared: a slogan or a notice of one line is no story. */
  private static final int LEAST_SHARED = 40;

  /** So many figures may differ within the same words in one week, and none later. */
  private static final int MOST_FIGURES = 2;

  /** So much of one of them stands in the other, if they are of the same week. */
  private static final double MADE_OF = 0.7;

  private static final long SAME_WEEK = 7;

  /** What quotes last month's news at length is new all the same. */
  private static final double MADE_OF_OLDER = 0.85;

  /**
   * So many units of the beginning of one stand in the other as they are: more than the formula
   * with which the press conferences of a day begin.
   */
  private static final int LEAD = 48;

  /** With its lead, and of the same days, so much is enough. */
  private static final double BEGINS_WITH = 0.3;

  private static final long SAME_DAYS = 3;

  /** What a newspaper prints again on another day is a repeat if it is the same. */
  private static final double REPEATED = 0.8;

  private ReprintRule() {}

  static boolean holds(Overlap overlap, Printing one, Printing other) {
    long days = one.daysTo(other);
    if (one.isOfPaper(other) && days > 0) {
      return isStory(overlap, 0) && overlap.resemblance() >= REPEATED;
    }
    boolean begins = days <= SAME_DAYS && overlap.lead() >= LEAD;
    return isMadeOf(overlap, days, begins ? BEGINS_WITH : MADE_OF);
  }

  /** Whether a printing may join those for which another one speaks: it need not share its lead. */
  static boolean belongs(Overlap overlap, Printing one, Printing other) {
    return isMadeOf(overlap, one.daysTo(other), BEGINS_WITH);
  }

  private static boolean isMadeOf(Overlap overlap, long days, double share) {
    return days <= SAME_WEEK
        ? isStory(overlap, MOST_FIGURES) && overlap.containment() >= share
        : isStory(overlap, 0) && overlap.containment() >= MADE_OF_OLDER;
  }

  /** Where more figures differ within the same words it is a form that was filled in anew. */
  private static boolean isStory(Overlap overlap, int mostFigures) {
    return overlap.shared() >= LEAST_SHARED && overlap.figures() <= mostFigures;
  }
}
