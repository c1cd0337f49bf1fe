package org.soubao.internal.pages;

import java.util.List;

/**
 * What the sizes of an article's heading lines say: the largest are the headline, smaller ones
 * above it the kicker, and below it the deck.
 */
final class PrintedHeadings {
  /** By how much the lines of one headline may differ in size. */
  private static final double ONE_SIZE = 0.86;

  /** The same for one that goes on in mid-word. */
  private static final double ALIKE = 0.03;

  /** In characters: how near to both edges a line comes that fills its measure. */
  private static final double FULL = 0.6;

  /** Share of the measure that the last of two lines, and of more, has at most. */
  private static final double REST = 0.6;

  private static final double REST_OF_MORE = 0.9;

  private final List<Line> lines;
  private final double largest;
  private final boolean known;

  PrintedHeadings(List<Line> lines) {
    this.lines = lines;
    known = !lines.isEmpty() && lines.stream().allMatch(line -> line.size() > 0);
    largest = lines.stream().mapToDouble(Line::size).max().orElse(0);
  }

  /** Whether the sizes of all lines are known. */
  boolean isKnown() {
    return known;
  }

  /** Which part a line is. */
  Mark of(int i) {
    if (isLargest(i)) {
      return Mark.HEADLINE;
    }
    int first = 0;
    while (!isLargest(first)) {
      first++;
    }
    return i < first ? Mark.KICKER : Mark.DECK;
  }

  /**
   * Whether a line goes on with the word that the line above broke off: those above it fill the
   * measure, and the last is left with what did not fit. Lines that are broken by sense are more
   * alike.
   */
  boolean isWrapped(int i) {
    if (!known || i == 0) {
      return false;
    }
    int from = i - 1;
    while (from > 0 && isOneSize(from - 1, from)) {
      from--;
    }
    int last = i;
    while (last + 1 < lines.size() && isOneSize(last, last + 1)) {
      last++;
    }
    if (!isOneSize(i - 1, i)) {
      return false;
    }
    for (int k = from; k < last; k++) {
      if (!isFull(lines.get(k))) {
        return false;
      }
    }
    double rest = last - from > 1 ? REST_OF_MORE : REST;
    return lines.get(last).width() <= rest * lines.get(from).width();
  }

  private boolean isOneSize(int i, int k) {
    return Math.abs(lines.get(i).size() - lines.get(k).size()) <= ALIKE * lines.get(i).size();
  }

  private static boolean isFull(Line line) {
    PrintedLine print = line.print();
    return print != null && print.indent() <= FULL && print.missing() <= FULL;
  }

  private boolean isLargest(int i) {
    return lines.get(i).size() >= ONE_SIZE * largest;
  }
}
