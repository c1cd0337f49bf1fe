package org.soubao.internal.analysis;

/** What a reader of numbers and dates looks for around a place of a normal form. */
record NumeralContext(NormalizedText text) {
  /** Whether a typed ASCII digit stands there. */
  boolean isDigit(int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) >= '0'
        && text.charAt(index) <= '9'
        && text.isTyped(index);
  }

  /** Where the digits that begin there end. */
  int digitsEnd(int start) {
    int end = start;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  /** Whether a Latin letter or a word with digits in it touches that place from the left. */
  boolean isTouchedBefore(int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    boolean joint = before == '-' || before == '.' || before == '_' || isColon(start - 1);
    return (isLatin(before) && !text.isSeam(start))
        || isDigit(start - 1)
        || (joint && start > 1 && isLatin(text.charAt(start - 2)))
        || ((before == '.' || isColon(start - 1)) && isDigit(start - 2));
  }

  /** Whether a Latin letter or an exponent touches that place from the right. */
  boolean isTouchedBehind(int end) {
    if (end >= text.length() || text.isSeam(end)) {
      return false;
    }
    char behind = text.charAt(end);
    return isLatin(behind) || (behind >= '0' && behind <= '9');
  }

  /** The place there, or behind one blank. */
  int behindBlank(int index) {
    return is(index, ' ') ? index + 1 : index;
  }

  /** Whether that character stands there. */
  boolean is(int index, char c) {
    return index >= 0 && index < text.length() && text.charAt(index) == c;
  }

  /** Whether a colon or the sign of a ratio stands there. */
  boolean isColon(int index) {
    return is(index, ':') || is(index, '∶');
  }

  /** Whether one of those characters stands there. */
  boolean isOneOf(int index, String characters) {
    return index >= 0 && index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }

  /** Whether a digit or a Chinese numeral stands there. */
  boolean isNumeral(int index) {
    return ChineseNumeral.isAt(text, index) || isDigit(index);
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
