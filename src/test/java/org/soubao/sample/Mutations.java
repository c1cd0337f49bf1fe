package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;

/** Damages a page as files get damaged: lines cut, doubled, shuffled; signs that no page has. */
final class Mutations {
  private static final List<String> SIGNS =
      List.of(
          "\u0000", "\u0007", "\u001b", "\u200b", "\ufeff", "\ud800", "\udc00", "𠮷", "\ufffd", "（",
          "）", "“", "。", "·", "—", "\u3000", " ", "\t", "\r", "\f", "\u2028", "讯", "记者", "（下转第二版）",
          "（上接", "■据", "·广告·", "摄）", "１", "9", "\u202e", "e\u0301");

  private final Dice dice;

  Mutations(long seed) {
    dice = new Dice(seed);
  }

  /** The text with that many damages. */
  String damage(String text, int times) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = 0; i < times; i++) {
      int at = dice.between(0, lines.size() - 1);
      switch (dice.between(0, 8)) {
        case 0 -> lines.set(at, cut(lines.get(at)));
        case 1 -> lines.add(at, lines.get(at));
        case 2 -> lines.add(dice.between(0, lines.size() - 1), lines.get(at));
        case 3 -> lines.add(at, "");
        case 4 -> lines.set(at, " ".repeat(dice.between(1, 3)) + lines.get(at));
        case 5 -> lines.set(at, doubled(lines.get(at)));
        case 6 -> join(lines, at);
        default -> lines.set(at, insert(lines.get(at)));
      }
    }
    boolean shuffled = dice.chance(0.2);
    return String.join("\n", shuffled ? dice.shuffled(lines) : lines);
  }

  private String cut(String line) {
    return line.substring(0, dice.between(0, line.length()));
  }

  private static String doubled(String line) {
    StringBuilder doubled = new StringBuilder();
    line.chars().forEach(c -> doubled.append((char) c).append((char) c));
    return doubled.toString();
  }

  private static void join(List<String> lines, int at) {
    if (at + 1 < lines.size()) {
      lines.set(at, lines.get(at) + lines.remove(at + 1));
    }
  }

  private String insert(String line) {
    int at = dice.between(0, line.length());
    return line.substring(0, at) + dice.pick(SIGNS) + line.substring(at);
  }
}
