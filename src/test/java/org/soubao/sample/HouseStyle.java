package org.soubao.sample;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a newspaper sets one page: what all its articles share.
 *
 * @param seed decides where on the page an oddity strikes
 * @param width full-width characters in a line of most columns
 * @param unwrapped whether paragraphs are not broken into lines at all
 * @param indent what became of the two characters that a first line is set in
 * @param gaps share of paragraph ends that a blank line follows
 * @param columnBreaks whether columns end in blank lines, also in mid-sentence
 * @param changes share of articles whose columns change their width
 * @param headingFirst share of articles whose heading comes before the body
 * @param stacked share of groups whose headings stand together behind all their bodies
 * @param headlineWidth characters in a line of a headline
 * @param partedLines share of headings whose lines are parted by blank lines
 * @param oddities of single lines
 */
record HouseStyle(
    long seed,
    int width,
    boolean unwrapped,
    Indent indent,
    double gaps,
    boolean columnBreaks,
    double changes,
    double headingFirst,
    double stacked,
    int headlineWidth,
    double partedLines,
    Set<Oddity> oddities) {
  /** What the text layer has of a first line's indent. */
  enum Indent {
    /** Nothing; the line is two characters shorter. */
    SHORTER,
    /** Two full-width blanks. */
    PRINTED,
    /** The paper does not indent. */
    NONE
  }

  HouseStyle {
    oddities = Set.copyOf(oddities);
  }

  /** The style of a page. */
  static HouseStyle draw(Dice dice) {
    Indent indent =
        dice.chance(0.74) ? Indent.SHORTER : dice.chance(0.5) ? Indent.PRINTED : Indent.NONE;
    double gaps = indent == Indent.NONE ? 1 : dice.pick(List.of(1.0, 1.0, 0.8, 0.4, 0.1));
    return new HouseStyle(
        dice.between(1, 1_000_000),
        dice.between(10, 30),
        dice.chance(0.08),
        indent,
        gaps,
        dice.chance(0.8),
        dice.chance(0.6) ? 0.3 : 0,
        dice.pick(List.of(0.0, 0.2, 0.5, 0.8, 1.0)),
        dice.pick(List.of(0.0, 0.3, 0.6)),
        dice.between(8, 18),
        dice.pick(List.of(0.0, 0.2, 0.5)),
        oddities(dice));
  }

  private static Set<Oddity> oddities(Dice dice) {
    EnumSet<Oddity> drawn = EnumSet.noneOf(Oddity.class);
    for (Oddity oddity :
        List.of(
            Oddity.FRAME_BLANKS,
            Oddity.QUOTE_GAPS,
            Oddity.HANGING_PUNCTUATION,
            Oddity.JUSTIFIED_LINES,
            Oddity.DIGIT_BLANKS,
            Oddity.BRACKET_BLANKS,
            Oddity.SHADOW_CAPTIONS,
            Oddity.CREDIT_IN_HEADING)) {
      if (dice.chance(0.45)) {
        drawn.add(oddity);
      }
    }
    if (dice.chance(0.06)) {
      drawn.add(Oddity.FULL_WIDTH_DIGITS);
    }
    return drawn;
  }

  /** Whether that oddity is on. */
  boolean has(Oddity oddity) {
    return oddities.contains(oddity);
  }

  /** What decorates single lines in this style. */
  Ornaments ornaments(Dice dice) {
    return new Ornaments(new Layout(seed, width, oddities), dice.random());
  }
}
