package org.soubao.typeset;

import java.util.List;
import org.soubao.sample.Dice;

/**
 * How a newspaper sets its pages, in this format. Lengths are points.
 *
 * @param format size of the page
 * @param columns of the grid
 * @param em size of the body type
 * @param leading from baseline to baseline
 * @param gutter between columns
 * @param headline typeface of most headlines
 * @param heavy whether headlines are thickened
 * @param credit typeface of credits, captions and decks
 * @param centered whether headings stand in the middle of their columns
 * @param spaced whether short headlines are spread
 * @param leadIn whether 本报讯 is set in bold
 * @param rules whether rules stand between articles one above the other
 * @param sideRules whether rules stand between articles side by side
 * @param columnRules whether rules stand between the columns of an article
 * @param framed the share of framed articles
 * @param indented whether first lines are indented
 * @param hanging whether a closing mark is squeezed into a full line
 * @param blanks whether blanks are characters, not mere gaps
 * @param shadow whether headlines are printed twice, with a shadow
 * @param grain how much text an operator shows
 * @param order of the content stream
 */
record PressStyle(
    Format format,
    int columns,
    double em,
    double leading,
    double gutter,
    Face headline,
    boolean heavy,
    Face credit,
    boolean centered,
    boolean spaced,
    boolean leadIn,
    boolean rules,
    boolean sideRules,
    boolean columnRules,
    double framed,
    boolean indented,
    boolean hanging,
    boolean blanks,
    boolean shadow,
    Grain grain,
    StreamOrder order) {

  /**
   * The style of a page.
   *
   * @param house what is the same on all pages of a newspaper
   * @param page what is not
   */
  static PressStyle draw(Dice house, Dice page, Format format) {
    Face headline = house.pick(List.of(Face.HEI, Face.HEI, Face.SONG));
    boolean heavy = headline == Face.SONG || house.chance(0.5);
    double em =
        switch (format) {
              case BROADSHEET -> house.between(90, 105);
              case TABLOID -> house.between(86, 100);
              case A4 -> house.between(85, 100);
            }
            / 10.0;
    double leading = em * house.between(130, 155) / 100;
    double gutter = em * house.between(12, 20) / 10;
    return new PressStyle(
        format,
        page.between(format.leastColumns(), format.mostColumns()),
        em,
        leading,
        gutter,
        headline,
        heavy,
        house.pick(List.of(Face.KAI, Face.KAI, Face.HEI)),
        house.chance(0.65),
        house.chance(0.4),
        house.chance(0.5),
        house.chance(0.6),
        house.chance(0.6),
        house.chance(0.15),
        house.pick(List.of(0.1, 0.2, 0.35)),
        house.chance(0.99),
        house.chance(0.5),
        house.chance(0.6),
        page.chance(0.15),
        house.pick(List.of(Grain.LINE, Grain.LINE, Grain.WORD, Grain.GLYPH)),
        page.pick(
            List.of(
                StreamOrder.READING,
                StreamOrder.READING,
                StreamOrder.HEADING_BEHIND,
                StreamOrder.HEADINGS_LAST,
                StreamOrder.BY_FACE,
                StreamOrder.TOP_DOWN,
                StreamOrder.BY_COLUMN,
                StreamOrder.FRAMES_SHUFFLED,
                StreamOrder.FRAMES_SHUFFLED,
                StreamOrder.LINES_SHUFFLED)));
  }

  /** The width of the type area. */
  double width() {
    return format.width() - 2 * format.margin();
  }

  /** The width of that many columns and what is between them. */
  double width(int columns) {
    return columns * (width() + gutter) / this.columns - gutter;
  }

  /** The same, with type and leading in another size. */
  PressStyle scaled(double by) {
    return new PressStyle(
        format,
        columns,
        em * by,
        leading * by,
        gutter * by,
        headline,
        heavy,
        credit,
        centered,
        spaced,
        leadIn,
        rules,
        sideRules,
        columnRules,
        framed,
        indented,
        hanging,
        blanks,
        shadow,
        grain,
        order);
  }
}
