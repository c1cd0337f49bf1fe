package org.soubao.internal.pages;

import java.util.List;
import org.soubao.model.Piece;

/**
 * A page with the reasons for what became of each line.
 *
 * @param lines those that hold something, in page order
 * @param page what the page was taken apart into
 */
public record ExplainedPage(List<ExplainedLine> lines, SegmentedPage page) {
  /**
   * What became of a line.
   *
   * @param piece where it stands in the dump
   * @param text as read: justification, shadows and the like undone
   * @param role what it was taken for
   * @param subhead whether it is a heading within an article
   * @param article number of its article on the page, from 1; 0 where it belongs to none
   * @param reasons the most telling, first
   */
  public record ExplainedLine(
      Piece piece, String text, Role role, boolean subhead, int article, List<Reason> reasons) {
    /** Copies the reasons. */
    public ExplainedLine {
      reasons = List.copyOf(reasons);
    }
  }

  /** Copies the lines. */
  public ExplainedPage {
    lines = List.copyOf(lines);
  }
}
