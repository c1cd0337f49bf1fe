package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of a printed text, and what of it the other printing does not have there.
 *
 * @param text as printed
 * @param changes in order, apart from each other
 */
public record ComparedText(String text, List<Change> changes) {
  /** Copies the list. */
  public ComparedText {
    Objects.requireNonNull(text, "text");
    changes = List.copyOf(changes);
  }

  /**
   * Characters that differ.
   *
   * @param start offset in the text (UTF-16 unit), from 0
   * @param end offset behind the last one
   */
  public record Change(int start, int end) {
    /** Checks the order of the ends. */
    public Change {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("not a change: [%d, %d]".formatted(start, end));
      }
    }
  }
}
