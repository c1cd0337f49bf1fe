package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a page's paragraphs into stories, together with the headings: a paragraph begins an article
 * where it looks new, and where the page's headings then fall better.
 *
 * <p>Starts from what each paragraph says by itself, and changes one decision at a time as long as
 * the page as a whole costs less.
 */
final class StoryCutter {
  /** Newness at which a paragraph begins an article, where the headings don't say otherwise. */
  private static final double CUT = 1.6;

  /** How far from {@link #CUT} the headings may overrule what a paragraph says by itself. */
  private static final double OPEN = 1.8;

  private static final int MOST_ROUNDS = 3;

  private final double headlineSize;
  private final List<Line> lines;
  private final Role[] roles;
  private final Passages passages;
  private final PageWords words;
  private final HeadingAssignment headings;
  private final BitSet cuts;
  private final List<Story> stories = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();

  /**
   * Lines between two stories.
   *
   * @param before index of the story above; -1 at the page's beginning
   * @param lines headings, bylines and captions in page order
   */
  record Stack(int before, List<Integer> lines) {}

  /**
   * Cuts where it finds best.
   *
   * @param headlineSize of headlines on the pages that this one goes on from, by the body's; 0
   *     where it goes on from none
   */
  StoryCutter(List<Line> lines, Role[] roles, Passages passages, double headlineSize) {
    this(lines, roles, passages, new BitSet(), headlineSize);
    weigh();
    improve();
    build();
  }

  private StoryCutter(
      List<Line> lines, Role[] roles, Passages passages, BitSet cuts, double headlineSize) {
    this.headlineSize = headlineSize;
    this.lines = lines;
    this.roles = roles;
    this.passages = passages;
    this.cuts = cuts;
    words = passages.words(lines);
    headings = new HeadingAssignment(lines, roles, passages, words);
  }

  /** Cuts where it is told: before these paragraphs. */
  static StoryCutter at(BitSet cuts, List<Line> lines, Role[] roles, Passages passages) {
    StoryCutter cutter = new StoryCutter(lines, roles, passages, cuts, 0);
    cutter.build();
    return cutter;
  }

  List<Story> stories() {
    return stories;
  }

  PageWords words() {
    return words;
  }

  List<Stack> stacks() {
    return stacks;
  }

  /** Gives each heading to its story; those of no story go to {@code leftOut}. */
  void assignHeadings(List<Integer> leftOut) {
    headings.assign(cuts, stories, leftOut);
  }

  /** What each paragraph says by itself, from the top. */
  private void weigh() {
    StoryBoundary boundary = new StoryBoundary(lines, roles, passages, words);
    Story story = null;
    for (int p = 0; p < passages.all().size(); p++) {
      Passage passage = passages.all().get(p);
      boolean begins = story == null || passage.continued >= 0;
      passage.newness = begins ? Double.MAX_VALUE : boundary.weigh(story, p, Weighing.SILENT);
      if (passage.newness >= CUT) {
        cuts.set(p);
        story = new Story(roles, p, p == 0 ? headlineSize : 0);
      }
      story.add(passage, lines);
    }
  }

  /** For the first line of each paragraph, why an article begins there or goes on. */
  Map<Integer, List<Reason>> reasons() {
    Map<Integer, List<Reason>> reasons = new HashMap<>();
    StoryBoundary boundary = new StoryBoundary(lines, roles, passages, words);
    for (int s = 0, p = 0; s < stories.size(); s++) {
      Story above = new Story(roles, p, p == 0 ? headlineSize : 0);
      for (int to = stories.get(s).to; p < to; p++) {
        above.add(passages.all().get(p), lines);
        if (p + 1 < passages.all().size()) {
          Weighing weighing = Weighing.kept();
          boundary.weigh(above, p + 1, weighing);
          reasons.put(passages.all().get(p + 1).firstLine(), reasons(p + 1, weighing));
        }
      }
    }
    return reasons;
  }

  private List<Reason> reasons(int p, Weighing weighing) {
    boolean begins = cuts.get(p);
    if (begins != passages.all().get(p).newness >= CUT) {
      return List.of(Reason.HEADINGS_FALL_BETTER);
    }
    return begins ? Weighing.kept().reasons(List.of(weighing)) : List.of();
  }

  private void improve() {
    double least = cost();
    int all = passages.all().size();
    int stop = all;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int changed = 0;
      // From the last change of the round before on, all would be weighed as it was then.
      for (int p = 1; p < (changed == 0 ? stop : all); p++) {
        if (Math.abs(passages.all().get(p).newness - CUT) < OPEN) {
          cuts.flip(p);
          double cost = cost();
          if (cost < least - 1e-9) {
            least = cost;
            changed = p;
          } else {
            cuts.flip(p);
          }
        }
      }
      stop = changed;
    }
  }

  private double cost() {
    double cost = 0;
    for (int p = cuts.nextSetBit(1); p >= 0; p = cuts.nextSetBit(p + 1)) {
      cost += CUT - Math.min(passages.all().get(p).newness, CUT + OPEN);
    }
    return cost + headings.least(cuts);
  }

  private void build() {
    for (int p = 0; p < passages.all().size(); p++) {
      Passage passage = passages.all().get(p);
      if (cuts.get(p)) {
        stack(passage.above);
        stories.add(new Story(roles, p, p == 0 ? headlineSize : 0));
      }
      stories.getLast().add(passage, lines);
    }
    stack(passages.trailing());
  }

  private void stack(List<Integer> above) {
    if (!above.isEmpty()) {
      stacks.add(new Stack(stories.size() - 1, above));
    }
  }
}
