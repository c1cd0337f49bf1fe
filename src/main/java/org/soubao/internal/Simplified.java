package org.soubao.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traditional characters to simplified ones, by OpenCC's table of single characters. Safe for
 * several threads.
 */
public final class Simplified {
  private static final String TABLE = "analysis/traditional-to-simplified.tsv";
  private static final Map<Integer, Integer> CHARACTERS = CharacterTable.read(TABLE);

  /** The characters of the basic plane by themselves, where both forms are in it. */
  private static final char[] BASIC = basic();

  private Simplified() {}

  /** The simplified form of a code point; itself where it has none. */
  public static int of(int codePoint) {
    return CHARACTERS.getOrDefault(codePoint, codePoint);
  }

  /** A text in simplified characters, offset by offset; itself where it has no others. */
  public static String of(String text) {
    char @Nullable [] simplified = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BASIC[c] != c) {
        simplified = simplified == null ? text.toCharArray() : simplified;
        simplified[i] = BASIC[c];
      }
    }
    return simplified == null ? text : String.valueOf(simplified);
  }

  private static char[] basic() {
    char[] basic = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < basic.length; c++) {
      int simplified = of(c);
      basic[c] = (char) (Character.isBmpCodePoint(simplified) ? simplified : c);
    }
    return basic;
  }
}
