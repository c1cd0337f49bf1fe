package org.soubao.internal.pages;

import java.util.Arrays;
import java.util.List;

/**
 * Gives the headings, bylines and captions of a {@link StoryCutter.Stack} to stories: the cheapest
 * sequence of choices (Viterbi), where a choice weighs distance, words shared with the body and
 * what the story already has, and a change of story weighs how the lines stand together.
 */
final class StackAssignment {
  private static final int REACH = 5;
  private static final double ALREADY = 2.5;
  private static final double ORPHAN = 5;

  /** Cost of each story passed over. */
  private static final double NEARER = 0.4;

  private final List<Line> lines;
  private final Role[] roles;
  private final List<Story> stories;
  private final StoryCutter.Stack stack;
  private final int first;
  private final int states;

  private StackAssignment(
      List<Line> lines, Role[] roles, List<Story> stories, StoryCutter.Stack stack) {
    this.lines = lines;
    this.roles = roles;
    this.stories = stories;
    this.stack = stack;
    first = Math.max(0, stack.before() - REACH + 1);
    // One state for each story in reach, the story below the stack included, and one for none.
    states = Math.min(stories.size() - 1, stack.before() + 1) - first + 2;
  }

  /** Adds each line of the stack to its story; what belongs to none goes to {@code leftOut}. */
  static void assign(
      List<Line> lines,
      Role[] roles,
      List<Story> stories,
      StoryCutter.Stack stack,
      List<Integer> leftOut) {
    new StackAssignment(lines, roles, stories, stack).assign(leftOut);
  }

  private void assign(List<Integer> leftOut) {
    int[] choice = solve();
    for (int k = 0; k < choice.length; k++) {
      int line = stack.lines().get(k);
      if (choice[k] == states - 1) {
        leftOut.add(line);
      } else {
        give(stories.get(first + choice[k]), line);
      }
    }
  }

  private void give(Story story, int line) {
    switch (roles[line]) {
      case BYLINE -> {
        story.bylines.add(line);
        story.hasByline = true;
      }
      case CAPTION -> story.captions.add(line);
      default -> story.headings.add(line);
    }
  }

  private int[] solve() {
    int n = stack.lines().size();
    double[][] cost = new double[n][states];
    int[][] from = new int[n][states];
    for (int k = 0; k < n; k++) {
      for (int state = 0; state < states; state++) {
        double best = k == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int before = 0; k > 0 && before < states; before++) {
          double sum = cost[k - 1][before] + change(k, before, state);
          if (sum < best) {
            best = sum;
            from[k][state] = before;
          }
        }
        cost[k][state] = best + own(k, state);
      }
    }
    return trace(cost, from);
  }

  private int[] trace(double[][] cost, int[][] from) {
    int n = cost.length;
    int[] choice = new int[n];
    double least = Arrays.stream(cost[n - 1]).min().orElse(0);
    for (int state = states - 1; state >= 0; state--) {
      choice[n - 1] = cost[n - 1][state] == least ? state : choice[n - 1];
    }
    for (int k = n - 1; k > 0; k--) {
      choice[k - 1] = from[k][choice[k]];
    }
    return choice;
  }

  private double own(int k, int state) {
    if (state == states - 1) {
      return ORPHAN;
    }
    int line = stack.lines().get(k);
    int index = first + state;
    Story story = stories.get(index);
    return switch (roles[line]) {
      case BYLINE -> byline(k, index, story, lines.get(line).text());
      case CAPTION -> distance(index) + 2 * (1 - share(story, line));
      default -> distance(index) + 3 * (1 - share(story, line)) + heading(index, story);
    };
  }

  private double share(Story story, int line) {
    return story.text().share(lines.get(line).text());
  }

  private double heading(int index, Story story) {
    boolean above = index <= stack.before();
    return !story.headings.isEmpty() ? ALREADY : above && index == stack.before() ? -0.3 : 0;
  }

  private double distance(int index) {
    return index > stack.before() ? 0 : (stack.before() - index) * NEARER;
  }

  private double byline(int k, int index, Story story, String text) {
    double cost = story.hasByline ? 3 : 0;
    cost += 2 * distance(index);
    boolean below = index > stack.before();
    if (text.contains("摄")) {
      cost += below ? 1.5 : -0.5;
    }
    if (below ? k == stack.lines().size() - 1 : k == 0) {
      cost -= 1;
    }
    boolean wire = lines.get(story.firstLine()).text().startsWith("新华社");
    return wire || (story.closed && !below && !story.hasByline) ? cost + 1 : cost;
  }

  private boolean isPlain(int line) {
    String text = lines.get(line).text();
    return roles[line] == Role.HEADING
        && !HeadingShape.isKicker(text)
        && !HeadingShape.isDeck(text);
  }

  private double change(int k, int before, int state) {
    int line = stack.lines().get(k);
    int above = stack.lines().get(k - 1);
    if (before == state) {
      return isPlain(above) && isPlain(line) && lines.get(line).afterBlank() ? 0.8 : 0;
    }
    double cost = lines.get(line).afterBlank() ? 0.6 : 2.5;
    cost += state < before ? 0.5 : 0;
    if (roles[above] == Role.HEADING && HeadingShape.isKicker(lines.get(above).text())) {
      cost += roles[line] == Role.HEADING ? 1.2 : 0;
    }
    if (roles[line] == Role.HEADING && HeadingShape.isDeck(lines.get(line).text())) {
      cost += roles[above] == Role.HEADING ? 1.5 : 0;
    }
    return cost;
  }
}
