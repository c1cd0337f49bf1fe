package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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

  private final List<Line> lines;
  private final Role[] roles;
  private final Passages passages;
  private final PageWords words;
  private final HeadingAssignment headings;
  private final BitSet cuts = new BitSet();
  private final List<Story> stories = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();

  /**
   * Lines between two stories.
   *
   * @param before index of the story above; -1 at the page's beginning
   * @param lines headings, bylines and captions in page order
   */
  record Stack(int before, List<Integer> lines) {}

  StoryCutter(List<Line> lines, Role[] roles, Passages passages) {
    this.lines = lines;
    this.roles = roles;
    this.passages = passages;
    words = passages.words(lines);
    headings = new HeadingAssignment(lines, roles, passages, words);
    weigh();
    improve();
    build();
  }

  /** Cuts where it is told. */
  StoryCutter(List<Line> lines, Role[] roles, Passages passages, BitSet cuts) {
    this.lines = lines;
    this.roles = roles;
    this.passages = passages;
    words = passages.words(lines);
    headings = new HeadingAssignment(lines, roles, passages, words);
    this.cuts.or(cuts);
    build();
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
        story = new Story(roles, p);
      }
      story.add(passage, lines);
    }
  }

  private void improve() {
    double least = cost();
    boolean improved = true;
    for (int round = 0; improved && round < MOST_ROUNDS; round++) {
      improved = false;
      for (int p = 1; p < passages.all().size(); p++) {
        if (Math.abs(passages.all().get(p).newness - CUT) < OPEN) {
          cuts.flip(p);
          double cost = cost();
          if (cost < least - 1e-9) {
            least = cost;
            improved = true;
          } else {
            cuts.flip(p);
          }
        }
      }
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
        stories.add(new Story(roles, p));
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
