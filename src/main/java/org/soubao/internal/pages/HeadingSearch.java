package org.soubao.internal.pages;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to give heading lines to stories: exactly, from line to line, over what
 * the last line was given to, which of the stories in reach have a heading by now, and whether the
 * last group has a headline and a kicker.
 *
 * <p>Costs are in units of “one weak sign against it”.
 */
final class HeadingSearch {
  /** Choice of no story; any other is an offset from the first story in reach. */
  private static final int NONE = HeadingLine.REACH + 1;

  private static final int MASKS = 1 << NONE;
  private static final int HEADLINE = 1;
  private static final int KICKER = 2;
  private static final int STATES = (NONE + 1) * MASKS * 4;

  private static final double ORPHAN = 2.5;
  private static final double ORPHAN_SHADOW = 0.6;
  private static final double HEADLESS = 1.5;
  private static final double NO_HEADLINE = 1.9;
  private static final double REOPENED = 2.5;
  private static final double HEADLINE_IN_PARTS = 0.8;
  private static final double SECOND_KICKER = 1.5;
  private static final double KICKER_BELOW = 0.1;
  private static final double KICKER_RIGHT_BELOW = 1.5;
  private static final double NEXT_GROUP = 0.6;
  private static final double NEXT_GROUP_WITHOUT_BLANK = 1.4;
  private static final double IN_MID_PHRASE = 1.5;
  private static final double OUT_OF_ORDER = 0.55;
  private static final double DECK_FIRST = 0.6;

  /** Keeps rounding from ending the cheapest way. */
  private static final double ROUNDING = 1e-6;

  private final List<HeadingLine> headings;
  private final int[] continued;

  /** Of each heading what its own form and words cost, by choice. */
  private final double[][] own;

  /** What all headings from each on cost at least. */
  private final double[] rest;

  /** What the cheapest way costs at most; ways that must cost more are not followed. */
  private double most = Double.POSITIVE_INFINITY;

  /** The state before each, for the way back; null where only the cost is asked. */
  private int @Nullable [][] from;

  /** Costs of the states that can be reached; all others are infinite. */
  private double[] costs = infinite();

  private double[] next = infinite();

  /** The few states that {@link #costs} and {@link #next} reach, in their order. */
  private BitSet live = new BitSet(STATES);

  private BitSet nextLive = new BitSet(STATES);

  /**
   * A search.
   *
   * @param headings in page order
   * @param continued of each story the jump line (上接) it opens with, -1 for none
   */
  HeadingSearch(List<HeadingLine> headings, int[] continued) {
    this.headings = headings;
    this.continued = continued;
    own = new double[headings.size()][];
    rest = new double[own.length + 1];
    for (int k = own.length - 1; k >= 0; k--) {
      own[k] = own(headings.get(k));
      rest[k] = rest[k + 1] + min(own[k]);
    }
  }

  /** What the cheapest choice costs. */
  double least() {
    if (headings.isEmpty()) {
      return HEADLESS * continued.length;
    }
    solve();
    return costs[cheapest()];
  }

  /** Index of the story for each heading line; -1 for none. */
  int[] stories() {
    int[] stories = new int[headings.size()];
    int[][] way = new int[stories.length][STATES];
    from = way;
    int state = 0;
    if (stories.length > 0) {
      solve();
      state = cheapest();
    }
    for (int k = stories.length - 1; k >= 0; k--) {
      int choice = choice(state);
      stories[k] = choice == NONE ? -1 : headings.get(k).base() + choice;
      state = way[k][state];
    }
    return stories;
  }

  /** First the next best step from each heading on, which tells what is too dear; then exactly. */
  private void solve() {
    follow(true);
    most = costs[cheapest()] + ROUNDING;
    follow(false);
  }

