package org.soubao.internal.smartcn;

/** What smartcn takes a UTF-16 unit for; the ranges are its own, not Unicode's. */
final class CharacterKind {
  static final int OTHER = 0;
  static final int HAN = 1;
  static final int BLANK = 2;
  static final int DELIMITER = 3;
  static final int DIGIT = 4;
  static final int WIDE_DIGIT = 5;
  static final int LETTER = 6;
  static final int WIDE_LETTER = 7;
  static final int SURROGATE = 8;

  private CharacterKind() {}

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FA5;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u3000';
  }

  static boolean isDigit(int kind) {
    return kind == DIGIT || kind == WIDE_DIGIT;
  }

  static boolean isLetter(int kind) {
    return kind == LETTER || kind == WIDE_LETTER;
  }

  static int of(char c) {
    if (isHan(c)) {
      return HAN;
    }
    if (isBlank(c)) {
      return BLANK;
    }
    if (c < 0x80) {
      return ofAscii(c);
    }
    if (c <= 0xBB || (c >= 0x2010 && c <= 0x2642) || (c >= 0x3001 && c <= 0x301E)) {
      return DELIMITER;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    return c >= 0xFE30 && c <= 0xFF63 ? ofWide(c) : OTHER;
  }

  private static int ofAscii(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return LETTER;
    }
    return c > ' ' ? DELIMITER : OTHER;
  }

  private static int ofWide(char c) {
    if (c >= '０' && c <= '９') {
      return WIDE_DIGIT;
    }
    return (c >= 'ａ' && c <= 'ｚ') || (c >= 'Ａ' && c <= 'Ｚ') ? WIDE_LETTER : DELIMITER;
  }
}
