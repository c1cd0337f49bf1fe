package org.soubao.internal.pages;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Box;

/**
 * A page of a file that is set in one column, as books and reports are: there the text goes on from
 * page to page, and no line says so. Newspaper pages have several columns, and say it.
 *
 * @param file its path
 * @param number of the page in it, from 1
 */
public record PageFlow(String file, int number) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** Lines of body text that show how a page is set. */
  private static final int FEWEST = 3;

  /** Share of the page's width that a column of its own has. */
  private static final double WIDE = 0.5;

  /** Share of the lines that stand below the one before. */
  private static final double BELOW = 0.95;

  /** Of a page; null where it is not set so, or alone in its file. */
  static @Nullable PageFlow of(PageDump dump) {
    String number = dump.number();
    if (number == null || !NUMBER.matcher(number).matches() || !isOneColumn(dump.layout())) {
      return null;
    }
    return new PageFlow(dump.file(), Integer.parseInt(number));
  }

  /**
   * Of headlines on the pages that it goes on from, by the body's; 0 where it goes on from none.
   */
  static double headlineSize(PageDump dump) {
    return dump.layout().headlineSize() > 0 && of(dump) != null ? dump.layout().headlineSize() : 0;
  }

  private static boolean isOneColumn(PageLayout layout) {
    List<Box> lines =
        layout.lines().stream()
            .filter(line -> line.mark() == null && Math.abs(line.size() - 1) < 0.06)
            .map(PrintedLine::box)
            .filter(Objects::nonNull)
            .toList();
    double widest = lines.stream().mapToDouble(Box::width).max().orElse(0);
    int below = 0;
    for (int i = 1; i < lines.size(); i++) {
      below += lines.get(i).top() >= lines.get(i - 1).bottom() - lines.get(i).height() / 2 ? 1 : 0;
    }
    return lines.size() >= FEWEST && widest >= WIDE && below >= BELOW * (lines.size() - 1);
  }

  /** Whether a page follows this one. */
  boolean isFollowedBy(@Nullable PageFlow next) {
    return next != null && next.file.equals(file) && next.number == number + 1;
  }
}
