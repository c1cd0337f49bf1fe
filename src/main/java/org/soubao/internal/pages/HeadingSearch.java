package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the cheapest way to give heading lines to stories: exactly, from line to line, over what
 * the last line was given to, which of the stories in reach have a heading by now, and whether the
 * last group has a headline.
 *
 * <p>Costs are in units of “one weak sign against it”.
 */
final class HeadingSearch {
  /** Stories above a heading that it may belong to. */
  private static final int REACH = 5;

  /** Choice of the story below. */
  private static final int BELOW = REACH;

  private static final int NONE = REACH + 1;
  private static final int CHOICES = REACH + 2;
  private static final int MASKS = 1 << (REACH + 1);
  private static final int STATES = CHOICES * MASKS * 4;

  private static final double[] ORPHAN = T.p("ORPHAN", 2.5);
  private static final double[] ORPHAN_SHADOW = T.p("ORPHAN_SHADOW", 0.6);
  private static final double[] SHADOW = T.p("SHADOW", 2);
  private static final double[] NEARER = T.p("NEARER", 0.35);
  private static final double[] FOREIGN = T.p("FOREIGN", 3);

  /** Share of a heading's words from which on it can't match better. */
  private static final double[] MATCH = T.p("MATCH", 0.55);

  private static final double[] REOPENED = T.p("REOPENED", 2.5);
  private static final double[] HEADLESS = T.p("HEADLESS", 1.5);
  private static final double[] NO_HEADLINE = T.p("NO_HEADLINE", 1.9);

  /** Share of words that the repeated heading of a continued article counts for. */
  private static final double[] REPEATED = T.p("REPEATED", 0.6);

  private static final int LONGEST_REPEATED = 14;
  private static final double[] GLUE = T.p("GLUE", 1.4);
  private static final double[] BELOW_JUMP = T.p("BELOW_JUMP", 3);

  private static final double[] APART = T.p("APART", 0.8);
  private static final double[] KICKERS = T.p("KICKERS", 1.5);
  private static final double[] LATE = T.p("LATE", 0.1);
  private static final double[] LATEGLUED = T.p("LATEGLUED", 1.5);
  private static final double[] PARTED = T.p("PARTED", 0.6);
  private static final double[] GOESON = T.p("GOESON", 1.5);
  private static final double[] CROSS = T.p("CROSS", 0.55);
  private static final double[] DECKFIRST = T.p("DECKFIRST", 0.6);

  private record Unit(Line line, int index, int above, List<Double> share, boolean plain, boolean kicker) {}

  private final int[] continued;
  private final List<Unit> units = new ArrayList<>();
  private int[][] from = new int[0][];

  /**
   * A search over so many stories.
   *
   * @param continued of each story the jump line (上接) it opens with, -1 for none
   */
  HeadingSearch(int[] continued) {
    this.continued = continued;
  }

  /**
   * Adds a heading line, in page order.
   *
   * @param index of the line on the page
   * @param above index of the story above it; -1 for none
   * @param share how well it matches each story, 0 to 1
   */
  void add(Line line, int index, int above, List<Double> share) {
    boolean kicker = HeadingShape.isKicker(line.text());
    boolean plain = !kicker && !HeadingShape.isDeck(line.text());
    units.add(new Unit(line, index, above, share, plain, kicker));
  }

  /** What the cheapest choice costs. */
  double least() {
    return Arrays.stream(solve(false)).min().orElse(0);
  }

  /** Index of the story for each heading line; -1 for none. */
  int[] choice() {
    if (units.isEmpty()) {
      return new int[0];
    }
    double[] cost = solve(true);
    int state = 0;
    for (int s = 1; s < STATES; s++) {
      state = cost[s] < cost[state] ? s : state;
    }
    int[] choice = new int[units.size()];
    for (int k = units.size() - 1; k >= 0; k--) {
      int chosen = choice(state);
      choice[k] = chosen == NONE ? -1 : base(k) + chosen;
      state = from[k][state];
    }
    if (System.getProperty("DEBUG") != null) {
      for (int k = 0; k < choice.length; k++) {
        Unit u = units.get(k);
        System.err.println("H " + u.plain() + " " + u.line().text() + " above " + u.above() + " -> " + choice[k] + " " + u.share().stream().map(x -> "%.2f".formatted(x)).toList());
      }
    }
    return choice;
  }

  private double[] solve(boolean traced) {
    if (units.isEmpty()) {
      return new double[] {HEADLESS[0] * continued.length};
    }
    from = new int[units.size()][traced ? STATES : 0];
    double[] cost = start();
    for (int k = 0; k < units.size(); k++) {
      cost = next(k, cost, traced);
    }
    for (int state = 0; state < STATES; state++) {
      if (cost[state] < Double.POSITIVE_INFINITY) {
        cost[state] += leave(state) + headless(base(units.size() - 1), mask(state), REACH + 1);
      }
    }
    return cost;
  }

  /** Before the first line nothing is given; that no group is open stands as one that is whole. */
  private double[] start() {
    double[] cost = new double[STATES];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[state(NONE, 0, true, false)] = Math.max(0, base(0)) * HEADLESS[0];
    return cost;
  }

