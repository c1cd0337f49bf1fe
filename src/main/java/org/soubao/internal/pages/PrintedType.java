package org.soubao.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the size and weight of its letters say of the role of a line. */
final class PrintedType {
  /** Sizes by the body's: of headings, and of lines that may be. */
  private static final double LARGER = 1.06;

  private static final double SMALLER = 0.93;

  private static final double LARGE_BODY = 8;
  private static final double LARGER_BODY = 3.5;
  private static final double LARGER_HEADING = -1.5;
  private static final double PLAIN_HEADING = 5;
  private static final double SMALL_HEADING = 3;
  private static final double BOLD_BODY = 2;
  private static final double BOLD_HEADING = -1;

  /** Bold lines together that may still be a heading. */
  private static final int MOST_BOLD = 2;

  private PrintedType() {}

  /** What it says against a role, in units of “one weak sign”; 0 where it isn't known. */
  static double against(List<Line> lines, int i, Role role) {
    Line line = lines.get(i);
    boolean heading = role == Role.HEADING;
    if (line.size() == 0) {
      return 0;
    }
    if (line.isLarge()) {
      return heading ? 0 : LARGE_BODY;
    }
    if (line.size() >= LARGER) {
      return heading ? LARGER_HEADING : LARGER_BODY;
    }
    if (line.size() < SMALLER) {
      return heading ? SMALL_HEADING : 0;
    }
    if (isBoldHeading(lines, i)) {
      return heading ? BOLD_HEADING : BOLD_BODY;
    }
    return heading ? PLAIN_HEADING : 0;
  }

  /** Whether what looks like furniture or a byline is set in the type of an article's heading. */
  static boolean isHeadings(Line line, Role role) {
    return line.zone() > 0
        && (role == Role.FURNITURE ? line.size() >= LARGER : role == Role.BYLINE && line.isLarge());
  }

  /** Whether it is bold, and not the beginning of a text or one of many bold lines. */
  private static boolean isBoldHeading(List<Line> lines, int i) {
    if (!isBold(lines.get(i)) || Signs.opensArticle(lines.get(i).text()) || leadsIn(lines, i)) {
      return false;
    }
    int from = i;
    int to = i + 1;
    while (from > 0 && i - from <= MOST_BOLD && isBold(lines.get(from - 1))) {
      from--;
    }
    while (to < lines.size() && to - i <= MOST_BOLD && isBold(lines.get(to))) {
      to++;
    }
    return to - from <= MOST_BOLD;
  }

  /** Whether it goes on in the next line: its bold letters are how a text opens. */
  private static boolean leadsIn(List<Line> lines, int i) {
    if (i + 1 == lines.size() || lines.get(i + 1).afterBlank()) {
      return false;
    }
    Line line = lines.get(i);
    Line next = lines.get(i + 1);
    return next.isPlain()
        && PrintedParagraphs.isPlaced(line)
        && PrintedParagraphs.isPlaced(next)
        && line.print().missing() < Columns.RAGGED
        && next.print().indent() < Columns.RAGGED / 2;
  }

  private static boolean isBold(@Nullable Line line) {
    return line != null && line.print() != null && line.print().bold() && !line.isLarge();
  }
}
