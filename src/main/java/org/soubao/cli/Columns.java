package org.soubao.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Texts in the columns of a terminal, where a Chinese character takes two. */
final class Columns {
  /** Of a terminal, if nothing else is known. */
  static final int TERMINAL = 80;

  private Columns() {}

  /** How many columns a text takes. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** The text with blanks behind it, up to so many columns. */
  static String left(String text, int columns) {
    return text + blanks(text, columns);
  }

  /** The text with blanks before it, up to so many columns. */
  static String right(String text, int columns) {
    return blanks(text, columns) + text;
  }

  /** The items in lines of so many columns, each whole; a longer one has a line of its own. */
  static List<String> lines(List<String> items, String separator, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i + 1 < items.size() ? separator : "");
      if (!line.isEmpty() && width(line + item.stripTrailing()) > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(item);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String blanks(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text)));
  }

  private static int width(int character) {
    return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
      case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> 2;
      default -> 1;
    };
  }
}
