package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a paragraph into the lines of a column.
 *
 * <p>A full-width character counts one, a half-width one half. Closing punctuation never begins a
 * line, opening punctuation never ends one, and numbers are not broken (避头尾).
 */
public final class LineBreaker {
  private static final String OPENING = "“‘（《〈「『【";
  private static final String CLOSING = "，。、；：？！”’）》〉」』】％℃…";

  /** What stays together: opening marks, one character or number, closing marks and a blank. */
  private static final Pattern UNIT =
      Pattern.compile(
          "[%s]*(?:[0-9A-Za-z.,%%+/:-]+|[—]+|[^%s])(?<marks>[%s]* ?)"
              .formatted(OPENING, OPENING, CLOSING));

  /** Half-width units that the indent of a first line takes. */
  private static final int INDENT = 4;

  private final int capacity;
  private final boolean hanging;
  private final int indent;

  /**
   * Makes a breaker for one column.
   *
   * @param width full-width characters in a line
   * @param hanging whether one closing mark may stand beyond the end of a line
   */
  public LineBreaker(int width, boolean hanging) {
    this(width, hanging, true);
  }

  /**
   * Makes a breaker for one column.
   *
   * @param width full-width characters in a line
   * @param hanging whether one closing mark may stand beyond the end of a line
   * @param indented whether first lines are two characters shorter
   */
  public LineBreaker(int width, boolean hanging, boolean indented) {
    this.capacity = 2 * width;
    this.hanging = hanging;
    this.indent = indented ? INDENT : 0;
  }

  /** The lines of a paragraph; an indented one's first is two characters shorter. */
  public List<String> lines(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int room = capacity - indent;
    Matcher unit = UNIT.matcher(paragraph);
    while (unit.find()) {
      int length = width(unit.group().stripTrailing());
      if (!line.isEmpty() && length > room && !hangs(unit, length - room)) {
        lines.add(line.toString());
        line.setLength(0);
        room = capacity;
      }
      line.append(unit.group());
      room -= width(unit.group());
    }
    lines.add(line.toString());
    return lines;
  }

  /** Whether a line is visibly shorter than the column. */
  boolean isShort(String line) {
    return width(line) < capacity * 4 / 5;
  }

  private boolean hangs(Matcher unit, int excess) {
    return hanging && excess <= 2 && !unit.group("marks").isBlank();
  }

  /** The width of a text in half-width units. */
  public static int width(String text) {
    return text.codePoints().map(c -> c < 0x100 && c != '·' && c != '×' ? 1 : 2).sum();
  }
}
