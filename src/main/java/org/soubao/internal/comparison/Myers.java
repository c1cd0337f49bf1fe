package org.soubao.internal.comparison;

import java.util.BitSet;

/**
 * Which tokens of two stretches have no counterpart: the fewest that can be, by the algorithm in
 * linear space of E. Myers, An O(ND) Difference Algorithm and Its Variations (1986). Where the two
 * have too little in common, the search follows the way that got farthest, so that its time grows
 * with the length alone. For one thread, once.
 */
final class Myers {
  /** So many differences are looked for between two halves before the best way so far is taken. */
  private static final int MAX_COST = 256;

  private final TokenText left;
  private final TokenText right;
  private final BitSet cut = new BitSet();
  private final BitSet added = new BitSet();

  /** The farthest place on the left that each diagonal reaches, from the beginning. */
  private final int[] forward;

  /** And from the end. */
  private final int[] backward;

  /** Added to a diagonal, left minus right, to find its place. */
  private final int origin;

  private int splitLeft;
  private int splitRight;

  private Myers(TokenText left, TokenText right, int smallest, int largest) {
    this.left = left;
    this.right = right;
    origin = 1 - smallest;
    forward = new int[largest - smallest + 3];
    backward = new int[largest - smallest + 3];
  }

  /**
   * Compares two stretches.
   *
   * @param cut set to the tokens on the left that the right does not have
   * @param added set to those on the right that the left does not have
   */
  static void compare(
      TokenText left,
      int from,
      int to,
      TokenText right,
      int rightFrom,
      int rightTo,
      BitSet cut,
      BitSet added) {
    Myers myers = new Myers(left, right, from - rightTo, to - rightFrom);
    myers.compare(from, to, rightFrom, rightTo);
    cut.or(myers.cut);
    added.or(myers.added);
  }

  private void compare(int from, int to, int rightFrom, int rightTo) {
    int start = from;
    int rightStart = rightFrom;
    while (true) {
      int end = to;
      int rightEnd = rightTo;
      while (start < end && rightStart < rightEnd && same(start, rightStart)) {
        start++;
        rightStart++;
      }
      while (start < end && rightStart < rightEnd && same(end - 1, rightEnd - 1)) {
        end--;
        rightEnd--;
      }
      if (start == end || rightStart == rightEnd) {
        cut.set(start, end);
        added.set(rightStart, rightEnd);
        return;
      }
      split(start, end, rightStart, rightEnd);
      int middle = splitLeft;
      int rightMiddle = splitRight;
      compare(start, middle, rightStart, rightMiddle);
      start = middle;
      rightStart = rightMiddle;
    }
  }

  private boolean same(int token, int rightToken) {
    return left.token(token) == right.token(rightToken);
  }

  /** Finds a place on the shortest way; neither half of it is the whole. */
  private void split(int from, int to, int rightFrom, int rightTo) {
    new Split(from, to, rightFrom, rightTo).find();
  }

  /** The search for the middle of a way, from both ends at once. */
  private final class Split {
    private final int from;
    private final int to;
    private final int rightFrom;
    private final int rightTo;
    private final int smallest;
    private final int largest;
    private final boolean odd;
    private int forwardMin;
    private int forwardMax;
    private int backwardMin;
    private int backwardMax;

    Split(int from, int to, int rightFrom, int rightTo) {
      this.from = from;
      this.to = to;
      this.rightFrom = rightFrom;
      this.rightTo = rightTo;
      smallest = from - rightTo;
      largest = to - rightFrom;
      forwardMin = from - rightFrom;
      forwardMax = forwardMin;
      backwardMin = to - rightTo;
      backwardMax = backwardMin;
      odd = ((forwardMin - backwardMin) & 1) != 0;
      forward[origin + forwardMin] = from;
      backward[origin + backwardMin] = to;
    }

    void find() {
      for (int cost = 1; !stepForward() && !stepBackward(); cost++) {
        if (cost >= MAX_COST) {
          takeFarthest();
          return;
        }
      }
    }

    /** One difference more from the beginning; whether the ways met. */
    private boolean stepForward() {
      if (forwardMin > smallest) {
        forward[origin + --forwardMin - 1] = Integer.MIN_VALUE;
      } else {
        forwardMin++;
      }
      if (forwardMax < largest) {
        forward[origin + ++forwardMax + 1] = Integer.MIN_VALUE;
      } else {
        forwardMax--;
      }
      for (int diagonal = forwardMax; diagonal >= forwardMin; diagonal -= 2) {
        int below = forward[origin + diagonal - 1];
        int above = forward[origin + diagonal + 1];
        int at = below >= above ? below + 1 : above;
        while (at < to && at - diagonal < rightTo && same(at, at - diagonal)) {
          at++;
        }
        forward[origin + diagonal] = at;
        if (odd
            && diagonal >= backwardMin
            && diagonal <= backwardMax
            && backward[origin + diagonal] <= at) {
          return meet(at, diagonal);
        }
      }
      return false;
    }

    /** One difference more from the end; whether the ways met. */
    private boolean stepBackward() {
      if (backwardMin > smallest) {
        backward[origin + --backwardMin - 1] = Integer.MAX_VALUE;
      } else {
        backwardMin++;
      }
      if (backwardMax < largest) {
        backward[origin + ++backwardMax + 1] = Integer.MAX_VALUE;
      } else {
        backwardMax--;
      }
      for (int diagonal = backwardMax; diagonal >= backwardMin; diagonal -= 2) {
        int below = backward[origin + diagonal - 1];
        int above = backward[origin + diagonal + 1];
        int at = below < above ? below : above - 1;
        while (at > from && at - diagonal > rightFrom && same(at - 1, at - diagonal - 1)) {
          at--;
        }
        backward[origin + diagonal] = at;
        if (!odd
            && diagonal >= forwardMin
            && diagonal <= forwardMax
            && at <= forward[origin + diagonal]) {
          return meet(at, diagonal);
        }
      }
      return false;
    }

    private boolean meet(int at, int diagonal) {
      splitLeft = at;
      splitRight = at - diagonal;
      return true;
    }

    /** Splits where the longer of the two ways got to. */
    private void takeFarthest() {
      int reached = Integer.MIN_VALUE;
      for (int diagonal = forwardMax; diagonal >= forwardMin; diagonal -= 2) {
        int at = Math.min(Math.min(forward[origin + diagonal], to), rightTo + diagonal);
        if (at >= from && 2 * at - diagonal > reached) {
          reached = 2 * at - diagonal;
          meet(at, diagonal);
        }
      }
      int gained = reached - from - rightFrom;
      int left = Integer.MAX_VALUE;
      for (int diagonal = backwardMax; diagonal >= backwardMin; diagonal -= 2) {
        int at = Math.max(Math.max(backward[origin + diagonal], from), rightFrom + diagonal);
        if (at <= to && 2 * at - diagonal < left) {
          left = 2 * at - diagonal;
          if (to + rightTo - left > gained) {
            meet(at, diagonal);
          }
        }
      }
    }
  }
}
