package org.soubao.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines with no blank line between them, and what such a block as a whole speaks for. */
final class Blocks {
  private static final double GOES_ON = 0.2;

  /** Cost of a single line being text that is as long as the first one of a paragraph. */
  private static final double FIRST_LINE = 0.5;

  /** Cost of a heading that has a comma, where the text below seems to go on with it. */
  private static final double BROKEN_OFF = 1;

  private static final double INDENT = 2.1;

  /**
   * By how much the first line of a paragraph may be shorter, where a comma tells it from headings.
   */
  private static final double INDENT_AND_RAGGED = 3.1;

  /** Lines of a block that may be headings which stand on it without a blank line. */
  private static final int TOP_LINES = 3;

  private static final double TOP = 1;

  /** Cost of several lines without a single mark being body text, each. */
  private static final double UNPUNCTUATED = 1.5;

  private static final int MOST_HEADINGS = 10;
  private static final double WIDE_TOP = 0.5;

  private final boolean[] overwide;
  private final double[] againstBody;
  private final double[] againstHeading;

  /**
   * Finds the blocks: also where page furniture, or the short last line of a paragraph, ends one.
   */
  Blocks(List<Line> lines, @Nullable Role[] given, Columns columns) {
    overwide = new boolean[lines.size()];
    againstBody = new double[lines.size()];
    againstHeading = new double[lines.size()];
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || begins(i, lines, given, columns)) {
        weigh(lines, from, i, columns);
        from = i;
      }
    }
  }

  private static boolean begins(int i, List<Line> lines, @Nullable Role[] given, Columns columns) {
    Line above = lines.get(i - 1);
    return lines.get(i).afterBlank()
        || lines.get(i).frame()
        || given[i] == Role.FURNITURE
        || given[i - 1] == Role.FURNITURE
        || (above.hasFullStop()
            && above.endsSentence()
            && (!columns.isFull(i - 1, Role.WRAP) || isBareTail(i, lines)));
  }

  /** Whether the lines down to the next blank one are few and have no mark that texts have. */
  private static boolean isBareTail(int from, List<Line> lines) {
    int i = from;
    while (i < lines.size() && (i == from || !lines.get(i).afterBlank())) {
      String text = lines.get(i).text();
      if (i - from >= TOP_LINES || text.indexOf('。') >= 0 || text.indexOf('，') >= 0) {
        return false;
      }
      i++;
    }
    return true;
  }

  private void weigh(List<Line> lines, int from, int to, Columns columns) {
    int stops = 0;
    int commas = 0;
    for (int i = from; i < to; i++) {
      stops += lines.get(i).hasFullStop() ? 1 : 0;
      commas += lines.get(i).text().indexOf('，') >= 0 ? 1 : 0;
    }
    int size = to - from;
    boolean bare = stops == 0 && !lines.get(to - 1).endsSentence();
    boolean unpunctuated = bare && size > 3 && size < MOST_HEADINGS && commas == 0;
    double body = !bare ? 0 : size == 1 ? 2.5 : size <= 3 ? 1.2 : unpunctuated ? UNPUNCTUATED : 0;
    boolean goesOn = bare && goesOn(lines, to);
    body = goesOn ? Math.min(body, GOES_ON) : body;
    boolean first = bare && size == 1 && columns.isFirstOfColumn(from);
    body = first ? Math.min(body, FIRST_LINE) : body;
    double heading =
        (stops > 0 ? 1.5 : 0)
            + (goesOn && commas > 0 ? BROKEN_OFF : 0)
            + (size > 4 && !unpunctuated ? 1 + 0.3 * (size - 4) : 0);
    for (int i = from; i < to; i++) {
      overwide[i] = isOverwide(lines, i, to);
      againstBody[i] = body;
      boolean top = i < from + TOP_LINES && size > TOP_LINES;
      againstHeading[i] = top ? Math.min(heading, overwide[i] ? WIDE_TOP : TOP) : heading;
    }
  }

  private static boolean isOverwide(List<Line> lines, int i, int to) {
    double widest = 0;
    for (int k = i + 1; k < Math.min(to, i + 5); k++) {
      widest = Math.max(widest, lines.get(k).width());
    }
    return to > i + 3 && lines.get(i).width() > widest + 1.6;
  }

  /** Whether the block below begins as if in mid-paragraph: with a full line of the same width. */
  private static boolean goesOn(List<Line> lines, int to) {
    if (to + 1 >= lines.size() || lines.get(to).frame()) {
      return false;
    }
    double first = lines.get(to).width();
    if (lines.get(to + 1).afterBlank()) {
      boolean block = to >= 2 && !lines.get(to - 1).afterBlank();
      return block && lines.get(to).hasFullStop() && first <= lines.get(to - 1).width() + 1;
    }
    double below = lines.get(to + 1).width();
    if (to + 2 < lines.size() && !lines.get(to + 2).afterBlank()) {
      below = Math.min(below, lines.get(to + 2).width());
    }
    Line last = lines.get(to - 1);
    double indent = last.text().indexOf('，') >= 0 ? INDENT_AND_RAGGED : INDENT;
    return first > below - 1.3 && first - last.width() <= indent && last.width() - first <= INDENT;
  }

  /** What its block says against a line's being body text: few lines without a full stop. */
  double againstBody(int line) {
    return againstBody[line];
  }

  /** What its block says against a line's being a heading: many lines, or full stops. */
  double againstHeading(int line) {
    return againstHeading[line];
  }

  /** Whether it is wider than the lines below it: no line of their column. */
  boolean isOverwide(int line) {
    return overwide[line];
  }
}
