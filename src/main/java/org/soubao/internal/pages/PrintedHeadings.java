package org.soubao.internal.pages;

import java.util.List;

/**
 * What the sizes of an article's heading lines say: the largest are the headline, smaller ones
 * above it the kicker, and below it the deck.
 */
final class PrintedHeadings {
  /** By how much the lines of one headline may differ in size. */
  private static final double ONE_SIZE = 0.86;

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

  private boolean isLargest(int i) {
    return lines.get(i).size() >= ONE_SIZE * largest;
  }
}