  private double[] next(int k, double[] before, boolean traced) {
    double[] cost = new double[STATES];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    double[] own = new double[CHOICES];
    Unit unit = units.get(k);
    for (int choice = 0; choice < CHOICES; choice++) {
      own[choice] = own(unit, base(k) + choice, choice);
    }
    int shift = k == 0 ? 0 : base(k) - base(k - 1);
    for (int last = 0; last < STATES; last++) {
      if (before[last] == Double.POSITIVE_INFINITY) {
        continue;
      }
      int mask = shift > REACH ? 0 : mask(last) >> shift;
      double sum = before[last] + (shift == 0 ? 0 : passed(k, shift, mask(last)));
      int group = choice(last) == NONE ? NONE : choice(last) - shift;
      for (int choice = 0; choice < CHOICES; choice++) {
        if (own[choice] < Double.POSITIVE_INFINITY) {
          boolean same = choice == group && choice != NONE;
          int state = state(choice, with(mask, choice), unit.plain() || (same && hasMain(last)) || choice == NONE, choice != NONE && (unit.kicker() || (same && hasKicker(last))));
          double total = sum + own[choice] + step(k, last, group, choice, mask);
          if (total < cost[state]) {
            cost[state] = total;
            if (traced) {
              from[k][state] = last;
            }
          }
        }
      }
    }
    return cost;
  }

  /** Cost of the stories that a step takes out of reach without a heading. */
  private double passed(int k, int shift, int mask) {
    double cost = headless(base(k - 1), mask, Math.min(shift, REACH + 1));
    return cost + Math.max(0, shift - REACH - 1) * HEADLESS[0];
  }

  private double headless(int base, int mask, int count) {
    double cost = 0;
    for (int bit = 0; bit < count; bit++) {
      int story = base + bit;
      boolean lacks = story >= 0 && story < continued.length && (mask >> bit & 1) == 0;
      cost += lacks ? HEADLESS[0] : 0;
    }
    return cost;
  }

  private double own(Unit unit, int story, int choice) {
    if (choice == NONE) {
      return unit.line().doubled() ? ORPHAN_SHADOW[0] : ORPHAN[0];
    }
    if (story < 0 || story >= continued.length) {
      return Double.POSITIVE_INFINITY;
    }
    double share = unit.share().get(story);
    if (continued[story] >= 0 && unit.line().text().length() <= LONGEST_REPEATED) {
      share = Math.max(share, REPEATED[0]);
    }
    double cost = FOREIGN[0] * (1 - Math.min(1, share / MATCH[0]));
    cost += unit.line().doubled() ? SHADOW[0] : 0;
    if (choice == BELOW) {
      return cost;
    }
    int below = unit.above() + 1;
    int jump = below < continued.length ? continued[below] : -1;
    boolean belowJump = jump >= 0 && jump < unit.index();
    return cost + NEARER[0] * (BELOW - 1 - choice) + (belowJump ? BELOW_JUMP[0] : 0);
  }

  private double step(int k, int last, int group, int choice, int mask) {
    Unit unit = units.get(k);
    if (k == 0) {
      return 0;
    }
    Unit before = units.get(k - 1);
    boolean sameStack = unit.above() == before.above();
    boolean afterBlank = unit.line().afterBlank();
    if (choice == group && choice != NONE) {
      double cost = unit.kicker() && hasKicker(last) ? KICKERS[0] : 0;
      cost += unit.kicker() && hasMain(last) ? afterBlank ? LATE[0] : LATEGLUED[0] : 0;
      if (sameStack) {
        return cost + (afterBlank && before.plain() && unit.plain() ? APART[0] : 0);
      }
      return cost + (continued[base(k) + choice] >= 0 ? 0 : REOPENED[0]);
    }
    double cost = leave(last);
    if (choice != NONE && (mask >> choice & 1) == 1) {
      cost += REOPENED[0];
    }
    if (sameStack) {
      cost += afterBlank ? PARTED[0] : GLUE[0];
      cost += Headings.isOpen(before.line().text()) ? GOESON[0] : 0;
      cost += group != NONE && choice != NONE && choice < group ? CROSS[0] : 0;
      cost += HeadingShape.isDeck(unit.line().text()) ? DECKFIRST[0] : 0;
    }
    return cost;
  }

  /** Cost of a group of headings that ends without a headline. */
  private static double leave(int state) {
    return choice(state) != NONE && !hasMain(state) ? NO_HEADLINE[0] : 0;
  }

  private int base(int k) {
    return units.get(k).above() + 1 - REACH;
  }

  private static int with(int mask, int choice) {
    return choice == NONE ? mask : mask | 1 << choice;
  }

  private static int state(int choice, int mask, boolean hasMain, boolean hasKicker) {
    return (choice * MASKS + mask) * 4 + (hasMain ? 1 : 0) + (hasKicker ? 2 : 0);
  }

  private static int choice(int state) {
    return state / 4 / MASKS;
  }

  private static int mask(int state) {
    return state / 4 % MASKS;
  }

  private static boolean hasMain(int state) {
    return (state & 1) != 0;
  }

  private static boolean hasKicker(int state) {
    return (state & 2) != 0;
  }
}
