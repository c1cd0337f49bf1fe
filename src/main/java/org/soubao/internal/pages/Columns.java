package org.soubao.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that lines are set in, by their widths. Some faces set punctuation marks full width,
 * others half: widths are taken both ways, and a sign counts that either (or both) can explain.
 */
final class Columns {
  private static final int NEIGHBOURS = 4;

  /** Full-width characters by which the first line of a paragraph is shorter. */
  private static final double INDENT = 2;

  /** By which a full line may be shorter than its column: a mark that may not begin the next. */
  static final double RAGGED = 1.1;

  private static final double OVERWIDE = 1.6;
  private static final double FITS = 0.6;
  private static final double WIDEST_COLUMN = 45;

  private static final String MARKS = "，、。；：！？“”‘’《》（）";

  private final List<Line> lines;
  private final @Nullable Role[] given;
  private final double[][] widths = new double[2][];
  private final double[][] columns = new double[2][];

  /** The widest lines around each; 0 for none. */
  private final double[] around;

  /**
   * Measures.
   *
   * @param given roles of lines that are set apart from their neighbours
   */
  Columns(List<Line> lines, @Nullable Role[] given) {
    this.lines = lines;
    this.given = given;
    around = new double[lines.size()];
    widths[0] = lines.stream().mapToDouble(Line::width).toArray();
    widths[1] = lines.stream().mapToDouble(line -> line.width() - marks(line) / 2.0).toArray();
    for (int measure = 0; measure < 2; measure++) {
      columns[measure] = columns(widths[measure]);
    }
  }

  private static int marks(Line line) {
    int marks = 0;
    for (int i = 0; i < line.text().length(); i++) {
      marks += MARKS.indexOf(line.text().charAt(i)) >= 0 ? 1 : 0;
    }
    return marks;
  }

  /** Whether a line reaches the right edge of its column; a paragraph's first lost its indent. */
  boolean isFull(int i, Role role) {
    return missing(i, role) <= RAGGED;
  }

  /** Whether a line is as long as the first of a paragraph in the column above, to a mark. */
  boolean isFirstOfColumn(int i) {
    double above = widest(widths[0], i, -1);
    return above > 0 && Math.abs(above - INDENT - widths[0][i]) <= FITS;
  }

  /** Whether the lines hereabouts are whole paragraphs: wider than any column. */
  boolean isUnwrapped(int i) {
    for (int k = Math.max(0, i - 2); k <= Math.min(lines.size() - 1, i + 1); k++) {
      if (widths[0][k] > WIDEST_COLUMN) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is wider than its neighbours on either side: no line of their column. */
  boolean isOverwide(int i) {
    return around[i] > 0 && widths[0][i] > around[i] + OVERWIDE;
  }

  /** By how much a line falls short of its column. */
  double missing(int i, Role role) {
    Line line = lines.get(i);
    if (line.print() != null && PrintedParagraphs.isPlaced(line)) {
      return line.print().missing();
    }
    double indent = role == Role.PARAGRAPH ? INDENT : 0;
    return Math.min(columns[0][i] - widths[0][i], columns[1][i] - widths[1][i]) - indent;
  }

  /** Whether a line is two characters shorter than the full lines below: its indent was lost. */
  boolean isIndented(int i) {
    return hasLineBelow(i)
        && isIndent(widths[0][i + 1] - widths[0][i])
        && isIndent(widths[1][i + 1] - widths[1][i])
        && isFull(i + 1, Role.WRAP);
  }

  private static boolean isIndent(double missing) {
    return missing >= 1.2 && missing <= 3.1;
  }

  /**
   * By how much the line below in the same block is longer; the usual indent where there's none.
   */
  double indent(int i) {
    return hasLineBelow(i)
        ? Math.max(widths[0][i + 1] - widths[0][i], widths[1][i + 1] - widths[1][i])
        : INDENT;
  }

  private boolean hasLineBelow(int i) {
    return i + 1 < lines.size() && !lines.get(i + 1).afterBlank() && given[i + 1] == null;
  }

  private double[] columns(double[] width) {
    double[] column = new double[width.length];
    for (int i = 0; i < column.length; i++) {
      double below = widest(width, i, 1);
      double above = widest(width, i, -1);
      double own = width[i];
      // At a change of width the column above counts: what wraps is the line before.
      double near = above == 0 ? below : Math.min(above, below == 0 ? above : Math.max(below, own));
      // Of both measures the first is the wider.
      around[i] = Math.max(around[i], Math.max(above, below));
      column[i] = Math.max(own, near);
    }
    return column;
  }

  private double widest(double[] width, int i, int direction) {
    double widest = 0;
    double second = 0;
    int seen = 0;
    for (int k = i + direction; k >= 0 && k < width.length && seen < NEIGHBOURS; k += direction) {
      if (given[k] != null) {
        break;
      }
      second = Math.max(second, Math.min(widest, width[k]));
      widest = Math.max(widest, width[k]);
      seen++;
    }
    // One line may be wider than its column: many compressed marks.
    return seen >= 3 ? second : widest;
  }
}
