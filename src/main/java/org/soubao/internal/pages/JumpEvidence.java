package org.soubao.internal.pages;

import java.util.List;

/**
 * Weighs whether one part of an issue goes on in another: what their jump lines say, a heading that
 * is repeated, words they share, a sentence that breaks off, and the order on their pages.
 */
final class JumpEvidence {
  /** What a pair must weigh more than. */
  static final double ENOUGH = 2.5;

  /** What can't be. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  private static final double BOTH_SIGNS = 3.2;
  private static final double ONE_SIGN = 1;
  private static final double ONLY_ONES = 1;
  private static final double REPEATED_HEADING = 1.5;

  /** From this share on a heading counts as repeated. */
  static final double REPEATED_SHARE = 0.6;

  private static final double OTHER_HEADING = -0.5;
  private static final double DATELINE = -2;
  private static final double MID_SENTENCE = 1;
  private static final double SAME_ORDER = 0.3;

  /**
   * Halves of articles have a cosine of 0.05 to 0.1, parts of different ones seldom 0.02: measured
   * on real articles cut in two.
   */
  private static final double WORDS = 50;

  private static final double MOST_WORDS = 3.5;
  private static final double SOME_WORDS = 0.5;

  private final IssueParts issue;
  private final SharedWords words;

  JumpEvidence(IssueParts issue) {
    this.issue = issue;
    words = new SharedWords(issue.articles());
  }

  /** What speaks for {@code tail} being the rest of {@code head}. */
  double weigh(PagePart head, PagePart tail) {
    boolean down = head.article().continuedOn() != null;
    boolean up = tail.article().continuedFrom() != null;
    if ((!down && !up)
        || (down && issue.next(head) != tail.page())
        || (up && issue.previous(tail) != head.page())) {
      return NEVER;
    }
    double shared = Math.min(MOST_WORDS, WORDS * words.likeness(head.article(), tail.article()));
    double repeated = RepeatedHeading.share(head, tail);
    if (down && up) {
      return BOTH_SIGNS
          + order(head, tail)
          + shared
          + heading(head, tail, repeated)
          + sentence(head, tail);
    }
    boolean strong =
        shared >= SOME_WORDS
            && (repeated >= REPEATED_SHARE || (head.breaksOff() && tail.mayGoOn()));
    return strong
        ? ONE_SIGN + shared + heading(head, tail, repeated) + sentence(head, tail)
        : NEVER;
  }

  private static double heading(PagePart head, PagePart tail, double repeated) {
    if (repeated >= REPEATED_SHARE) {
      return REPEATED_HEADING * repeated;
    }
    return tail.headings().isEmpty() || head.headings().isEmpty() ? 0 : OTHER_HEADING;
  }

  private static double sentence(PagePart head, PagePart tail) {
    double dateline = tail.article().dateline() == null ? 0 : DATELINE;
    if (!head.breaksOff()) {
      return dateline;
    }
    return tail.mayGoOn() ? MID_SENTENCE : dateline - MID_SENTENCE;
  }

  /** Whether they have the same place among those that lead from page to page. */
  private double order(PagePart head, PagePart tail) {
    List<PagePart> heads = issue.heads(head.page(), tail.page());
    List<PagePart> tails = issue.tails(tail.page(), head.page());
    if (heads.size() == 1 && tails.size() == 1) {
      return ONLY_ONES;
    }
    return place(heads, head) == place(tails, tail) ? SAME_ORDER : 0;
  }

  private static long place(List<PagePart> parts, PagePart part) {
    return parts.stream().filter(other -> other.rank() < part.rank()).count();
  }
}
