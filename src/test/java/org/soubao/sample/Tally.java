package org.soubao.sample;

/**
 * How many of how many.
 *
 * @param right how many were right
 * @param of how many there were
 */
record Tally(int right, int of) {
  /** Nothing counted yet. */
  static final Tally NONE = new Tally(0, 0);

  /** With one more, right or not. */
  Tally plus(boolean isRight) {
    return new Tally(right + (isRight ? 1 : 0), of + 1);
  }

  /** With some more. */
  Tally plus(int moreRight, int more) {
    return new Tally(right + moreRight, of + more);
  }

  /** From 0 to 1; 1 where there was nothing to get wrong. */
  double share() {
    return of == 0 ? 1 : (double) right / of;
  }
}
