package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.Simplified;

/** Gives bylines and captions to the stories beside them, each to the cheapest. */
final class CreditAssignment {
  private static final int REACH = 4;
  private static final double ALREADY = 3;

  /** Photographs stand freely on the page: what a caption says tells more than where it stands. */
  private static final double CAPTION_NEARER = 0.35;

  /** Credits among which the clearest is sought; no page has so many in doubt. */
  private static final int LOOK_AHEAD = 64;

  /** What speaks for a byline that no blank line parts from the text. */
  private static final double TOUCHES = 2;

  /** By how much rather a byline opens a story than ends one. */
  private static final double OPENS = 0.2;

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

  /** A byline or caption that is still to be given, by its place in a stack. */
  private record Credit(StoryCutter.Stack stack, int k) {
    int line() {
      return stack.lines().get(k);
    }
  }

  /**
   * A choice of a story.
   *
   * @param story its index; -1 where there is none
   * @param margin by how much any other costs more
   */
  private record Choice(Credit credit, int story, double margin) {}

  /**
   * Adds the bylines and captions of the stacks, whose headings have been given away: the clearest
   * first, for a story that has its byline needs no other.
   */
  void assign(List<StoryCutter.Stack> stacks, List<Integer> leftOut) {
    List<Credit> open = new ArrayList<>();
    for (StoryCutter.Stack stack : stacks) {
      for (int k = 0; k < stack.lines().size(); k++) {
        if (roles[stack.lines().get(k)] != Role.HEADING) {
          open.add(new Credit(stack, k));
        }
      }
    }
    while (!open.isEmpty()) {
      Choice clearest = clearest(open);
      give(clearest, leftOut);
      open.remove(clearest.credit());
    }
  }

  private Choice clearest(List<Credit> open) {
    Choice clearest = choose(open.getFirst());
    for (int i = 1; i < Math.min(LOOK_AHEAD, open.size()); i++) {
      if (!hasNamesFor(open.get(i), open.get(i - 1))) {
        Choice choice = choose(open.get(i));
        clearest = choice.margin() > clearest.margin() ? choice : clearest;
      }
    }
    return clearest;
  }

  /** Whether the line above is an office without a name, and is still to be given. */
  private boolean hasNamesFor(Credit credit, Credit before) {
    return before.stack().equals(credit.stack())
        && before.k() + 1 == credit.k()
        && Signs.isOffice(lines.get(before.line()).text());
  }

  private void give(Choice choice, List<Integer> leftOut) {
    int line = choice.credit().line();
    if (choice.story() < 0) {
      leftOut.add(line);
    } else if (roles[line] == Role.CAPTION) {
      stories.get(choice.story()).captions.add(line);
    } else {
      stories.get(choice.story()).bylines.add(line);
      stories.get(choice.story()).hasByline = true;
    }
  }

  private Choice choose(Credit credit) {
    StoryCutter.Stack stack = credit.stack();
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    int from = Math.max(0, stack.before() - REACH + 1);
    for (int index = from; index <= stack.before() + 1 && index < stories.size(); index++) {
      double cost = cost(stack, credit.k(), index);
      if (cost < least) {
        second = least;
        least = cost;
        best = index;
      } else {
        second = Math.min(second, cost);
      }
    }
    return new Choice(credit, best, best < 0 ? 0 : second - least);
  }

  private double cost(StoryCutter.Stack stack, int k, int index) {
    int line = stack.lines().get(k);
    Story story = stories.get(index);
    boolean below = index > stack.before();
    int passed = below ? 0 : stack.before() - index;
    double zone = ZoneEvidence.against(lines.get(line), lines.get(story.firstLine()));
    if (roles[line] == Role.CAPTION) {
      return zone + CAPTION_NEARER * passed + caption(lines.get(line).text(), story);
    }
    return zone + passed + byline(stack, k, story, below) + neighbours(stack, k, story);
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
    String text = Simplified.of(lines.get(stack.lines().get(k)).text());
    boolean completes = k > 0 && isOfficeOf(story, stack.lines().get(k - 1));
    double cost = story.hasByline && !completes ? ALREADY : completes ? -2 : 0;
    boolean photo = text.contains("摄");
    if (photo) {
      cost += below ? 1.5 : -0.5;
    }
    if (below ? k == stack.lines().size() - 1 : k == 0) {
      int lower = below ? story.firstLine() : stack.lines().get(k);
      cost -= photo || lines.get(lower).afterBlank() ? 1 : TOUCHES;
    }
    cost -= below && !photo ? OPENS : 0;
    boolean wire = Simplified.of(lines.get(story.firstLine()).text()).startsWith("新华社");
    return wire || (story.closed && !below && !story.hasByline) ? cost + 1 : cost;
  }

  /** Whether the line above is the story's byline without a name yet. */
  private boolean isOfficeOf(Story story, int above) {
    return story.bylines.contains(above) && Signs.isOffice(lines.get(above).text());
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
