package org.soubao.internal.format.page;

import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.pages.Mark;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageLayout;
import org.soubao.internal.pages.PageName;
import org.soubao.internal.pages.PrintedLine;

/** Writes the text of a page from lines of which the source says what they are. */
public final class MarkedText {
  private final StringBuilder text = new StringBuilder();
  private final List<PrintedLine> lines = new ArrayList<>();

  /** Adds what belongs to no article. */
  public void furniture(String line) {
    add(new MarkedLine(Mark.FURNITURE, line), 0);
  }

  /** Adds an article, with a blank line above it. */
  public void article(List<MarkedLine> article, int zone) {
    text.append(text.isEmpty() ? "" : "\n");
    article.forEach(line -> add(line, line.mark() == Mark.FURNITURE ? 0 : zone));
  }

  private void add(MarkedLine line, int zone) {
    int start = text.length();
    text.append(line.text());
    lines.add(PrintedLine.marked(start, text.length(), zone, line.mark()));
    text.append('\n');
  }

  /** The page, as it is so far. */
  public PageDump page(String path, PageName name) {
    return new PageDump(path, name, text.toString(), new PageLayout(lines));
  }
}
