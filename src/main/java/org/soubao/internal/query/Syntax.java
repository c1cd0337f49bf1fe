package org.soubao.internal.query;

/** The characters that mean something in a query; full-width ones mean the same. */
final class Syntax {
  private static final int FULL_WIDTH = 0xFEE0;

  private Syntax() {}

  /** Whether it is that ASCII character, or its full-width form. */
  static boolean is(char c, char ascii) {
    return c == ascii || c == ascii + FULL_WIDTH;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '＂';
  }

  static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }

  static boolean isPlus(char c) {
    return c == '+' || c == '＋';
  }

  static boolean isMinus(char c) {
    return c == '-' || c == '－';
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  static boolean isStar(char c) {
    return c == '*' || c == '＊';
  }

  static boolean isTilde(char c) {
    return c == '~' || c == '～';
  }

  static boolean isBar(char c) {
    return c == '|' || c == '｜';
  }

  static boolean isRangeStart(char c) {
    return c == '[' || c == '［';
  }

  static boolean isRangeEnd(char c) {
    return c == ']' || c == '］';
  }

  /** Whether a word can't go on there: {@code OR} and the like stand alone. */
  static boolean isBound(char c) {
    return isBlank(c) || isQuote(c) || isOpening(c) || isClosing(c) || isBar(c);
  }
}
