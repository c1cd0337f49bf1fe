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

  /** Every heading line of the page. */
  private final List<Heading> headings = new ArrayList<>();

  HeadingAssignment(List<Line> lines, Role[] roles, Passages passages, PageWords words) {
    this.lines = lines;
    this.passages = passages.all();
    this.words = words;
    for (int p = 0; p < this.passages.size(); p++) {
      add(this.passages.get(p).above, p, roles);
    }
    add(passages.trailing(), this.passages.size(), roles);
  }

  private void add(List<Integer> above, int passage, Role[] roles) {
    for (int i : above) {
      if (roles[i] == Role.HEADING) {
        int[] pairs = words.pairs(lines.get(i).text());
        int to = Math.min(passages.size(), passage + SUBHEAD_REACH);
        double share = words.share(pairs, passage, to);
        headings.add(new Heading(lines.get(i), i, passage, pairs, share));
      }
    }
  }

  /**
   * What the best choice costs.
   *
   * @param cuts the passages that begin a story; headings above another are its subheads
   */
  double least(BitSet cuts) {
    return search(cuts, open(cuts)).least() + subheads(cuts);
  }

  /** Cost of the headings within stories being subheads. */
  private double subheads(BitSet cuts) {
    double cost = 0;
    int last = -1;
    for (Heading heading : headings) {
      if (!isOpen(heading, cuts)) {
        cost += subhead(heading, heading.passage == last, cuts);
        last = heading.passage;
      }
    }
    return cost;
  }

  /** Cost of a heading being a subhead, perhaps together with the one above. */
  private double subhead(Heading heading, boolean together, BitSet cuts) {
    double width = heading.line.width();
    boolean brief = width <= HeadingsBetween.SUBHEAD_WIDTH;
    double cost = !brief ? LONG_SUBHEAD : together ? 0 : BRIEF_SUBHEAD;
    if (together || isRest(cuts, heading.passage)) {
      return cost;
    }
    double foreign = FOREIGN_SUBHEAD * (1 - Math.min(1, heading.shareBelow / HeadingLine.MATCH));
    return cost + (width <= HeadingsBetween.TERSE_WIDTH ? TERSE_SHARE * foreign : foreign);
  }

  /** Whether a passage is of a story that goes on from another page: it had room for subheads. */
  private boolean isRest(BitSet cuts, int passage) {
    return passages.get(cuts.previousSetBit(passage)).continued >= 0;
  }

  /** Adds each heading to its story; those of no story go to {@code leftOut}. */
  void assign(BitSet cuts, List<Story> stories, List<Integer> leftOut) {
    List<Heading> open = open(cuts);
    int[] choice = search(cuts, open).stories();
    for (int k = 0; k < choice.length; k++) {
      List<Integer> owner = choice[k] < 0 ? leftOut : stories.get(choice[k]).headings;
      owner.add(open.get(k).index);
    }
    stories.forEach(Story::dropSubheads);
  }

  /** The headings that stand between stories. */
  private List<Heading> open(BitSet cuts) {
    List<Heading> open = new ArrayList<>(headings.size());
    for (Heading heading : headings) {
      if (isOpen(heading, cuts)) {
        open.add(heading);
      }
    }
    return open;
  }

  private boolean isOpen(Heading heading, BitSet cuts) {
    return heading.passage == passages.size() || cuts.get(heading.passage);
  }

  private HeadingSearch search(BitSet cuts, List<Heading> open) {
    int[] starts = starts(cuts);
    int[] continued = new int[starts.length - 1];
    for (int s = 0; s < continued.length; s++) {
      continued[s] = passages.get(starts[s]).continued;
    }
    List<HeadingLine> between = new ArrayList<>(open.size());
    for (Heading heading : open) {
      between.add(between(heading, cuts, starts));
    }
    return new HeadingSearch(between, continued);
  }

  private HeadingLine between(Heading heading, BitSet cuts, int[] starts) {
    int above = cuts.get(0, heading.passage).cardinality() - 1;
    int first = Math.max(0, above + 1 - HeadingLine.REACH);
    int last = Math.min(above + 1, starts.length - 2);
    int[] reach = Arrays.copyOfRange(starts, first, last + 2);
    return new HeadingLine(
        heading, above, words.shares(heading.pairs, reach), zones(heading, reach));
  }

  /** What its zone says against the stories that begin there. */
  private double[] zones(Heading heading, int[] starts) {
    double[] against = new double[starts.length - 1];
    for (int s = 0; s < against.length; s++) {
      Line first = lines.get(passages.get(starts[s]).firstLine());
      against[s] = ZoneEvidence.against(heading.line, first);
    }
    return against;
  }

  /** The first passage of each story, and one past the last story's last. */
  private int[] starts(BitSet cuts) {
    int[] starts = new int[cuts.cardinality() + 1];
    for (int p = cuts.nextSetBit(0), s = 0; p >= 0; p = cuts.nextSetBit(p + 1)) {
      starts[s++] = p;
    }
    starts[starts.length - 1] = passages.size();
    return starts;
  }
}
