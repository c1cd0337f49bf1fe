package org.soubao.internal.pages;

import java.util.List;

/**
 * The headings between two paragraphs: how much they look like those of another article, rather
 * than subheads.
 *
 * @param lines heading lines
 * @param groups how many groups of lines, parted by blank lines
 * @param brief whether all are as short as subheads are
 * @param terse whether all are briefer than the headlines of news are
 * @param shaped whether one of them has the form of a kicker or a deck
 * @param notice whether one of them is what notices are headed with
 * @param size of the largest, by the body's; 0 where that isn't known
 */
record HeadingsBetween(
    int lines,
    int groups,
    boolean brief,
    boolean terse,
    boolean shaped,
    boolean notice,
    double size) {
  private static final double BRIEF_AFTER_ONE = 1.1;
  private static final double BRIEF = 1.3;
  private static final double LONG = 1.8;
  private static final double FURTHER_GROUP = 1;
  private static final double KICKER_OR_DECK = 1;
  private static final double UNHEADED = 0.4;
  private static final double NOTICE = 2;
  private static final double CONTINUED = 1.5;
  private static final double TERSE = 0.8;

  /** Sizes by the body's, from which on type is a headline's, and below which it is a subhead's. */
  private static final double LARGE = 1.3;

  private static final double LARGER = 1.12;
  private static final double LARGE_TYPE = 2.5;
  private static final double BODY_TYPE = -2;

  /** By the headline's size, up to which type that is not large is a subhead's. */
  private static final double LESSER = 0.6;

  private static final double LESSER_TYPE = -2;
  static final int SUBHEAD_WIDTH = 13;
  static final int TERSE_WIDTH = 9;
  private static final int MOST_GROUPS = 3;

  /** Those among the lines above a paragraph. */
  static HeadingsBetween of(List<Integer> above, List<Line> lines, Role[] roles) {
    List<Line> headings =
        above.stream().filter(i -> roles[i] == Role.HEADING).map(lines::get).toList();
    int groups = 0;
    for (Line line : headings) {
      groups += groups == 0 || line.afterBlank() ? 1 : 0;
    }
    boolean brief = headings.stream().allMatch(line -> line.width() <= SUBHEAD_WIDTH);
    boolean terse = headings.stream().allMatch(line -> line.width() <= TERSE_WIDTH);
    boolean shaped =
        headings.stream()
            .anyMatch(
                line -> HeadingShape.isDeck(line.text()) || HeadingShape.isKicker(line.text()));
    boolean notice = headings.stream().anyMatch(line -> HeadingShape.isNoticeTitle(line.text()));
    double size = headings.stream().mapToDouble(Line::size).max().orElse(0);
    return new HeadingsBetween(headings.size(), groups, brief, terse, shaped, notice, size);
  }

  boolean isEmpty() {
    return lines == 0;
  }

  boolean isSubhead() {
    return brief && lines <= 2 && groups == 1;
  }

  /** What they say for a new article below a story. */
  double weigh(Story story) {
    double score = !isSubhead() ? LONG : story.paragraphs.size() >= 2 ? BRIEF : BRIEF_AFTER_ONE;
    score += (Math.min(MOST_GROUPS, groups) - 1) * FURTHER_GROUP + (shaped ? KICKER_OR_DECK : 0);
    score += (story.headed ? 0 : UNHEADED) + (notice ? NOTICE : 0);
    score -= terse && lines == 1 && !notice ? TERSE : 0;
    score += type(story);
    return isSubhead() && story.continued >= 0 ? score - CONTINUED : score;
  }

  /** What their size says. */
  private double type(Story story) {
    if (size == 0 || size >= LARGE) {
      return size == 0 ? 0 : LARGE_TYPE;
    }
    return size < LARGER ? BODY_TYPE : size <= LESSER * story.headingSize ? LESSER_TYPE : 0;
  }
}
