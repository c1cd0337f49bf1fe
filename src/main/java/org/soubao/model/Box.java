package org.soubao.model;

/**
 * A rectangle on a page, in shares of its width and height, from the top left corner: what it marks
 * stands there at any size the page is shown in.
 *
 * @param left 0 to 1
 * @param top 0 to 1
 * @param width above 0; the right edge lies on the page
 * @param height above 0; the lower edge lies on the page
 */
public record Box(double left, double top, double width, double height) {
  /** Shares are kept to four decimals: a tenth of a millimetre on a large page. */
  public static final int STEPS = 10_000;

  /**
   * Rounds the shares.
   *
   * @throws IllegalArgumentException if the rectangle does not lie on the page
   */
  public Box {
    left = rounded(left);
    top = rounded(top);
    width = rounded(width);
    height = rounded(height);
    if (!(left >= 0
        && top >= 0
        && width > 0
        && height > 0
        && rounded(left + width) <= 1
        && rounded(top + height) <= 1)) {
      throw new IllegalArgumentException(
          "not on a page: [%s, %s, %s, %s]".formatted(left, top, width, height));
    }
  }

  /**
   * The part on the page of a rectangle given by its edges, which may lie beyond; at least a step
   * wide and high.
   */
  public static Box between(double left, double top, double right, double bottom) {
    double step = 1.0 / STEPS;
    double from = Math.clamp(rounded(left), 0, 1 - step);
    double above = Math.clamp(rounded(top), 0, 1 - step);
    double to = Math.clamp(rounded(right), from + step, 1);
    double below = Math.clamp(rounded(bottom), above + step, 1);
    return new Box(from, above, to - from, below - above);
  }

  /** Its right edge. */
  public double right() {
    return left + width;
  }

  /** Its lower edge. */
  public double bottom() {
    return top + height;
  }

  /** The smallest box that holds both. */
  public Box with(Box other) {
    return between(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  private static double rounded(double share) {
    return Math.round(share * STEPS) / (double) STEPS;
  }
}
