package org.soubao.typeset;

/** How much text an operator of the content stream shows at once. */
enum Grain {
  /** A line. */
  LINE,
  /** A few characters. */
  WORD,
  /** One character. */
  GLYPH
}
