package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises tables of contents (目录): headlines that are numbered one by one, or that dots lead to
 * the number of their page. Their lines are no part of an article.
 */
final class ContentsList {
  private static final Pattern TITLE = Pattern.compile(".{0,16}(?:目 ?录|目 ?次|要 ?目|索 ?引|导 ?读)");

  private static final Pattern NUMBERED =
      Pattern.compile("(?<number>[0-9]{1,4})[.．、](?![0-9]).{2,120}");
  private static final Pattern LEADER = Pattern.compile(".{2,60}?[ ]?[.．…·]{3,}[ ]?[0-9A-Z]{1,5}");

  /** Entries that make a list: of any kind, and numbered ones on a page that is nothing else. */
  private static final int FEWEST = 3;

  private static final int FEWEST_NUMBERED = 5;

  private final List<Line> lines;
  private final boolean[] found;

  private ContentsList(List<Line> lines) {
    this.lines = lines;
    found = new boolean[lines.size()];
  }

  /** Which lines belong to one, its title among them. */
  static boolean[] in(List<Line> lines) {
    ContentsList list = new ContentsList(lines);
    for (int from = 0, to; from < lines.size(); from = to) {
      to = Math.max(from + 1, list.end(from));
      list.mark(from, to);
    }
    return list.found;
  }

  /** One past the last entry of the list that begins with a line; the same for none. */
  private int end(int from) {
    int end = from;
    int last = -1;
    for (int i = from; i < lines.size() && i <= end + 1; i++) {
      int number = number(lines.get(i));
      // A long title goes on in a second line.
      if (number >= 0 && (last < 0 || number == last + 1 || (number == 0 && last == 0))) {
        end = i + 1;
        last = number;
      } else if (end == from) {
        return from;
      }
    }
    return end;
  }

  /** The number of an entry; 0 for one with a leader, -1 for what is none. */
  private static int number(Line line) {
    if (line.hasFullStop() || line.mark() != null) {
      return -1;
    }
    Matcher numbered = NUMBERED.matcher(line.text());
    if (numbered.matches()) {
      return Integer.parseInt(numbered.group("number"));
    }
    return Signs.holds(line.text(), ".．…·") && LEADER.matcher(line.text()).matches() ? 0 : -1;
  }

  private void mark(int from, int to) {
    boolean titled = from > 0 && TITLE.matcher(lines.get(from - 1).text()).matches();
    boolean leads = to > from && number(lines.get(from)) == 0;
    int entries = to - from;
    boolean list =
        entries >= FEWEST && (titled || leads || (entries >= FEWEST_NUMBERED && isBare()));
    for (int i = titled ? from - 1 : from; list && i < to; i++) {
      found[i] = true;
    }
  }

  /** Whether the page has no running text. */
  private boolean isBare() {
    return lines.stream().noneMatch(Line::hasFullStop);
  }
}
