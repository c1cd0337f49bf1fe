package org.soubao.sample;

import java.util.List;

/** Jump lines in every form that newspapers have for them. */
final class JumpForms {
  private static final String NUMERALS = "〇一二三四五六七八九";
  private final Dice dice;
  private final boolean brief;
  private final boolean arabic;

  JumpForms(Dice dice) {
    this.dice = dice;
    brief = dice.chance(0.3);
    arabic = dice.chance(0.4);
  }

  /** {@code （下转第二版）}. */
  String to(String page) {
    return dice.pick(List.of("（下转%s）", "（下转%s）", "【下转%s】")).formatted(name(page));
  }

  /** {@code （上接第一版）}. */
  String from(String page) {
    return dice.pick(List.of("（上接%s）", "（上接%s）", "【上接%s】")).formatted(name(page));
  }

  private String name(String page) {
    if (!Character.isDigit(page.charAt(0))) {
      return page + "版";
    }
    int number = Integer.parseInt(page);
    String label = arabic ? Integer.toString(number) : NUMERALS.substring(number, number + 1);
    return (brief ? "" : "第") + label + "版";
  }
}
