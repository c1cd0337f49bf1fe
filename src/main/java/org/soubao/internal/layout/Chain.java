package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soubao.internal.layout.Glyphs.Run;

/** Runs that follow each other: in a line from left to right, or in a column from the top down. */
final class Chain {
  /**
   * Width, in the letters' size and beyond what the line is spaced with, from which on a gap is a
   * blank: between two letters, or two Chinese characters.
   */
  private static final double BLANK_IN_TEXT = 0.2;

  /** The same beside a mark, and between figures and Chinese, which stand further apart. */
  private static final double BLANK = 0.33;

  /** The same where its source has one, which justification may have narrowed. */
  private static final double SMALLEST_BLANK = 0.01;

  /** Gaps of a line from which on their middle one tells how it is spaced. */
  private static final int SPACED = 3;

  final List<Run> runs = new ArrayList<>();
  final boolean vertical;
  Area area;
  double size;

  Chain(Run first, boolean vertical) {
    runs.add(first);
    area = first.area();
    size = first.size();
    this.vertical = vertical;
  }

  Run last() {
    return runs.getLast();
  }

  void add(Run run) {
    runs.add(run);
    area = area.with(run.area());
    size = Math.max(size, run.size());
  }

  void add(Chain right) {
    runs.addAll(right.runs);
    area = area.with(right.area);
    size = Math.max(size, right.size);
  }

  /** The line that it makes. */
  TextLine line() {
    StringBuilder text = new StringBuilder();
    double spacing = spacing();
    int letters = 0;
    int bold = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (i > 0 && isBlank(runs.get(i - 1), run, spacing)) {
        text.append(' ');
      }
      text.append(run.text());
      letters += run.text().length();
      bold += run.bold() ? run.text().length() : 0;
    }
    return new TextLine(text.toString(), area, usualSize(), bold * 2 > letters);
  }

  /** The size of most letters. */
  private double usualSize() {
    double[] sizes = runs.stream().mapToDouble(Run::size).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  /** By how much its letters stand apart; 0 for few of them. */
  double spacing() {
    if (vertical || runs.size() < SPACED) {
      return 0;
    }
    double[] gaps = new double[runs.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = runs.get(i + 1).area().left() - runs.get(i).area().right();
    }
    Arrays.sort(gaps);
    return gaps[gaps.length / 2];
  }

  private boolean isBlank(Run one, Run next, double spacing) {
    if (vertical) {
      return false;
    }
    double gap = next.area().left() - one.area().right() - spacing;
    if (next.isBehindBlank() && gap > SMALLEST_BLANK * next.size()) {
      return true;
    }
    char before = one.text().charAt(one.text().length() - 1);
    char behind = next.text().charAt(0);
    boolean alike =
        (isLatin(before) && isLatin(behind))
            || (Character.isIdeographic(before) && Character.isIdeographic(behind));
    return gap > (alike ? BLANK_IN_TEXT : BLANK) * Math.min(one.size(), next.size());
  }

  private static boolean isLatin(char c) {
    return c < '\u2000' && Character.isLetterOrDigit(c);
  }
}
