package org.soubao.internal.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which sentences of two texts belong together, in the order of both: the choice by which most
 * pairs of tokens are shared. Two sentences may belong to one that was made of them.
 */
final class Alignment {
  /** Sentences less alike are others, unless one is a part of the other. */
  private static final double ALIKE = 0.4;

  /** So much of the shorter must stand in the longer that it is a part of it. */
  private static final double PART = 0.75;

  /** A shorter sentence, in pairs, is a part of anything. */
  private static final int LEAST_PART = 5;

  /** So much of each of two sentences must stand in the one that was made of them. */
  private static final double HALF = 0.6;

  /**
   * Some sentences that belong together, from one up to another; none on a side where it has
   * nothing.
   */
  record Step(int left, int leftEnd, int right, int rightEnd) {}

  private final Sentences left;
  private final Sentences right;
  private final SharedPairs shared;

  /** What is shared at best from a sentence on each side on. */
  private final int[][] best;

  private Alignment(Sentences left, Sentences right, SharedPairs shared) {
    this.left = left;
    this.right = right;
    this.shared = shared;
    best = new int[left.size() + 2][right.size() + 2];
  }

  /** All sentences of both, in order; of a gap those of the left come first. */
  static List<Step> of(Sentences left, Sentences right, SharedPairs shared) {
    Alignment alignment = new Alignment(left, right, shared);
    for (int i = left.size(); i >= 0; i--) {
      for (int j = right.size(); j >= 0; j--) {
        alignment.best[i][j] = alignment.best(i, j);
      }
    }
    return alignment.steps();
  }

  private int best(int i, int j) {
    if (i == left.size() || j == right.size()) {
      return 0;
    }
    int most = Math.max(best[i + 1][j], best[i][j + 1]);
    most = Math.max(most, one(i, j));
    most = Math.max(most, joined(i, j));
    return Math.max(most, parted(i, j));
  }

  /** What is gained where the two belong together; 0 where they can't. */
  private int one(int i, int j) {
    return belong(i, j) ? 2 * shared.of(i, j) + isSame(i, j) + best[i + 1][j + 1] : 0;
  }

  /** Of sentences that share as much, the very same are chosen. */
  private int isSame(int i, int j) {
    return shared.likeness(i, j) == 1 && left.equals(i, i + 1, right, j, j + 1) ? 1 : 0;
  }

  private boolean belong(int i, int j) {
    int common = shared.of(i, j);
    int shorter = Math.min(shared.left(i), shared.right(j));
    return common > 0
        && (shared.likeness(i, j) >= ALIKE || (shorter >= LEAST_PART && common >= PART * shorter));
  }

  /** What is gained where two on the left were joined on the right. */
  private int joined(int i, int j) {
    if (i + 2 > left.size()) {
      return 0;
    }
    int first = shared.of(i, j);
    int second = shared.of(i + 1, j);
    boolean both = first > HALF * shared.left(i) && second > HALF * shared.left(i + 1);
    return both && first + second >= HALF * shared.right(j)
        ? 2 * (first + second) - 1 + best[i + 2][j + 1]
        : 0;
  }

  /** What is gained where one on the left was parted on the right. */
  private int parted(int i, int j) {
    if (j + 2 > right.size()) {
      return 0;
    }
    int first = shared.of(i, j);
    int second = shared.of(i, j + 1);
    boolean both = first > HALF * shared.right(j) && second > HALF * shared.right(j + 1);
    return both && first + second >= HALF * shared.left(i)
        ? 2 * (first + second) - 1 + best[i + 1][j + 2]
        : 0;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<Step> added = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      Step step = step(i, j);
      if (step.left == step.leftEnd) {
        added.add(step);
      } else {
        if (step.right < step.rightEnd) {
          steps.addAll(added);
          added.clear();
        }
        steps.add(step);
      }
      i = step.leftEnd;
      j = step.rightEnd;
    }
    steps.addAll(added);
    return Collections.unmodifiableList(steps);
  }

  /** The step that the best choice takes there. */
  private Step step(int i, int j) {
    int most = best[i][j];
    if (i < left.size() && j < right.size()) {
      if (most > 0 && one(i, j) == most) {
        return new Step(i, i + 1, j, j + 1);
      }
      if (most > 0 && joined(i, j) == most) {
        return new Step(i, i + 2, j, j + 1);
      }
      if (most > 0 && parted(i, j) == most) {
        return new Step(i, i + 1, j, j + 2);
      }
    }
    return i < left.size() && (j == right.size() || best[i + 1][j] == most)
        ? new Step(i, i + 1, j, j)
        : new Step(i, i, j, j + 1);
  }
}
