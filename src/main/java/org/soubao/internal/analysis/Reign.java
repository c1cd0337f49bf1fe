package org.soubao.internal.analysis;

import org.jspecify.annotations.Nullable;

/** What years are counted from in old papers. */
enum Reign {
  REPUBLIC(1912, 138),
  GUANGXU(1875, 34),
  XUANTONG(1909, 3);

  private final int firstYear;
  private final int years;

  Reign(int firstYear, int years) {
    this.firstYear = firstYear;
    this.years = years;
  }

  /** The one that is named directly before that place of a normal form. */
  static @Nullable Reign before(NormalizedText text, int index) {
    return switch (index == 0 ? ' ' : text.charAt(index - 1)) {
      case '国' -> isWordBefore(text, index, "民国") ? REPUBLIC : null;
      case '绪' -> isWordBefore(text, index, "光绪") ? GUANGXU : null;
      case '緖' -> isWordBefore(text, index, "光緖") ? GUANGXU : null; // Old form, in no table.
      case '统' -> isWordBefore(text, index, "宣统") ? XUANTONG : null;
      default -> null;
    };
  }

  /** How many characters of its name stand directly before that place. */
  int lengthBefore(NormalizedText text, int index) {
    return this == REPUBLIC && isWordBefore(text, index, "中华民国") ? 4 : 2;
  }

  /** Whether that word stands directly before that place. */
  static boolean isWordBefore(NormalizedText text, int index, String word) {
    int start = index - word.length();
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The year of the common era; −1 where there was no such year. */
  int year(int number) {
    return number >= 1 && number <= years ? firstYear + number - 1 : -1;
  }

  /** Whether its months are lunar. */
  boolean isImperial() {
    return this != REPUBLIC;
  }
}
