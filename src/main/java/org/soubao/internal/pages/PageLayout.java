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
 * @param headlineSize of headlines on the pages of the file before it, by the body's; 0 where that
 *     isn't known
 */
public record PageLayout(List<PrintedLine> lines, String issue, double headlineSize) {
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

  /** A page that tells nothing of those before it. */
  public PageLayout(List<PrintedLine> lines, String issue) {
    this(lines, issue, 0);
  }

  /** The same behind pages with headlines of that size. */
  public PageLayout behind(double headlineSize) {
    return new PageLayout(lines, issue, headlineSize);
  }

  /** The size of its largest line, by the body's; 0 where no size is known. */
  public double largest() {
    return lines.stream().mapToDouble(PrintedLine::size).max().orElse(0);
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
