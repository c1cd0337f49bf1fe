package org.soubao.typeset;

/** A rectangle of the page, as wide as some columns of the grid. */
interface Block {
  /** The least height in points; infinite where it can't be set so narrow or so wide. */
  double height(int columns);

  /** Prints it in a height that is at least the least one. */
  void place(Sheet sheet, int columns, double x, double y, double height);

  /** What stays white in its least height, in square points. */
  default double white(int columns) {
    return 0;
  }

  /** Whether it can be made higher without leaving white: a picture in it grows. */
  default boolean isElastic() {
    return false;
  }
}
