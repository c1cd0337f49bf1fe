package org.soubao.internal.layout;

import java.util.List;

/** Reads a page from the places of what is printed on it. Safe for several threads. */
public final class LayoutReader {
  private LayoutReader() {}

  /** Reads a page of which nothing else is known. */
  public static LaidOutPage read(PrintedPage page) {
    return read(page, Recurrence.NONE);
  }

  /**
   * Reads a page.
   *
   * @param recurrence what recurs on other pages of its file or newspaper
   */
  public static LaidOutPage read(PrintedPage page, Recurrence recurrence) {
    List<TextLine> lines = TextLines.of(page);
    double body = TextLines.bodySize(lines);
    PageText text = new PageText(page, body);
    Blocks.of(lines, new Separators(page, body), body)
        .forEach(block -> text.add(block.lines, null, 0, null));
    return text.page();
  }
}
