package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives the headings of a page to its stories, all in one: the cheapest sequence of choices
 * (Viterbi). A choice weighs distance and words shared with the body; a step weighs how the lines
 * stand together, and across a story whether it got no heading, or one from either side.
 */
final class HeadingAssignment {
  /** Stories above a heading that it may belong to. */
  private static final int REACH = 5;

  private static final int STATES = REACH + 2;
  private static final int BELOW = REACH;
  private static final int NONE = REACH + 1;
  private static final double ORPHAN = 5;
  private static final double NEARER = 0.25;
  private static final double FOREIGN = 3;
  private static final double FROM_BOTH_SIDES = 2.5;
  private static final double HEADLESS = 1.5;
  private static final double CLOSED = 1000;

  /** A heading line, and the index of the story above it; -1 for none. */
  private record Unit(int line, int above) {}

  private final List<Line> lines;
  private final List<Story> stories;
  private final List<Unit> units = new ArrayList<>();

  HeadingAssignment(
      List<Line> lines, Role[] roles, List<Story> stories, List<StoryCutter.Stack> stacks) {
    this.lines = lines;
    this.stories = stories;
    for (StoryCutter.Stack stack : stacks) {
      for (int line : stack.lines()) {
        if (roles[line] == Role.HEADING) {
          units.add(new Unit(line, stack.before()));
        }
      }
    }
  }

  /** Adds each heading to its story; those of no story go to {@code leftOut}. */
  void assign(List<Integer> leftOut) {
    int[] choice = units.isEmpty() ? new int[0] : solve();
    for (int k = 0; k < choice.length; k++) {
      if (choice[k] == NONE) {
        leftOut.add(units.get(k).line());
      } else {
        stories.get(story(k, choice[k])).headings.add(units.get(k).line());
      }
    }
  }

  /** Index of the story that a choice means. */
  private int story(int k, int state) {
    return units.get(k).above() + 1 - (BELOW - state);
  }

  private int[] solve() {
    int n = units.size();
    double[][] cost = new double[n][STATES];
    int[][] from = new int[n][STATES];
    for (int k = 0; k < n; k++) {
      for (int state = 0; state < STATES; state++) {
        double best = k == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int before = 0; k > 0 && before < STATES; before++) {
          double sum = cost[k - 1][before] + step(k, before, state);
          if (sum < best) {
            best = sum;
            from[k][state] = before;
          }
        }
        cost[k][state] = best + own(k, state) + (k == n - 1 ? end(k, state) : 0);
      }
    }
    return trace(cost, from);
  }

  private static int[] trace(double[][] cost, int[][] from) {
    int n = cost.length;
    int[] choice = new int[n];
    double least = Arrays.stream(cost[n - 1]).min().orElse(0);
    for (int state = STATES - 1; state >= 0; state--) {
      choice[n - 1] = cost[n - 1][state] == least ? state : choice[n - 1];
    }
    for (int k = n - 1; k > 0; k--) {
      choice[k - 1] = from[k][choice[k]];
    }
    return choice;
  }

  private double own(int k, int state) {
    if (state == NONE) {
      return ORPHAN;
    }
    int index = story(k, state);
    if (index < 0 || index >= stories.size()) {
      return CLOSED;
    }
    double share = stories.get(index).text().share(lines.get(units.get(k).line()).text());
    int passed = state == BELOW ? 0 : BELOW - 1 - state;
    return FOREIGN * (1 - share) + NEARER * passed;
  }

  private double step(int k, int before, int state) {
    Unit unit = units.get(k);
    Unit last = units.get(k - 1);
    return unit.above() == last.above()
        ? together(k, before == state)
            + (before != NONE && state != NONE && state < before ? 0.5 : 0)
        : across(k, before, state);
  }

  /** Two headings of one stack. */
  private double together(int k, boolean sameStory) {
    Line line = lines.get(units.get(k).line());
    String text = line.text();
    String above = lines.get(units.get(k - 1).line()).text();
    if (sameStory) {
      return isPlain(above) && isPlain(text) && line.afterBlank() ? 0.8 : 0;
    }
    double cost = line.afterBlank() ? 0.6 : 2.5;
    cost += HeadingShape.isKicker(above) ? 1.2 : 0;
    return HeadingShape.isDeck(text) ? cost + 1.5 : cost;
  }

  /** Two headings with a story between them. */
  private double across(int k, int before, int state) {
    int between = units.get(k).above();
    boolean fromAbove = before == BELOW && units.get(k - 1).above() + 1 == between;
    boolean fromBelow = state == BELOW - 1;
    return fromAbove && fromBelow ? FROM_BOTH_SIDES : fromAbove || fromBelow ? 0 : HEADLESS;
  }

  /** The story below the last headings may have none. */
  private double end(int k, int state) {
    return state != BELOW && units.get(k).above() + 1 < stories.size() ? HEADLESS : 0;
  }

  private static boolean isPlain(String text) {
    return !HeadingShape.isKicker(text) && !HeadingShape.isDeck(text);
  }
}
