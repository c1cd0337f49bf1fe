package org.soubao.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Box;

/**
 * Recognises raised and lowered figures (M₂) that their source has set on lines of their own: a
 * page's number stands in the margin, apart from all text.
 */
final class PrintedScript {
  private static final int LONGEST = 3;

  /** In heights of the figure: how near the text stands that it belongs to. */
  private static final double NEAR = 1.5;

  /** By how much a first line begins beside its column's edge, at which the figure stands. */
  private static final double INDENT = 4;

  private PrintedScript() {}

  /** Whether a line is one. */
  static boolean is(List<Line> lines, int i) {
    if (i < 0 || i >= lines.size()) {
      return false;
    }
    Line line = lines.get(i);
    boolean figure =
        line.size() > 0
            && line.text().length() <= LONGEST
            && line.text().chars().allMatch(c -> c >= '0' && c <= '9');
    return figure && (isNear(lines, i, i - 1) || isNear(lines, i, i + 1));
  }

  /** Whether a line goes on with the text before it because one of them is such a figure. */
  static boolean goesOn(List<Line> lines, int i) {
    return is(lines, i) || is(lines, i - 1);
  }

  private static boolean isNear(List<Line> lines, int i, int k) {
    if (k < 0 || k >= lines.size() || lines.get(k).mark() != null) {
      return false;
    }
    Box own = box(lines.get(i));
    Box other = box(lines.get(k));
    if (own == null || other == null) {
      return false;
    }
    double gap = Math.max(own.top() - other.bottom(), other.top() - own.bottom());
    double apart = Math.max(own.left() - other.right(), other.left() - own.right());
    return gap <= NEAR * own.height() && apart <= INDENT * own.height();
  }

  private static @Nullable Box box(Line line) {
    return line.print() == null ? null : line.print().box();
  }
}
