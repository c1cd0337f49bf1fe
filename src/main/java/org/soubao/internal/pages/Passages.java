package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A page as a sequence of paragraphs and what stands between them.
 *
 * @param all the paragraphs, in page order
 * @param trailing headings, bylines and captions below the last one
 * @param furniture lines that belong to none
 */
record Passages(List<Passage> all, List<Integer> trailing, List<Integer> furniture) {
  /** No newspaper page has more; what is weighed over all of a page grows with their square. */
  private static final int MOST_PASSAGES = 160;

  /** No newspaper sets more lines between two paragraphs. */
  private static final int TALLEST_STACK = 200;

  /** Gathers the lines of a page by their roles. */
  static Passages of(List<Line> lines, Role[] roles) {
    Gatherer gatherer = new Gatherer();
    for (int i = 0; i < lines.size(); i++) {
      gatherer.take(i, lines.get(i), roles[i]);
    }
    return gatherer.finish();
  }

  /** The page itself; a file that is no single page in pieces of a page's size. */
  List<Passages> sections() {
    List<Passages> sections = new ArrayList<>();
    for (int from = 0; from == 0 || from < all.size(); from += MOST_PASSAGES) {
      int to = Math.min(all.size(), from + MOST_PASSAGES);
      List<Integer> below = to == all.size() ? trailing : List.of();
      sections.add(new Passages(all.subList(from, to), below, List.of()));
    }
    return sections;
  }

  /** The words of its paragraphs. */
  PageWords words(List<Line> lines) {
    return new PageWords(
        all.stream()
            .map(passage -> passage.lines.stream().map(i -> lines.get(i).text()).toList())
            .toList());
  }

  private static final class Gatherer {
    private final List<Passage> all = new ArrayList<>();
    private final List<Integer> furniture = new ArrayList<>();
    private List<Integer> pending = new ArrayList<>();

    /** A jump line (上接) whose text is still to come; -1 for none. */
    private int continued = -1;

    void take(int i, Line line, Role role) {
      switch (role) {
        case PARAGRAPH -> paragraph(i);
        case WRAP -> wrap(i);
        case JUMP, SOURCE -> sign(i, line);
        case FURNITURE -> furniture.add(i);
        case HEADING, BYLINE, CAPTION -> pending.add(i);
      }
    }

    private void wrap(int i) {
      if (all.isEmpty() || !pending.isEmpty()) {
        paragraph(i);
      } else {
        all.getLast().lines.add(i);
      }
    }

    private void paragraph(int i) {
      all.add(new Passage(i, stack(), continued));
      pending = new ArrayList<>();
      continued = -1;
    }

    private void sign(int i, Line line) {
      if (line.text().indexOf('上') >= 0) {
        if (continued >= 0) {
          furniture.add(continued);
        }
        continued = i;
      } else if (all.isEmpty()) {
        furniture.add(i);
      } else {
        all.getLast().signs.add(i);
      }
    }

    /** What stands above a paragraph; of an endless list only its end. */
    private List<Integer> stack() {
      int rest = Math.max(0, pending.size() - TALLEST_STACK);
      furniture.addAll(pending.subList(0, rest));
      return rest == 0 ? pending : new ArrayList<>(pending.subList(rest, pending.size()));
    }

    Passages finish() {
      if (continued >= 0) {
        furniture.add(continued);
      }
      return new Passages(all, stack(), furniture);
    }
  }
}
