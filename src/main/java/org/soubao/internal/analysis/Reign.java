package org.soubao.internal.analysis;

import org.jspecify.annotations.Nullable;

/** What years are counted from in old papers. */
enum Reign {
  REPUBLIC("民国", 1912, 138),
  GUANGXU("光绪", 1875, 34),
  XUANTONG("宣统", 1909, 3);

  private final String word;
  private final int firstYear;
  private final int years;

  Reign(String word, int firstYear, int years) {
    this.word = word;
    this.firstYear = firstYear;
    this.years = years;
  }

  /** The one that is named directly before that place of a normal form. */
  static @Nullable Reign before(NormalizedText text, int index) {
    char last = index == 0 ? ' ' : text.charAt(index - 1);
    Reign reign =
        switch (last) {
          case '国' -> REPUBLIC;
          case '绪' -> GUANGXU;
          case '统' -> XUANTONG;
          default -> null;
        };
    return reign != null && isWordBefore(text, index, reign.word) ? reign : null;
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

  /** How many characters the word has. */
  int length() {
    return word.length();
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
