package org.soubao.internal.citation;

import org.jspecify.annotations.Nullable;

/** Brings what a page gave into one line of plain text, so that it can't end a line of a format. */
public final class PlainLine {
  private PlainLine() {}

  /**
   * The text in one line: runs of blanks, line breaks and control characters are one blank, and
   * what only steers how text is shown (such as the direction of writing) or is half a character is
   * gone. Null where nothing is left.
   */
  public static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int character : text.codePoints().toArray()) {
      if (isBlank(character)) {
        blank = true;
      } else if (isShown(character)) {
        line.append(blank && !line.isEmpty() ? " " : "").appendCodePoint(character);
        blank = false;
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
