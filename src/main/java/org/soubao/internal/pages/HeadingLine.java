package org.soubao.internal.pages;

/** A heading line between two stories, and what speaks for the stories in reach. */
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

  final Line line;

  /** Index of the line on the page. */
  final int index;

  /** Index of the story above; -1 for none. */
  final int above;

  final boolean kicker;
  final boolean deck;

  /** Whether it breaks off in mid-phrase; asked for every way through the headings. */
  final boolean open;

  /** Its words' share in each story in reach, the story below last. */
  private final double[] shares;

  HeadingLine(Line line, int index, int above, double[] shares) {
    this.line = line;
    this.index = index;
    this.above = above;
    this.shares = shares;
    deck = HeadingShape.isDeck(line.text());
    open = Headings.isOpen(line.text());
    kicker = !deck && HeadingShape.isKicker(line.text());
  }

  /** Whether its form is neither a kicker's nor a deck's. */
  boolean isPlain() {
    return !kicker && !deck;
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
    double share = shares[story - Math.max(0, base())];
    if (continued[story] >= 0 && story > above && line.text().length() <= LONGEST_REPEATED) {
      share = Math.max(share, REPEATED);
    }
    double cost = FOREIGN * (1 - Math.min(1, share / MATCH)) + (line.doubled() ? SHADOW : 0);
    if (story > above) {
      return cost;
    }
    int jump = above + 1 < continued.length ? continued[above + 1] : -1;
    boolean belowJump = jump >= 0 && jump < index;
    return cost + NEARER * (above - story) + (belowJump ? BELOW_JUMP : 0);
  }
}
