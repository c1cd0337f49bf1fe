package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.soubao.sample.HouseStyle.Indent;

/** Sets bodies in columns whose width may change, also in the middle of a paragraph. */
final class HarderColumns {
  private static final String GAP = "";
  private static final double QUOTE_GAP_SHARE = 0.6;

  private final HouseStyle style;
  private final Dice dice;
  private final Ornaments ornaments;
  private int width;

  HarderColumns(HouseStyle style, Dice dice) {
    this.style = style;
    this.dice = dice;
    ornaments = style.ornaments(dice);
  }

  /**
   * The lines of a body, with empty ones where the text layer has blank lines.
   *
   * @param jump what leads to another page, set as if it were text; empty for none
   * @param openEnd whether the last paragraph goes on elsewhere
   */
  List<String> lines(DressedArticle article, String jump, boolean openEnd) {
    width = dice.chance(0.25) ? dice.between(10, 30) : style.width();
    boolean changes = dice.chance(style.changes());
    List<String> lines = new ArrayList<>();
    List<String> paragraphs = article.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      subhead(article, i, lines);
      boolean last = i == paragraphs.size() - 1;
      String text = paragraphs.get(i) + (last ? jump : "");
      boolean continued = i == 0 && isCutInParagraph(article);
      List<String> broken = broken(text, !continued, changes && dice.chance(0.4));
      decorated(broken, last && openEnd, lines);
      boolean visible = broken.size() > 1 && isShort(broken.getLast());
      boolean plain = style.unwrapped() || (style.indent() == Indent.NONE && !visible);
      if (!last && (plain || dice.chance(style.gaps()))) {
        lines.add(GAP);
      }
    }
    return style.columnBreaks() && !style.unwrapped() ? inColumns(lines) : lines;
  }

  private static boolean isCutInParagraph(DressedArticle article) {
    return article.begunOn() != null && !article.whole().contains(article.paragraphs().getFirst());
  }

  private void subhead(DressedArticle article, int i, List<String> lines) {
    for (WrittenArticle.Subhead subhead : article.subheads()) {
      if (subhead.before() == i) {
        gap(lines);
        lines.add(subhead.text());
        if (dice.chance(0.6)) {
          lines.add(GAP);
        }
      }
    }
  }

  private List<String> broken(String text, boolean opens, boolean changes) {
    if (style.unwrapped()) {
      return List.of(text);
    }
    boolean indented = opens && style.indent() != Indent.NONE;
    List<String> lines = breaker(indented).lines(text);
    if (indented && style.indent() == Indent.PRINTED) {
      lines.set(0, "　　" + lines.getFirst());
    }
    if (changes && lines.size() > 4) {
      int cut = dice.between(2, lines.size() - 2);
      String rest = String.join("", lines.subList(cut, lines.size()));
      width = dice.between(10, 30);
      List<String> changed = new ArrayList<>(lines.subList(0, cut));
      changed.add(GAP);
      changed.addAll(breaker(false).lines(rest));
      return changed;
    }
    return lines;
  }

  private LineBreaker breaker(boolean indented) {
    return new LineBreaker(width, style.has(Oddity.HANGING_PUNCTUATION), indented);
  }

  private boolean isShort(String line) {
    return breaker(false).isShort(line);
  }

  private void decorated(List<String> broken, boolean openEnd, List<String> lines) {
    for (int i = 0; i < broken.size(); i++) {
      String line = digits(broken.get(i));
      boolean quote = i > 0 && !line.isEmpty() && "“‘《".indexOf(line.charAt(0)) >= 0;
      if (quote && ornaments.strikes(Oddity.QUOTE_GAPS, QUOTE_GAP_SHARE)) {
        gap(lines);
      }
      boolean full = i < broken.size() - 1 || openEnd;
      lines.add(line.isEmpty() ? line : ornaments.line(line, full));
    }
  }

  private String digits(String text) {
    if (!style.has(Oddity.FULL_WIDTH_DIGITS)) {
      return text;
    }
    StringBuilder wide = new StringBuilder(text.length());
    text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return wide.toString();
  }

  private List<String> inColumns(List<String> lines) {
    int columns = dice.between(1, 4);
    int height = Math.max(5, Math.ceilDiv(lines.size(), columns));
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
