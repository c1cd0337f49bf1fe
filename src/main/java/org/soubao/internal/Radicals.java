package org.soubao.internal;

import java.text.Normalizer;
import java.util.Map;

/**
 * Radicals that programs write for the characters that look like them, as many do in the text of
 * PDFs: ⻩ for 黄. For any thread.
 */
public final class Radicals {
  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x2FDF;
  private static final Map<Integer, Integer> CHARACTERS = CharacterTable.read("radicals.tsv");

  private Radicals() {}

  /** The character that a code point stands for; itself where it is no radical. */
  public static int of(int codePoint) {
    if (codePoint < FIRST || codePoint > LAST) {
      return codePoint;
    }
    Integer character = CHARACTERS.get(codePoint);
    return character == null
        ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0)
        : character;
  }

  /** A text without them. */
  public static String plain(String text) {
    if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(Radicals::of).forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
