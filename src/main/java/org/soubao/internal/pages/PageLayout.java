package org.soubao.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a page tells of its lines beyond their text.
 *
 * @param lines in the order of the text, not overlapping; empty where it tells nothing
 * @param issue where the source numbers the articles of several pages together, by what these
 *     belong together: zones of one number are parts of one article; empty where each page has
 *     numbers of its own
 */
public record PageLayout(List<PrintedLine> lines, String issue) {
  /** Of a source that is text alone. */
  public static final PageLayout NONE = new PageLayout(List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the lines overlap, or are not in their order
   */
  public PageLayout {
    lines = List.copyOf(lines);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).start() < lines.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "%s is not behind %s".formatted(lines.get(i), lines.get(i - 1)));
      }
    }
  }

  /** A page whose zones are numbered by themselves. */
  public PageLayout(List<PrintedLine> lines) {
    this(lines, "");
  }

  /** The line that holds a place of the text; null for none. */
  @Nullable PrintedLine at(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      PrintedLine line = lines.get(mid);
      if (offset < line.start()) {
        high = mid - 1;
      } else if (offset >= line.end()) {
        low = mid + 1;
      } else {
        return line;
      }
    }
    return null;
  }
}
