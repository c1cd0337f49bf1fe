package org.soubao.typeset;

/** A piece of ink on a page; places are points from the top left, {@code y} grows downwards. */
sealed interface Ink {
  /** What a text is. */
  enum Role {
    FURNITURE,
    HEADING,
    CREDIT,
    BODY,
    CAPTION,
    INSERT
  }

  /**
   * A text on one baseline.
   *
   * @param text without line breaks
   * @param face its typeface
   * @param size in points
   * @param bold whether the outlines are thickened
   * @param x where it begins
   * @param baseline where it stands
   * @param spacing what is added behind each character, in points; may be negative
   * @param stretch width of a character, of its natural one
   * @param gray 0 black, 1 white
   * @param role what it is
   * @param owner number of the block to which it belongs, −1 for the page's own
   * @param column number of the column in its block
   */
  record Text(
      String text,
      Face face,
      double size,
      boolean bold,
      double x,
      double baseline,
      double spacing,
      double stretch,
      double gray,
      Role role,
      int owner,
      int column)
      implements Ink {
    Text at(double dx, double dy) {
      return new Text(
          text,
          face,
          size,
          bold,
          x + dx,
          baseline + dy,
          spacing,
          stretch,
          gray,
          role,
          owner,
          column);
    }

    Text inGray(double shade) {
      return new Text(
          text, face, size, bold, x, baseline, spacing, stretch, shade, role, owner, column);
    }
  }

  /** A rule. */
  record Rule(double x1, double y1, double x2, double y2, double thickness) implements Ink {}

  /** A tint behind text. */
  record Tint(double x, double y, double width, double height, double gray) implements Ink {}

  /** A photograph. */
  record Picture(double x, double y, double width, double height, long seed) implements Ink {}

  /** A text drawn as a shape, as mastheads are: no text to a reader. */
  record Lettering(String text, Face face, double size, double x, double baseline) implements Ink {}
}
