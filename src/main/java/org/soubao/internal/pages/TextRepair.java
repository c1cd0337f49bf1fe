package org.soubao.internal.pages;

import org.jspecify.annotations.Nullable;

/** Undoes what typesetting did to the characters of a line. */
final class TextRepair {
  private static final int JUSTIFIED_RUN = 4;
  private static final int SHORTEST_DOUBLED = 6;
  private static final int LONGEST_DOUBLED = 160;

  private TextRepair() {}

  /** Takes out the blanks between characters that stand alone, four or more in a row. */
  static String unjustify(String line) {
    if (line.indexOf(' ') < 0 && line.indexOf('\u3000') < 0) {
      return line;
    }
    StringBuilder repaired = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      int end = justifiedEnd(line, i);
      if (end > i) {
        for (int k = i; k < end; k++) {
          if (!isBlank(line.charAt(k))) {
            repaired.append(line.charAt(k));
          }
        }
        i = end;
      } else {
        repaired.append(line.charAt(i++));
      }
    }
    return repaired.toString();
  }

  /** Where the run of lone characters that begins at a token's start ends; {@code from} if none. */
  private static int justifiedEnd(String line, int from) {
    if ((from > 0 && !isBlank(line.charAt(from - 1))) || isBlank(line.charAt(from))) {
      return from;
    }
    int i = from;
    int tokens = 0;
    int end = from;
    while (i < line.length()) {
      int token = tokenEnd(line, i);
      if (!isLone(line, i, token)) {
        break;
      }
      tokens++;
      end = token;
      i = token;
      while (i < line.length() && isBlank(line.charAt(i))) {
        i++;
      }
      if (i < line.length()) {
        end = i;
      }
    }
    return tokens >= JUSTIFIED_RUN ? end : from;
  }

  /** A character, perhaps with a punctuation mark that clings to it. */
  private static boolean isLone(String line, int start, int end) {
    return end - start == 1
        || (end - start == 2 && (isMark(line.charAt(start)) || isMark(line.charAt(start + 1))));
  }

  private static int tokenEnd(String line, int from) {
    int i = from;
    while (i < line.length() && !isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The line with each doubled stretch once; null where it is not doubled throughout. */
  static @Nullable String undouble(String line) {
    int length = line.length();
    if (length < SHORTEST_DOUBLED || length > LONGEST_DOUBLED) {
      return null;
    }
    StringBuilder once = new StringBuilder(length / 2);
    int from = 0;
    while (from < length) {
      if (isBlank(line.charAt(from))) {
        once.append(line.charAt(from++));
        continue;
      }
      int half = doubledHalf(line, from, tokenEnd(line, from));
      if (half == 0) {
        return null;
      }
      once.append(line, from, from + half);
      from += 2 * half;
    }
    return once.toString();
  }

  /** Length of the longest stretch at {@code from} that stands twice; 0 where there is none. */
  private static int doubledHalf(String line, int from, int end) {
    for (int half = (end - from) / 2; half > 0; half--) {
      if (line.regionMatches(from, line, from + half, half)) {
        return half;
      }
    }
    return 0;
  }

  /** Width in full-width characters: ASCII counts half. */
  static double width(String text) {
    int halves = 0;
    for (int i = 0; i < text.length(); i++) {
      halves += text.charAt(i) < 0x2000 ? 1 : 2;
    }
    return halves / 2.0;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\t' || c == '\u00a0' || Character.isWhitespace(c);
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** Appends text to running text: no blank between Chinese characters, but between Latin words. */
  static void append(StringBuilder to, String text) {
    if (!to.isEmpty() && !text.isEmpty() && isLatin(to.charAt(to.length() - 1))) {
      if (isLatin(text.charAt(0))) {
        to.append(' ');
      }
    }
    to.append(text);
  }

  /**
   * Running text: drops the blanks that justification leaves round digits and brackets, and keeps
   * those between Latin words.
   *
   * @param keepUntil blanks before this offset stay, as those behind a dateline
   */
  static String tidy(CharSequence text, int keepUntil) {
    StringBuilder tidy = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        tidy.append(c);
      } else if (!tidy.isEmpty() && !isBlank(tidy.charAt(tidy.length() - 1))) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (i < keepUntil || (isLatin(tidy.charAt(tidy.length() - 1)) && isLatin(next))) {
          tidy.append(' ');
        }
      }
    }
    return tidy.toString().strip();
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
