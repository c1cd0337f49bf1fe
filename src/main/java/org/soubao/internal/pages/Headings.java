package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an article's heading.
 *
 * @param kicker 引题
 * @param headline 主标题; empty where the article has none
 * @param deck 副题
 */
record Headings(@Nullable String kicker, String headline, @Nullable String deck) {
  private static final int BRIEF = 3;
  private static final int SHORTEST_HALF = 3;

  /** A group of heading lines that belong together. */
  private record Group(String text, Part part) {}

  private enum Part {
    KICKER,
    /** Headline, kicker or deck: its place among the others tells. */
    PLAIN,
    /** The source of the page calls it that. */
    HEADLINE,
    DECK
  }

  /** Sorts an article's heading lines, in page order, into kicker, headline and deck. */
  static Headings of(List<Line> lines) {
    List<Group> groups = groups(lines);
    if (groups.isEmpty()) {
      return new Headings(null, "", null);
    }
    int main = main(groups);
    List<String> kickers = new ArrayList<>();
    List<String> decks = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (i != main) {
        (isKicker(groups, i, main) ? kickers : decks).add(groups.get(i).text());
      }
    }
    return new Headings(joined(kickers), groups.get(main).text(), joined(decks));
  }

  private static @Nullable String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join(" ", texts);
  }

  private static boolean isKicker(List<Group> groups, int i, int main) {
    return switch (groups.get(i).part()) {
      case KICKER -> true;
      case DECK -> false;
      case PLAIN -> i < main;
      case HEADLINE -> false;
    };
  }

  /**
   * The first plain group; the second where the first is markedly shorter; else the first of all.
   */
  private static int main(List<Group> groups) {
    int main = -1;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).part() == Part.HEADLINE) {
        return i;
      }
      if (groups.get(i).part() == Part.PLAIN) {
        if (main < 0) {
          main = i;
        } else if (main == i - 1 && isKickerOf(groups.get(main).text(), groups.get(i).text())) {
          return i;
        }
      }
    }
    return main >= 0 ? main : firstKicker(groups);
  }

  /**
   * Whether the first of two plain groups reads like a kicker: much briefer than what follows, or a
   * long line over a brief one.
   */
  private static boolean isKickerOf(String first, String second) {
    boolean brief = first.length() <= 9 && first.length() + BRIEF <= second.length();
    boolean single = !isTwoPart(first) && isTwoPart(second);
    boolean lengthy =
        first.length() >= 16 && second.length() >= 6 && first.length() * 2 > second.length() * 3;
    boolean sentence = first.indexOf('，') >= 0 && second.indexOf('，') < 0;
    return brief || single || lengthy || sentence;
  }

  private static int firstKicker(List<Group> groups) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).part() == Part.KICKER) {
        return i;
      }
    }
    return 0;
  }

  private static List<Group> groups(List<Line> lines) {
    List<Group> groups = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Part part = Part.PLAIN;
    boolean goesOn = false;
    boolean whole = false;
    PrintedHeadings printed = new PrintedHeadings(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Part own = printed.isKnown() ? part(printed.of(i)) : part(line);
      // A line of two halves is a whole headline: what stands over it in one piece is its kicker.
      boolean first = isTwoPart(line.text()) && !whole && !goesOn;
      boolean joins =
          !text.isEmpty()
              && own == part
              && (!line.afterBlank() || goesOn || printed.isKnown())
              && (!first || printed.isKnown())
              && !HeadingShape.isDashed(line.text());
      if (!joins && !text.isEmpty()) {
        groups.add(new Group(text.toString(), part));
        text.setLength(0);
      }
      append(text, line.text(), printed.isWrapped(i));
      part = own;
      goesOn = isOpen(line.text());
      whole = isTwoPart(line.text());
    }
    if (!text.isEmpty()) {
      groups.add(new Group(text.toString(), part));
    }
    return groups;
  }

  private static boolean isTwoPart(String text) {
    int blank = text.indexOf(' ');
    return blank >= SHORTEST_HALF && text.length() - blank > SHORTEST_HALF;
  }

  private static Part part(Line line) {
    return part(line.mark()) == Part.PLAIN ? part(line.text()) : part(line.mark());
  }

  private static Part part(@Nullable Mark mark) {
    return switch (mark) {
      case KICKER -> Part.KICKER;
      case HEADLINE -> Part.HEADLINE;
      case DECK, SUBHEAD -> Part.DECK;
      case null, default -> Part.PLAIN;
    };
  }

  private static Part part(String text) {
    return HeadingShape.isDeck(text)
        ? Part.DECK
        : HeadingShape.isKicker(text) ? Part.KICKER : Part.PLAIN;
  }

  private static void append(StringBuilder text, String line, boolean wrapped) {
    String own = TextRepair.tidy(line, line.length());
    if (wrapped) {
      TextRepair.append(text, own);
      return;
    }
    if (!text.isEmpty() && !isOpen(text) && ":：，、”’》）".indexOf(line.charAt(0)) < 0) {
      text.append(' ');
    }
    text.append(own);
  }

  /** Whether a line breaks off in mid-phrase, so that the next one goes on with it. */
  static boolean isOpen(CharSequence text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += "“《（".indexOf(c) >= 0 ? 1 : "”》）".indexOf(c) >= 0 ? -1 : 0;
    }
    char last = text.charAt(text.length() - 1);
    return open > 0 || "，、：获的和与及".indexOf(last) >= 0;
  }
}
