package org.soubao.internal.pages;

import java.util.List;

/** What the places of lines say of where paragraphs begin: their indents, and the ends of lines. */
final class PrintedParagraphs {
  /** In characters. */
  private static final double LEAST_INDENT = 1.2;

  private static final double MOST_INDENT = 3.2;
  private static final double NO_INDENT = 0.6;
  private static final double SHORT = 2.2;

  /** Lines that are indented, of all, in papers that indent. */
  private static final double SHARE = 0.04;

  /**
   * Lines above and below that tell verse from prose, and the share of them that end a sentence.
   */
  private static final int AROUND = 4;

  private static final double VERSES = 0.7;

  private static final double CERTAIN = 5;
  private static final double LIKELY = 3;
  private static final double DOUBTFUL = 1;

  private final List<Line> lines;
  private final boolean indents;

  PrintedParagraphs(List<Line> lines) {
    this.lines = lines;
    List<Line> placed = lines.stream().filter(line -> isPlaced(line) && !line.isLarge()).toList();
    long indented = placed.stream().filter(PrintedParagraphs::isIndented).count();
    indents = indented >= 2 && indented >= SHARE * placed.size();
  }

  /** Whether the edges of its column are known. */
  static boolean isPlaced(Line line) {
    return line.size() > 0
        && line.print() != null
        && !Double.isNaN(line.print().indent())
        && !Double.isNaN(line.print().missing());
  }

  /** Whether a line is known to end before its column's right edge. */
  static boolean endsEarly(Line line) {
    return isPlaced(line) && line.print() != null && line.print().missing() > Columns.RAGGED;
  }

  private static boolean isIndented(Line line) {
    double indent = indent(line);
    return indent >= LEAST_INDENT && indent <= MOST_INDENT;
  }

  private static double indent(Line line) {
    return line.print() == null ? Double.NaN : line.print().indent();
  }

  /**
   * Above 0 where a paragraph begins with the line rather than goes on with it, below 0 the other
   * way round, in units of “one weak sign”; 0 where its place does not tell.
   */
  double begins(int i) {
    Line line = lines.get(i);
    if (!isPlaced(line)) {
      return 0;
    }
    boolean broken = i > 0 && isPlaced(lines.get(i - 1)) && isShort(lines.get(i - 1));
    if (!indents) {
      return broken ? LIKELY : -DOUBTFUL;
    }
    if (isIndented(line)) {
      return CERTAIN;
    }
    if (i > 0 && lines.get(i - 1).endsSentence() && isVerse(i)) {
      return LIKELY;
    }
    return indent(line) > NO_INDENT ? 0 : broken ? -DOUBTFUL : -CERTAIN;
  }

  /**
   * Whether the lines around it, none of which is indented, mostly end a sentence: each a verse.
   */
  private boolean isVerse(int i) {
    int verses = 0;
    int count = 0;
    for (int k = Math.max(0, i - AROUND); k <= Math.min(i + AROUND, lines.size() - 1); k++) {
      Line line = lines.get(k);
      if (isPlaced(line) && line.zone() == lines.get(i).zone() && !line.isLarge()) {
        count += isIndented(line) ? lines.size() : 1;
        verses += line.endsSentence() ? 1 : 0;
      }
    }
    return count > AROUND && verses >= VERSES * count;
  }

  /** Whether a line stands in the middle of its column, as names below an office do. */
  static boolean isCentred(Line line) {
    return endsEarly(line) && indent(line) > Columns.RAGGED;
  }

  /** Whether a line is known to begin at its column's edge, where first lines are indented. */
  boolean isFlush(int i) {
    return i > 0
        && indents
        && isPlaced(lines.get(i))
        && indent(lines.get(i)) <= NO_INDENT
        && !lines.get(i).isLarge()
        && lines.get(i - 1).zone() == lines.get(i).zone()
        && !lines.get(i - 1).isLarge();
  }

  /** Whether a line ends a sentence before its column's right edge. */
  private static boolean isShort(Line line) {
    return line.endsSentence() && line.print() != null && line.print().missing() > SHORT;
  }
}
