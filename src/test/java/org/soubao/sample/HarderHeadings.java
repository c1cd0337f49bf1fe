package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.soubao.sample.DressedArticle.Heading;

/** Sets headings of several lines. */
final class HarderHeadings {
  private final HouseStyle style;
  private final Dice dice;

  HarderHeadings(HouseStyle style, Dice dice) {
    this.style = style;
    this.dice = dice;
  }

  /** The lines of a heading; none where there is no headline. */
  List<String> lines(Heading heading) {
    String headline = heading.headline();
    if (headline == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(broken(headline));
    List<String> above = heading.kicker() == null ? List.of() : List.of(heading.kicker());
    List<String> below = heading.deck() == null ? List.of() : broken(heading.deck(), 20);
    boolean kickerBelow = below.isEmpty() && dice.chance(0.15);
    lines.addAll(kickerBelow ? lines.size() : 0, above);
    lines.addAll(below);
    return dice.chance(style.partedLines()) ? parted(lines) : lines;
  }

  /** The headline alone, broken into its lines. */
  List<String> broken(String headline) {
    return broken(headline, style.headlineWidth());
  }

  private static List<String> broken(String text, int width) {
    if (text.length() <= width + 2) {
      return List.of(text);
    }
    int parts = Math.min(3, Math.ceilDiv(text.length(), width));
    List<String> lines = new ArrayList<>();
    String rest = text;
    for (int left = parts; left > 1; left--) {
      int cut = cut(rest, rest.length() / left);
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }

  /** The best place for a break near an even one: a blank, behind a mark, or the even one. */
  private static int cut(String text, int even) {
    for (int away = 0; away <= Math.max(2, even / 2); away++) {
      for (int at : new int[] {even - away, even + away}) {
        if (at > 2 && at < text.length() - 2 && " ，：、”》".indexOf(text.charAt(at - 1)) >= 0) {
          return at;
        }
      }
    }
    int at = even;
    while (at > 1
        && ((isDigit(text, at - 1) && isDigit(text, at))
            || "“《（—".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static List<String> parted(List<String> lines) {
    List<String> parted = new ArrayList<>();
    for (String line : lines) {
      if (!parted.isEmpty()) {
        parted.add("");
      }
      parted.add(line);
    }
    return parted;
  }
}
