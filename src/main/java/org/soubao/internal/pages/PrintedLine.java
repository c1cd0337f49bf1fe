package org.soubao.internal.pages;

import org.jspecify.annotations.Nullable;
import org.soubao.model.Box;

/**
 * How a line of a page is printed, and what its source says it is.
 *
 * @param start offset of its first character in the text of the page
 * @param end offset behind its last one
 * @param box where it stands; null where that isn't known
 * @param size of its letters, as a multiple of those of the page's body text; 0 where not known
 * @param bold whether its letters are bold
 * @param indent how many of its characters it begins right of its column's left edge; NaN where not
 *     known
 * @param missing how many of its characters it ends before its column's right edge; NaN where not
 *     known
 * @param zone the number of the article it belongs to, from 1; 0 where not known. With a mark it is
 *     the source's own word, without one it was concluded from places
 * @param mark what its source calls it; null where that says nothing
 */
public record PrintedLine(
    int start,
    int end,
    @Nullable Box box,
    double size,
    boolean bold,
    double indent,
    double missing,
    int zone,
    @Nullable Mark mark) {
  /** Checks the order of the ends. */
  public PrintedLine {
    if (start < 0 || end < start || zone < 0) {
      throw new IllegalArgumentException("not a line: [%d, %d], %d".formatted(start, end, zone));
    }
  }

  /** A line of which the source says what it is, and nothing of how it is printed. */
  public static PrintedLine marked(int start, int end, int zone, Mark mark) {
    return new PrintedLine(start, end, null, 0, false, Double.NaN, Double.NaN, zone, mark);
  }
}
