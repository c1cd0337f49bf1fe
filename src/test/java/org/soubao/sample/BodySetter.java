package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.soubao.sample.WrittenArticle.Subhead;

/** Sets the paragraphs of an article in the columns of its page. */
final class BodySetter {
  private static final double MISSING_GAP_SHARE = 0.35;
  private static final double QUOTE_GAP_SHARE = 0.6;
  private static final int MIN_COLUMN_LINES = 6;
  private static final int MAX_COLUMNS = 4;
  private static final String GAP = "";

  private final Layout layout;
  private final Random random;
  private final LineBreaker breaker;
  private final Ornaments ornaments;

  BodySetter(Layout layout, Random random) {
    this.layout = layout;
    this.random = random;
    this.breaker = new LineBreaker(layout.width(), layout.has(Oddity.HANGING_PUNCTUATION));
    this.ornaments = new Ornaments(layout, random);
  }

  /** The lines of a body, with empty ones where the text layer has blank lines. */
  List<String> lines(PagePiece piece) {
    List<String> lines = new ArrayList<>();
    for (int i = piece.from(); i < piece.to(); i++) {
      for (Subhead subhead : piece.article().subheads()) {
        if (subhead.before() == i) {
          gap(lines);
          lines.add(subhead.text());
          gap(lines);
        }
      }
      paragraph(piece.article().paragraphs().get(i), lines);
    }
    while (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return layout.has(Oddity.COLUMN_BREAKS) ? inColumns(lines) : lines;
  }

  private void paragraph(String text, List<String> lines) {
    if (layout.has(Oddity.UNWRAPPED)) {
      lines.add(digits(text));
      gap(lines);
      return;
    }
    List<String> broken = breaker.lines(digits(text));
    String last = broken.getLast();
    for (int i = 0; i < broken.size(); i++) {
      String line = broken.get(i);
      if (i > 0 && "“《".indexOf(line.charAt(0)) >= 0) {
        if (ornaments.strikes(Oddity.QUOTE_GAPS, QUOTE_GAP_SHARE)) {
          gap(lines);
        }
      }
      lines.add(ornaments.line(line, i < broken.size() - 1));
    }
    // A full last line without a gap could not be told from any other line.
    if (!(breaker.isShort(last) && ornaments.strikes(Oddity.MISSING_GAPS, MISSING_GAP_SHARE))) {
      gap(lines);
    }
  }

  private String digits(String text) {
    if (!layout.has(Oddity.FULL_WIDTH_DIGITS)) {
      return text;
    }
    StringBuilder wide = new StringBuilder(text.length());
    text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return wide.toString();
  }

  private List<String> inColumns(List<String> lines) {
    int columns = 1 + random.nextInt(MAX_COLUMNS);
    int height = Math.max(MIN_COLUMN_LINES, Math.ceilDiv(lines.size(), columns));
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && i % height == 0 && !lines.get(i).isEmpty()) {
        gap(result);
      }
      result.add(lines.get(i));
    }
    return result;
  }

  private static void gap(List<String> lines) {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add(GAP);
    }
  }
}
