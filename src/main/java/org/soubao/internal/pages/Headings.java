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

  /** A group of heading lines that belong together. */
  private record Group(String text, Part part) {}

  private enum Part {
    KICKER,
    PLAIN,
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
    };
  }

  /**
   * The first plain group; the second where the first is markedly shorter; else the first of all.
   */
  private static int main(List<Group> groups) {
    int main = -1;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).part() == Part.PLAIN) {
        if (main < 0) {
          main = i;
        } else if (main == i - 1
            && groups.get(main).text().length() + BRIEF <= groups.get(i).text().length()
            && groups.get(main).text().length() <= 9) {
          return i;
        }
      }
    }
    return main >= 0 ? main : firstKicker(groups);
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
    for (Line line : lines) {
      Part own = part(line.text());
      boolean joins =
          !text.isEmpty()
              && own == part
              && (!line.afterBlank() || goesOn)
              && !HeadingShape.isDashed(line.text());
      if (!joins && !text.isEmpty()) {
        groups.add(new Group(text.toString(), part));
        text.setLength(0);
      }
      append(text, line.text());
      part = own;
      goesOn = isOpen(line.text());
    }
    if (!text.isEmpty()) {
      groups.add(new Group(text.toString(), part));
    }
    return groups;
  }

  private static Part part(String text) {
    return HeadingShape.isDeck(text)
        ? Part.DECK
        : HeadingShape.isKicker(text) ? Part.KICKER : Part.PLAIN;
  }

  private static void append(StringBuilder text, String line) {
    if (!text.isEmpty() && !isOpen(text) && ":：，、”’》）".indexOf(line.charAt(0)) < 0) {
      text.append(' ');
    }
    text.append(TextRepair.tidy(line, line.length()));
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
