package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.soubao.model.Article;
import org.soubao.model.Box;

/** A page of one column whose lines are placed: written line by line, from the top down. */
final class PrintedDump {
  private static final double LETTER = 0.02;

  private final StringBuilder text = new StringBuilder();
  private final List<PrintedLine> lines = new ArrayList<>();
  private double top = 0.05;

  /** Adds a line behind a blank one: a block of its own. */
  PrintedDump block(String line, double size, double indent, double missing) {
    text.append(text.isEmpty() ? "" : "\n");
    top += LETTER;
    return line(line, size, indent, missing);
  }

  /** Adds a line of a size by the body's, with what is free beside it, in its letters. */
  PrintedDump line(String line, double size, double indent, double missing) {
    int start = text.length();
    text.append(line).append('\n');
    double left = 0.1 + indent * size * LETTER;
    double right = Math.max(left + line.length() * size * LETTER, left + LETTER);
    Box box = Box.between(left, top, Math.min(1, right), top + size * LETTER);
    lines.add(
        new PrintedLine(start, start + line.length(), box, size, false, indent, missing, 1, null));
    top += 1.3 * size * LETTER;
    return this;
  }

  List<Article> articles() {
    return articles("page.pdf", 0);
  }

  /** The same as the second page of a file with headlines of that size on the first. */
  List<Article> articlesBehind(double headlineSize) {
    return articles("page.pdf#page=2", headlineSize);
  }

  private List<Article> articles(String path, double headlineSize) {
    return PageSegmenter.articles(
        new PageDump(
            path,
            new PageName("page", null, null, null),
            text.toString(),
            new PageLayout(lines).behind(headlineSize)));
  }
}
