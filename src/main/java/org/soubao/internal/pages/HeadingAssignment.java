package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Gives the headings of a page to its stories, all in one: see {@link HeadingSearch} for how the
 * cheapest choice is found.
 */
final class HeadingAssignment {
  /** Cost of a heading line being a subhead. */
  private static final double[] SUBHEAD = T.p("SUBHEAD", 2.2);

  private final List<Line> lines;
  private final List<Passage> passages;
  private final PageWords words;

  /** Every heading line of the page, with the passage below it. */
  private final List<Unit> units = new ArrayList<>();

  private record Unit(int line, int passage, int[] pairs) {}

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
      int passage = unit.passage();
      if (passage < passages.size() && !cuts.get(passage)) {
        boolean brief = lines.get(unit.line()).width() <= 13;
        cost += brief ? passage == last ? 0 : SUBB[0] : SUBHEAD[0];
        last = passage;
      }
    }
    return cost;
  }

  private static final double[] SUBB = T.p("SUBB", 1);

  /** Adds each heading to its story; those of no story go to {@code leftOut}. */
  void assign(BitSet cuts, List<Story> stories, List<Integer> leftOut) {
    List<Integer> open = open(cuts);
    int[] choice = search(cuts, open).choice();
    for (int k = 0; k < choice.length; k++) {
      int line = units.get(open.get(k)).line();
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
      int passage = units.get(u).passage();
      if (passage == passages.size() || cuts.get(passage)) {
        open.add(u);
      }
    }
    return open;
  }

  private HeadingSearch search(BitSet cuts, List<Integer> open) {
    int stories = cuts.cardinality();
    int[] continued = new int[stories];
    int[] starts = new int[stories + 1];
    starts[stories] = passages.size();
    for (int p = cuts.nextSetBit(0), s = 0; p >= 0; p = cuts.nextSetBit(p + 1)) {
      starts[s] = p;
      continued[s++] = passages.get(p).continued;
    }
    HeadingSearch search = new HeadingSearch(continued);
    for (int u : open) {
      Unit unit = units.get(u);
      search.add(lines.get(unit.line()), unit.line(), above(cuts, unit), DoubleStream.of(words.shares(unit.pairs(), starts)).boxed().toList());
    }
    return search;
  }

  /** Index of the story above a unit; -1 for none. */
  private static int above(BitSet cuts, Unit unit) {
    return cuts.get(0, unit.passage()).cardinality() - 1;
  }

}
