package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soubao.internal.pages.Mark;
import org.soubao.model.Box;

/**
 * Reads a page from the places of what is printed on it: runs of text become lines, these blocks,
 * and these the zones of articles, in the order of reading. Every letter is in the text once, but
 * for shadows. Safe for several threads.
 */
public final class LayoutReader {
  private LayoutReader() {}

  /** Reads a page of which no other pages are known. */
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
    PageEdges edges = new PageEdges(lines, page, recurrence, body);
    Separators separators = new Separators(page, body);
    List<Block> texts = Blocks.of(edges.rest, separators, body);
    Zones zones = new Zones(separators, body);
    List<Zone> articles = zones.read(Frames.around(withPictures(texts, page, body), separators));
    ColumnEdges columns = new ColumnEdges(texts);
    PageText text = new PageText(page, body, texts);
    text.addAll(edges.recurring, Mark.FURNITURE);
    text.addAll(edges.head, Mark.FURNITURE);
    int number = 0;
    for (Zone zone : articles) {
      int own = zone.body.isEmpty() || zones.doubtful.contains(zone) ? 0 : ++number;
      for (Block block : zone.blocks()) {
        // Headlines fill the measure of their article, or don't; everything else that of a column.
        boolean title = zone.headings.contains(block) && block.isDisplay(body);
        Area column = title ? zone.area() : columns.of(block);
        text.add(block.lines, column, own, block.caption ? Mark.CAPTION : null);
      }
    }
    text.addAll(edges.foot, Mark.FURNITURE);
    return text.page();
  }

  private static List<Block> withPictures(List<Block> texts, PrintedPage page, double body) {
    List<Block> all = new ArrayList<>(texts);
    for (Box box : page.pictures()) {
      Area area =
          new Area(
              box.left() * page.width(),
              box.top() * page.height(),
              box.right() * page.width(),
              box.bottom() * page.height());
      Captions.find(area, texts, body);
      all.add(Block.picture(area));
    }
    all.sort(Comparator.comparingDouble(block -> block.area.top()));
    return all;
  }
}
