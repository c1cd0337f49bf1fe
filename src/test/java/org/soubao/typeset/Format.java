package org.soubao.typeset;

/** The sizes of Chinese newspapers. */
enum Format {
  /** 对开. */
  BROADSHEET(350, 500, 14, 5, 8, 0, 0.7),
  /** 四开. */
  TABLOID(250, 350, 11, 4, 6, 0.3, 0.5),
  /** A magazine-like paper, or one printed at an office. */
  A4(210, 297, 12, 3, 4, 0.75, 0);

  private static final double POINTS = 72 / 25.4;

  private final double width;
  private final double height;
  private final double margin;
  private final int leastColumns;
  private final int mostColumns;
  private final double skipped;
  private final double filled;

  /** Lengths in millimetres. */
  Format(
      double width,
      double height,
      double margin,
      int leastColumns,
      int mostColumns,
      double skipped,
      double filled) {
    this.width = width * POINTS;
    this.height = height * POINTS;
    this.margin = margin * POINTS;
    this.leastColumns = leastColumns;
    this.mostColumns = mostColumns;
    this.skipped = skipped;
    this.filled = filled;
  }

  /** In points. */
  double width() {
    return width;
  }

  /** In points. */
  double height() {
    return height;
  }

  /** Around the type area, in points. */
  double margin() {
    return margin;
  }

  int leastColumns() {
    return leastColumns;
  }

  int mostColumns() {
    return mostColumns;
  }

  /** How often a page that would fit is set in a larger format all the same. */
  double skipped() {
    return skipped;
  }

  /** The least share of the page that articles must fill. */
  double filled() {
    return filled;
  }
}
