package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the lines of a page's head and foot out of what is read: single lines at its upper and
 * lower edge that have the words of page furniture, and what recurs on other pages.
 */
final class PageEdges {
  /** Shares of the printed height that head and foot, and the masthead have at most. */
  private static final double HEAD = 0.05;

  private static final double FOOT = 0.96;
  private static final double MASTHEAD = 0.2;

  /** Letters so much larger than the body's are a masthead's, where the words are. */
  private static final double LARGE = 2;

  private static final int LONGEST = 120;
  private static final int BRIEF = 20;

  private static final Pattern WORDS =
      Pattern.compile(
          ".*(?:星期[一二三四五六日天]|[0-9]{4}年[ ]?[0-9]{1,2}月|农历|责编|责任编辑|编辑[：:"
              + " ]|校对|版式|美编|新闻热线|邮箱|E-?mail|https?:|www\\.|总第?["
              + " ]?[0-9]+期|第[0-9]+期|国内统一|邮发代号|零售).*|第?[ ]?[A-Z]?[0-9]{1,3}["
              + " ]?版?|第?[一二三四五六七八九十]{1,3}版|第?[ ]?[0-9]{1,4}[ ]?页|[-—· ]*[0-9]{1,4}[-—· ]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISSUE = Pattern.compile("国内统一|邮发代号|总第?[ ]?[0-9]+期|第[ ]?[0-9]+[ ]?期");

  /** Alone it is a page's only where it stands apart from the text. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /** How far lines of a text stand from each other, and a page's number at least from any. */
  private static final double NEXT = 0.7;

  private static final double APART = 1.5;
  private static final double INDENT = 3;

  private static final Pattern PAPER =
      Pattern.compile(
          "[\u4e00-\u9fff]{1,7}[报刊]|[\u4e00-\u9fff ]{1,12}(?:日 ?报|晚 ?报|早 ?报|时 ?报|晨 ?报)");

  /** What stands above the articles, in the order of the page. */
  final List<TextLine> head = new ArrayList<>();

  final List<TextLine> foot = new ArrayList<>();

  /** What recurs on other pages, which shows what it is. */
  final List<TextLine> recurring = new ArrayList<>();

  final List<TextLine> rest = new ArrayList<>();

  PageEdges(List<TextLine> lines, PrintedPage page, Recurrence recurrence, double body) {
    double top = lines.stream().mapToDouble(line -> line.area().top()).min().orElse(0);
    double bottom = lines.stream().mapToDouble(line -> line.area().bottom()).max().orElse(1);
    double height = Math.max(bottom - top, 1e-6);
    boolean masthead =
        lines.stream()
            .filter(line -> line.area().top() < top + MASTHEAD * height)
            .anyMatch(line ->
                (line.size() > LARGE * body && isPaper(line)) || ISSUE.matcher(line.text()).find());
    double head = top + (masthead ? MASTHEAD : HEAD) * height;
    for (TextLine line : lines) {
      boolean brief = line.text().length() <= LONGEST;
      boolean words = brief && WORDS.matcher(line.text()).matches() && !isOfText(line, lines);
      boolean paper = line.size() > LARGE * body && isPaper(line);
      if (recurrence.holds(line, page.width(), page.height())) {
        recurring.add(line);
      } else if (line.area().bottom() < head && (paper || words)) {
        this.head.add(line);
      } else if (words && line.area().top() > top + FOOT * height) {
        foot.add(line);
      } else {
        rest.add(line);
      }
    }
    besides(top + HEAD * height);
    above(top + MASTHEAD * height);
  }

  /** What stands above the line with the numbers of the issue, if that is little. */
  private void above(double lowest) {
    double line =
        this.head.stream()
            .filter(head -> ISSUE.matcher(head.text()).find())
            .mapToDouble(head -> head.area().top())
            .max()
            .orElse(0);
    List<TextLine> above =
        rest.stream().filter(other -> other.area().bottom() <= Math.min(line, lowest)).toList();
    if (above.stream().mapToInt(other -> other.text().length()).sum() <= LONGEST) {
      rest.removeAll(above);
      head.addAll(above);
    }
  }

  /** What stands level with the page's head, a section's name or a saying, belongs to it. */
  private void besides(double lowest) {
    List<TextLine> level =
        rest.stream()
            .filter(line -> line.area().bottom() < lowest && line.text().length() <= BRIEF)
            .filter(line -> head.stream().anyMatch(other -> isLevel(line.area(), other.area())))
            .toList();
    rest.removeAll(level);
    head.addAll(level);
  }

  /** Whether it is the first or last line of a text. */
  private static boolean isOfText(TextLine line, List<TextLine> lines) {
    if (line.text().indexOf('，') >= 0 || line.text().indexOf('。') >= 0) {
      return true;
    }
    boolean number = NUMBER.matcher(line.text()).matches();
    return lines.stream()
        .filter(other -> !other.equals(line))
        .filter(other -> Math.abs(other.size() - line.size()) < 0.1 * line.size())
        .anyMatch(other ->
            number ? isBeside(line.area(), other.area(), line.size()) : goesOn(line, other));
  }

  private static boolean goesOn(TextLine line, TextLine other) {
    return other.text().length() > BRIEF / 2
        && line.area().commonX(other.area()) > 0.8 * line.area().width()
        && -line.area().commonY(other.area()) < NEXT * line.size();
  }

  /** Whether a number stands at a line above or below it, which may be indented. */
  private static boolean isBeside(Area number, Area line, double size) {
    double apart = -number.commonY(line);
    return apart > 0 && apart < APART * size && -number.commonX(line) < INDENT * size;
  }

  private static boolean isPaper(TextLine line) {
    return PAPER.matcher(line.text().replace(" ", "")).matches();
  }

  private static boolean isLevel(Area one, Area other) {
    return one.commonY(other) > 0.5 * Math.min(one.height(), other.height());
  }
}
