package org.soubao.internal.comparison;

import java.util.Arrays;
import java.util.Map;
import org.soubao.internal.analysis.NormalizedText;

/**
 * A text as the numbers of its characters and words, in normal form and without punctuation, and
 * where each stands. A Chinese character counts for itself; a number with its point and percent
 * sign, and a word in Latin letters, are one. Not to be changed.
 */
final class TokenText {
  /** Where numbers of words begin: behind all code points. */
  private static final int FIRST_WORD = Character.MAX_CODE_POINT + 1;

  /** What holds a number or a word together, between two of its characters. */
  private static final String JOINERS = ".:/-–—~_'";

  private final String source;
  private int[] tokens;
  private int[] starts;
  private int[] ends;
  private int length;

  private TokenText(String source, int capacity) {
    this.source = source;
    tokens = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /**
   * Reads a text.
   *
   * @param words numbers of the words that are known; grows
   */
  static TokenText of(String source, Map<String, Integer> words) {
    NormalizedText normal = NormalizedText.of(source);
    TokenText text = new TokenText(source, normal.length());
    int i = 0;
    while (i < normal.length()) {
      int end = i + 1;
      if (isLatin(normal.charAt(i))) {
        end = wordEnd(normal, i);
        text.add(number(words, normal, i, end), normal.start(i), normal.end(end - 1));
      } else if (isPair(normal, i)) {
        end = i + 2;
        int codePoint = Character.toCodePoint(normal.charAt(i), normal.charAt(i + 1));
        text.add(codePoint, normal.start(i), normal.end(i + 1));
      } else if (!isPassedOver(normal.charAt(i))) {
        text.add(normal.charAt(i), normal.start(i), normal.end(i));
      }
      i = end;
    }
    return text.trimmed();
  }

  private void add(int token, int start, int end) {
    tokens[length] = token;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  private TokenText trimmed() {
    tokens = Arrays.copyOf(tokens, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    return this;
  }

  /** The text that was read. */
  String source() {
    return source;
  }

  int length() {
    return length;
  }

  int token(int index) {
    return tokens[index];
  }

  /** Where a token begins in the source. */
  int start(int index) {
    return starts[index];
  }

  /** Where it ends there. */
  int end(int index) {
    return ends[index];
  }

  /** Whether something stands between a token and the one before it, or one of them is missing. */
  boolean isBoundary(int index) {
    return index == 0 || index == length || starts[index] > ends[index - 1];
  }

  /** Whether the same tokens stand in both stretches. */
  boolean equals(int from, int to, TokenText other, int otherFrom, int otherTo) {
    return Arrays.equals(tokens, from, to, other.tokens, otherFrom, otherTo);
  }

  private static int number(Map<String, Integer> words, NormalizedText text, int from, int to) {
    StringBuilder word = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ',') {
        word.append("–—~".indexOf(c) < 0 ? c : '-');
      }
    }
    return words.computeIfAbsent(word.toString(), unknown -> FIRST_WORD + words.size());
  }

  private static int wordEnd(NormalizedText text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      if (isLatin(text.charAt(end))) {
        end++;
      } else if (joins(text, end)) {
        end += 2;
      } else {
        break;
      }
    }
    boolean percent = end < text.length() && "%‰".indexOf(text.charAt(end)) >= 0;
    return percent ? end + 1 : end;
  }

  /** A comma joins thousands: 1,000. */
  private static boolean joins(NormalizedText text, int index) {
    if (index + 1 >= text.length() || !isLatin(text.charAt(index + 1))) {
      return false;
    }
    boolean numbers = isDigit(text.charAt(index - 1)) && isDigit(text.charAt(index + 1));
    return JOINERS.indexOf(text.charAt(index)) >= 0 || (numbers && text.charAt(index) == ',');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z');
  }

  private static boolean isPair(NormalizedText text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }

  /** Punctuation, blanks and printers' marks such as ■; signs of money and of sums count. */
  private static boolean isPassedOver(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> c == '~' || c == '|' || c == '`';
    };
  }
}
