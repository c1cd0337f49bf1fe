package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives the headings of a page to its stories, all in one: see {@link HeadingSearch} for how the
 * cheapest choice is found.
 */
final class HeadingAssignment {
  /** Cost of headings as brief as subheads standing within a story. */
  private static final double BRIEF_SUBHEAD = 1;

  /** Cost of each longer heading standing within a story. */
  private static final double LONG_SUBHEAD = 2.2;

  private static final double FOREIGN_SUBHEAD = 2;

  /** How much of that counts for the tersest, which have few words. */
  private static final double TERSE_SHARE = 0.5;

  /** Paragraphs that a subhead speaks of. */
  private static final int SUBHEAD_REACH = 3;

  private final List<Line> lines;
  private final List<Passage> passages;
  private final PageWords words;

  /** Every heading line of the page, with the passage below it. */
  private final List<Unit> units = new ArrayList<>();

  HeadingAssignment(List<Line> lines, Role[] roles, Passages passages, PageWords words) {
    this.lines = lines;
    this.passages = passages.all();
    for (int p = 0; p <= this.passages.size(); p++) {
      for (int line : p < this.passages.size() ? this.passages.get(p).above : passages.trailing()) {
        if (roles[line] == Role.HEADING) {
          units.add(new Unit(line, p, words.pairs(lines.get(line).text())));
        }
      }
    }
    this.words = words;
  }

  /**
   * What the best choice costs.
   *
   * @param cuts the passages that begin a story; headings above another are its subheads
   */
  double least(BitSet cuts) {
    List<Integer> open = open(cuts);
    return search(cuts, open).least() + subheads(cuts);
  }

  /** Cost of the headings within stories being subheads. */
  private double subheads(BitSet cuts) {
    double cost = 0;
    int last = -1;
    for (Unit unit : units) {
      int passage = unit.passage;
      if (passage < passages.size() && !cuts.get(passage)) {
        boolean brief = lines.get(unit.line).width() <= HeadingsBetween.SUBHEAD_WIDTH;
        cost += brief ? passage == last ? 0 : BRIEF_SUBHEAD : LONG_SUBHEAD;
        boolean terse = lines.get(unit.line).width() <= HeadingsBetween.TERSE_WIDTH;
        double foreign = passage == last || isRest(cuts, passage) ? 0 : foreign(unit);
        cost += terse ? TERSE_SHARE * foreign : foreign;
        last = passage;
      }
    }
    return cost;
  }

  /** Whether a passage is of a story that goes on from another page: it had room for subheads. */
  private boolean isRest(BitSet cuts, int passage) {
    return passages.get(cuts.previousSetBit(passage)).continued >= 0;
  }

  /** Cost of a subhead speaking of other things than the paragraphs below it. */
  private double foreign(Unit unit) {
    int to = Math.min(passages.size(), unit.passage + SUBHEAD_REACH);
    double share = words.share(unit.pairs, unit.passage, to);
    return FOREIGN_SUBHEAD * (1 - Math.min(1, share / HeadingLine.MATCH));
  }

  /** Adds each heading to its story; those of no story go to {@code leftOut}. */
  void assign(BitSet cuts, List<Story> stories, List<Integer> leftOut) {
    List<Integer> open = open(cuts);
    int[] choice = search(cuts, open).stories();
    for (int k = 0; k < choice.length; k++) {
      int line = units.get(open.get(k)).line;
      if (choice[k] < 0) {
        leftOut.add(line);
      } else {
        stories.get(choice[k]).headings.add(line);
      }
    }
    stories.forEach(Story::dropSubheads);
  }

  /** Indexes of the units that stand between stories. */
  private List<Integer> open(BitSet cuts) {
    List<Integer> open = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      int passage = units.get(u).passage;
      if (passage == passages.size() || cuts.get(passage)) {
        open.add(u);
      }
    }
    return open;
  }

  private HeadingSearch search(BitSet cuts, List<Integer> open) {
    int[] starts = starts(cuts);
    int[] continued = new int[starts.length - 1];
    for (int s = 0; s < continued.length; s++) {
      continued[s] = passages.get(starts[s]).continued;
    }
    List<HeadingLine> headings = new ArrayList<>(open.size());
    for (int u : open) {
      headings.add(heading(units.get(u), cuts, starts));
    }
    return new HeadingSearch(headings, continued);
  }

  private HeadingLine heading(Unit unit, BitSet cuts, int[] starts) {
    int above = cuts.get(0, unit.passage).cardinality() - 1;
    int first = Math.max(0, above + 1 - HeadingLine.REACH);
    int last = Math.min(above + 1, starts.length - 2);
    int[] reach = Arrays.copyOfRange(starts, first, last + 2);
    return new HeadingLine(lines.get(unit.line), unit.line, above, words.shares(unit.pairs, reach));
  }

  /** The first passage of each story, and one past the last story's last. */
  private int[] starts(BitSet cuts) {
    int[] starts = Arrays.copyOf(cuts.stream().toArray(), cuts.cardinality() + 1);
    starts[starts.length - 1] = passages.size();
    return starts;
  }

  /** A heading line, the passage below it, and its words. */
  private static final class Unit {
    final int line;
    final int passage;
    final int[] pairs;

    Unit(int line, int passage, int[] pairs) {
      this.line = line;
      this.passage = passage;
      this.pairs = pairs;
    }
  }
}
