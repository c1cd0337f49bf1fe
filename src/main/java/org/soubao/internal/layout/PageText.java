package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.Mark;
import org.soubao.internal.pages.PageLayout;
import org.soubao.internal.pages.PrintedLine;

/** Writes the lines of a page down, with how each is printed. */
final class PageText {
  private final StringBuilder text = new StringBuilder();
  private final List<PrintedLine> lines = new ArrayList<>();
  private final double width;
  private final double height;
  private final double body;
  private final boolean mostlyBold;

  /** Of a page with these blocks. */
  PageText(PrintedPage page, double body, List<Block> blocks) {
    width = Glyphs.length(page.width());
    height = Glyphs.length(page.height());
    this.body = body;
    int bold = 0;
    int all = 0;
    for (Block block : blocks) {
      all += block.letters();
      bold += block.lines.stream().allMatch(TextLine::bold) ? block.letters() : 0;
    }
    mostlyBold = bold * 2 > all;
  }

  /**
   * Adds a block, behind a blank line.
   *
   * @param column the edges of its column; null where they aren't known
   * @param zone the number of its article; 0 for none
   * @param mark what its lines certainly are; null for nothing
   */
  void add(List<TextLine> block, @Nullable Area column, int zone, @Nullable Mark mark) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    for (TextLine line : block) {
      int start = text.length();
      text.append(line.text());
      lines.add(printed(line, start, column, zone, mark));
      text.append('\n');
    }
  }

  /** Adds lines that stand each by itself, from the top down and left to right. */
  void addAll(List<TextLine> alone, @Nullable Mark mark) {
    alone.stream()
        .sorted(
            Comparator.<TextLine>comparingDouble(line -> line.area().top())
                .thenComparingDouble(line -> line.area().left()))
        .forEach(line -> add(List.of(line), null, 0, mark));
  }

  private PrintedLine printed(
      TextLine line, int start, @Nullable Area column, int zone, @Nullable Mark mark) {
    double indent =
        column == null ? Double.NaN : (line.area().left() - column.left()) / line.size();
    double missing =
        column == null ? Double.NaN : (column.right() - line.area().right()) / line.size();
    return new PrintedLine(
        start,
        text.length(),
        line.area().box(width, height),
        line.size() / body,
        line.bold() && !mostlyBold,
        indent,
        missing,
        zone,
        mark);
  }

  LaidOutPage page() {
    return new LaidOutPage(text.toString(), new PageLayout(lines));
  }
}
