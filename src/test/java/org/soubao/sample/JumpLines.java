package org.soubao.sample;

/** Words the lines that lead from page to page. */
final class JumpLines {
  private static final String NUMERALS = "〇一二三四五六七八九";

  private final boolean arabic;

  JumpLines(Layout layout) {
    this.arabic = layout.has(Oddity.ARABIC_JUMPS);
  }

  /** {@code （下转第二版）}. */
  String to(String page) {
    return "（下转%s）".formatted(name(page));
  }

  /** {@code （上接第一版）}. */
  String from(String page) {
    return "（上接%s）".formatted(name(page));
  }

  private String name(String page) {
    int number = Integer.parseInt(page);
    if (arabic || number >= NUMERALS.length()) {
      return "第%d版".formatted(number);
    }
    return "第%c版".formatted(NUMERALS.charAt(number));
  }
}
