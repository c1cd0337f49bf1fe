package org.soubao.server;

/** The beginning of a text. */
final class Excerpt {
  private Excerpt() {}

  /** The text, or so many characters of it and an ellipsis; no character is cut in two. */
  static String of(String text, int characters) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
  }
}
