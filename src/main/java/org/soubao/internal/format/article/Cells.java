package org.soubao.internal.format.article;

import java.text.Normalizer;

/**
 * Keeps a spreadsheet from taking text for a formula, as OWASP's page on CSV injection advises: a
 * cell that begins with one of {@code = + - @} or with a tab or the end of a line gets an
 * apostrophe before it. Spreadsheets in Chinese and Japanese read full-width signs too, and blanks
 * before a sign are not seen by everybody, so both count.
 */
public final class Cells {
  private static final String SIGNS = "=+-@\u2212";

  private Cells() {}

  /** The text itself, or with an apostrophe before it where it could be a formula. */
  public static String harmless(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** The text of a cell that may have got that apostrophe. */
  static String plain(String cell) {
    boolean isKept = cell.startsWith("'") && isFormula(cell.substring(1));
    return isKept ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int first = 0;
    while (first < text.length() && isUnseen(text.charAt(first))) {
      first++;
    }
    return Character.isISOControl(text.charAt(0)) || (first < text.length() && isSign(text, first));
  }

  private static boolean isUnseen(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isSign(String text, int at) {
    String narrow = Normalizer.normalize(text.substring(at, at + 1), Normalizer.Form.NFKC);
    return SIGNS.indexOf(narrow.charAt(0)) >= 0;
  }
}
