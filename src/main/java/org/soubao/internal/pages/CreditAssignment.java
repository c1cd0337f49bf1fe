package org.soubao.internal.pages;

import java.util.List;

/** Gives bylines and captions to the stories beside them, each to the cheapest. */
final class CreditAssignment {
  private static final int REACH = 4;
  private static final double ALREADY = 3;

  private final List<Line> lines;
  private final Role[] roles;
  private final List<Story> stories;
  private final PageWords words;

  CreditAssignment(List<Line> lines, Role[] roles, List<Story> stories, PageWords words) {
    this.words = words;
    this.lines = lines;
    this.roles = roles;
    this.stories = stories;
  }

  /** Adds the bylines and captions of a stack, whose headings have been given away. */
  void assign(StoryCutter.Stack stack, List<Integer> leftOut) {
    for (int k = 0; k < stack.lines().size(); k++) {
      int line = stack.lines().get(k);
      if (roles[line] == Role.HEADING) {
        continue;
      }
      int best = best(stack, k);
      if (best < 0) {
        leftOut.add(line);
      } else if (roles[line] == Role.CAPTION) {
        stories.get(best).captions.add(line);
      } else {
        stories.get(best).bylines.add(line);
        stories.get(best).hasByline = true;
      }
    }
  }

  /** Index of the story; -1 where there is none. */
  private int best(StoryCutter.Stack stack, int k) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int from = Math.max(0, stack.before() - REACH + 1);
    for (int index = from; index <= stack.before() + 1 && index < stories.size(); index++) {
      double cost = cost(stack, k, index);
      if (cost < least) {
        least = cost;
        best = index;
      }
    }
    return best;
  }

  private double cost(StoryCutter.Stack stack, int k, int index) {
    int line = stack.lines().get(k);
    Story story = stories.get(index);
    boolean below = index > stack.before();
    double cost = below ? 0 : stack.before() - index;
    if (roles[line] == Role.CAPTION) {
      return cost + caption(lines.get(line).text(), story);
    }
    return cost + byline(stack, k, story, below) + neighbours(stack, k, story);
  }

  /** Cost of a caption speaking of other things than a story; it may repeat the story's heading. */
  private double caption(String caption, Story story) {
    PageWords own = new PageWords(List.of(List.of(caption)));
    double repeated =
        story.headings.stream()
            .mapToDouble(i -> own.share(own.pairs(lines.get(i).text()), 0, 1))
            .max()
            .orElse(0);
    return 3 * (1 - words.share(words.pairs(caption), story.from, story.to)) - 2 * repeated;
  }

  private double byline(StoryCutter.Stack stack, int k, Story story, boolean below) {
    String text = lines.get(stack.lines().get(k)).text();
    boolean completes = k > 0 && isOfficeOf(story, stack.lines().get(k - 1));
    double cost = story.hasByline && !completes ? ALREADY : completes ? -2 : 0;
    if (text.contains("摄")) {
      cost += below ? 1.5 : -0.5;
    }
    if (below ? k == stack.lines().size() - 1 : k == 0) {
      cost -= 1;
    }
    boolean wire = lines.get(story.firstLine()).text().startsWith("新华社");
    return wire || (story.closed && !below && !story.hasByline) ? cost + 1 : cost;
  }

  /** Whether the line above is the story's byline without a name yet. */
  private boolean isOfficeOf(Story story, int above) {
    return story.bylines.contains(above)
        && Signs.OFFICE_ONLY.matcher(lines.get(above).text()).matches();
  }

  /** Cost of standing beside another story's heading. */
  private double neighbours(StoryCutter.Stack stack, int k, Story story) {
    double cost = 0;
    if (k > 0 && isForeignHeading(stack.lines().get(k - 1), story)) {
      cost += lines.get(stack.lines().get(k)).afterBlank() ? 0.3 : 1.3;
    }
    if (k + 1 < stack.lines().size() && isForeignHeading(stack.lines().get(k + 1), story)) {
      cost += lines.get(stack.lines().get(k + 1)).afterBlank() ? 0.3 : 1.3;
    }
    return cost;
  }

  private boolean isForeignHeading(int line, Story story) {
    return roles[line] == Role.HEADING && !story.headings.contains(line);
  }
}