  private void follow(boolean onlyCheapest) {
    clear();
    // That no group is open yet stands as one that is whole.
    reach(state(NONE, 0, HEADLINE), Math.max(0, headings.getFirst().base()) * HEADLESS);
    for (int k = 0; k < headings.size(); k++) {
      take(k);
      advance();
      if (onlyCheapest) {
        int cheapest = cheapest();
        double cost = costs[cheapest];
        clear();
        reach(cheapest, cost);
      }
    }
    int base = headings.getLast().base();
    for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
      costs[state] += leave(state) + headless(base, mask(state), NONE);
    }
  }

  private void reach(int state, double cost) {
    costs[state] = cost;
    live.set(state);
  }

  /** The first of the cheapest states. */
  private int cheapest() {
    int cheapest = live.nextSetBit(0);
    for (int state = cheapest; state >= 0; state = live.nextSetBit(state + 1)) {
      cheapest = costs[state] < costs[cheapest] ? state : cheapest;
    }
    return cheapest;
  }

  private void clear() {
    for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
      costs[state] = Double.POSITIVE_INFINITY;
    }
    live.clear();
  }

  /** What was next is current; the arrays of what was current are cleared for another use. */
  private void advance() {
    clear();
    double[] cleared = costs;
    costs = next;
    next = cleared;
    BitSet none = live;
    live = nextLive;
    nextLive = none;
  }

  private void take(int k) {
    // In their order, so that of two equal ways the first is taken.
    for (int last = live.nextSetBit(0); last >= 0; last = live.nextSetBit(last + 1)) {
      if (costs[last] + rest[k] <= most) {
        take(k, last);
      }
    }
  }

  private void take(int k, int last) {
    int shift = k == 0 ? 0 : headings.get(k).base() - headings.get(k - 1).base();
    int mask = shift > NONE ? 0 : mask(last) >> shift;
    double sum = costs[last] + (shift == 0 ? 0 : passed(k, shift, mask(last)));
    int group = choice(last) == NONE ? NONE : choice(last) - shift;
    for (int choice = 0; choice <= NONE; choice++) {
      if (own[k][choice] < Double.POSITIVE_INFINITY) {
        double cost = sum + own[k][choice] + step(k, last, group, choice, mask);
        put(k, last, state(k, last, group, choice, mask), cost);
      }
    }
  }

  private void put(int k, int last, int state, double cost) {
    if (cost < next[state]) {
      next[state] = cost;
      nextLive.set(state);
      if (from != null) {
        from[k][state] = last;
      }
    }
  }

  private double[] own(HeadingLine heading) {
    double[] own = new double[NONE + 1];
    for (int choice = 0; choice < NONE; choice++) {
      int story = heading.base() + choice;
      boolean exists = story >= 0 && story < continued.length;
      own[choice] = exists ? heading.cost(story, continued) : Double.POSITIVE_INFINITY;
    }
    own[NONE] = heading.heading.line.doubled() ? ORPHAN_SHADOW : ORPHAN;
    return own;
  }

  /** Cost of the stories that go out of reach without a heading. */
  private double passed(int k, int shift, int mask) {
    double cost = headless(headings.get(k - 1).base(), mask, Math.min(shift, NONE));
    return cost + Math.max(0, shift - NONE) * HEADLESS;
  }

  private double headless(int base, int mask, int count) {
    double cost = 0;
    for (int bit = 0; bit < count; bit++) {
      int story = base + bit;
      boolean lacks = story >= 0 && story < continued.length && (mask >> bit & 1) == 0;
      cost += lacks && continued[story] < 0 ? HEADLESS : 0;
    }
    return cost;
  }

  private double step(int k, int last, int group, int choice, int mask) {
    if (k == 0) {
      return 0;
    }
    HeadingLine line = headings.get(k);
    boolean sameStack = line.above == headings.get(k - 1).above;
    Heading heading = line.heading;
    Heading before = headings.get(k - 1).heading;
    if (choice == group && choice != NONE) {
      boolean together = sameStack || continued[line.base() + choice] >= 0;
      return goOn(heading, before, last, sameStack) + (together ? 0 : REOPENED);
    }
    double reopened = choice != NONE && (mask >> choice & 1) == 1 ? REOPENED : 0;
    return leave(last) + reopened + (sameStack ? begin(heading, before, group, choice) : 0);
  }

  /** Cost of belonging to the story that the heading above belongs to. */
  private static double goOn(Heading heading, Heading before, int last, boolean sameStack) {
    boolean blank = heading.line.afterBlank();
    double cost = 0;
    if (heading.kicker) {
      cost += has(last, KICKER) ? SECOND_KICKER : 0;
      cost += !has(last, HEADLINE) ? 0 : blank ? KICKER_BELOW : KICKER_RIGHT_BELOW;
    }
    boolean parts = sameStack && blank && before.isPlain() && heading.isPlain();
    return parts ? cost + HEADLINE_IN_PARTS : cost;
  }

  /** Cost of belonging to another story than the heading right above, or to none. */
  private static double begin(Heading heading, Heading before, int group, int choice) {
    double cost = heading.line.afterBlank() ? NEXT_GROUP : NEXT_GROUP_WITHOUT_BLANK;
    cost += before.open ? IN_MID_PHRASE : 0;
    cost += group != NONE && choice != NONE && choice < group ? OUT_OF_ORDER : 0;
    return heading.deck ? cost + DECK_FIRST : cost;
  }

  /** Cost of a group of headings that ends without a headline. */
  private static double leave(int state) {
    return choice(state) != NONE && !has(state, HEADLINE) ? NO_HEADLINE : 0;
  }

  private int state(int k, int last, int group, int choice, int mask) {
    if (choice == NONE) {
      return state(NONE, mask, HEADLINE);
    }
    Heading heading = headings.get(k).heading;
    int has = choice == group ? last & (HEADLINE | KICKER) : 0;
    has |= heading.isPlain() ? HEADLINE : heading.kicker ? KICKER : 0;
    return state(choice, mask | 1 << choice, has);
  }

  private static double min(double[] costs) {
    double min = Double.POSITIVE_INFINITY;
    for (double cost : costs) {
      min = Math.min(min, cost);
    }
    return min;
  }

  private static double[] infinite() {
    double[] costs = new double[STATES];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    return costs;
  }

  private static int state(int choice, int mask, int has) {
    return (choice * MASKS + mask) * 4 + has;
  }

  private static int choice(int state) {
    return state / 4 / MASKS;
  }

  private static int mask(int state) {
    return state / 4 % MASKS;
  }

  private static boolean has(int state, int part) {
    return (state & part) != 0;
  }
}
