package org.soubao.sample;

/**
 * One way in which the text layer of a page differs from what was written.
 *
 * <p>Each page of the sample draws its oddities; those of share 0 are left to tests that want
 * harder pages.
 */
enum Oddity {
  /** Paragraphs are not broken into lines at all, as some PDF readers give them. */
  UNWRAPPED(0.1),
  /** Some text frames begin with a blank, and without a blank line before them. */
  FRAME_BLANKS(0.55),
  /** Now and then no blank line follows a paragraph. */
  MISSING_GAPS(0.5),
  /** A column ends in the middle of a paragraph, which gives a blank line there. */
  COLUMN_BREAKS(0.75),
  /** A blank line before lines that begin with an opening quotation mark. */
  QUOTE_GAPS(0.35),
  /** Closing punctuation may stand beyond the end of a line; else its character moves down. */
  HANGING_PUNCTUATION(0.5),
  /** A few lines have a blank after every character. */
  JUSTIFIED_LINES(0.4),
  /** Blanks round the numbers of some lines. */
  DIGIT_BLANKS(0.45),
  /** Blanks before opening brackets. */
  BRACKET_BLANKS(0.25),
  /** The kicker comes below the headline. */
  KICKER_BELOW(0.25),
  /** A blank line between kicker and headline. */
  KICKER_APART(0.3),
  /** Long headlines are broken into two lines. */
  BROKEN_HEADLINES(0.6),
  /** A byline's own line belongs to the heading, also where that comes after the body. */
  CREDIT_IN_HEADING(0.5),
  /** Jump line and source stand at the end of the last line. */
  INLINE_ENDS(0.5),
  /** Jump lines write the page in Arabic digits. */
  ARABIC_JUMPS(0.3),
  /** Captions are doubled by their own shadow. */
  SHADOW_CAPTIONS(0.3),
  /** The imprint lines of the bottom come first. */
  IMPRINT_FIRST(0.2),
  /** No line break between a heading that comes after its body and what follows it. */
  GLUED_HEADINGS(0),
  /** A heading that comes after its body comes after the next article's body too. */
  LATE_HEADINGS(0),
  /** All digits are full-width. */
  FULL_WIDTH_DIGITS(0),
  /** Headings that would come after a body that nothing announces stay there. */
  UNANNOUNCED_BODIES(0);

  private final double share;

  Oddity(double share) {
    this.share = share;
  }

  /** The share of the sample's pages that have it, from 0 to 1. */
  double share() {
    return share;
  }
}
