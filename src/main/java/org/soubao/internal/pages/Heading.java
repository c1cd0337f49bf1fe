package org.soubao.internal.pages;

/** A heading line as it stands on the page, whosever it is. */
final class Heading {
  final Line line;

  /** Index of the line on the page. */
  final int index;

  /** The passage below it. */
  final int passage;

  /** Its words, for {@link PageWords}. */
  final int[] pairs;

  /** Share of its words in the paragraphs right below it, 0 to 1. */
  final double shareBelow;

  final boolean kicker;
  final boolean deck;

  /** Whether it breaks off in mid-phrase. */
  final boolean open;

  Heading(Line line, int index, int passage, int[] pairs, double shareBelow) {
    this.line = line;
    this.index = index;
    this.passage = passage;
    this.pairs = pairs;
    this.shareBelow = shareBelow;
    deck = HeadingShape.isDeck(line.text());
    kicker = !deck && HeadingShape.isKicker(line.text());
    open = Headings.isOpen(line.text());
  }

  /** Whether its form is neither a kicker's nor a deck's. */
  boolean isPlain() {
    return !kicker && !deck;
  }
}
