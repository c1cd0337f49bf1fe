package org.soubao.internal.pages;

/** A heading between two stories, and what speaks for the stories in reach. */
final class HeadingLine {
  /** Stories above a heading that it may belong to, beside the one below. */
  static final int REACH = 5;

  private static final double SHADOW = 2;
  private static final double NEARER = 0.35;
  private static final double FOREIGN = 3;
  private static final double BELOW_JUMP = 3;

  /** Share of a heading's words from which on it can't match better. */
  static final double MATCH = 0.55;

  /** Share of words that the repeated heading of a continued article counts for. */
  private static final double REPEATED = 0.6;

  private static final int LONGEST_REPEATED = 14;

  final Heading heading;

  /** Index of the story above; -1 for none. */
  final int above;

  /** Its words' share in each story in reach, the story below last. */
  private final double[] shares;

  /** What its zone says against each of these stories. */
  private final double[] zones;

  HeadingLine(Heading heading, int above, double[] shares, double[] zones) {
    this.heading = heading;
    this.above = above;
    this.shares = shares;
    this.zones = zones;
  }

  /** Index of the first story in reach; may be negative. */
  int base() {
    return above + 1 - REACH;
  }

  /**
   * Cost of its belonging to a story.
   *
   * @param story its index, in reach
   * @param continued of each story the jump line (上接) it opens with, -1 for none
   */
  double cost(int story, int[] continued) {
    int inReach = story - Math.max(0, base());
    double share = shares[inReach];
    if (continued[story] >= 0
        && story > above
        && heading.line.text().length() <= LONGEST_REPEATED) {
      share = Math.max(share, REPEATED);
    }
    double cost =
        FOREIGN * (1 - Math.min(1, share / MATCH)) + (heading.line.doubled() ? SHADOW : 0);
    cost += zones[inReach];
    if (story > above) {
      return cost;
    }
    int jump = above + 1 < continued.length ? continued[above + 1] : -1;
    boolean belowJump = jump >= 0 && jump < heading.index;
    return cost + NEARER * (above - story) + (belowJump ? BELOW_JUMP : 0);
  }
}
