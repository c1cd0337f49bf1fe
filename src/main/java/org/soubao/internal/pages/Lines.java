package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Simplified;

/** Splits a page into its lines, keeping their offsets. */
final class Lines {
  /** What a report opens with when it has no dateline. */
  private static final Pattern OPENING =
      Pattern.compile("(?:近日|日前|昨日|昨天|今日|近期)，|(?<![年0-9０-９])[0-9０-９]{1,2}月[0-9０-９]{1,2}日");

  /** Before the text that goes on. */
  private static final Pattern JUMP =
      Pattern.compile("[（(【]上[ ]?[转接][^）)】\n]{1,10}[）)】][ \u3000]*");

  private static final int LONGEST_JUMP = 10;
  private static final int SHORTEST_HEADLINE = 5;
  private static final double OVERLONG = 4;

  private Lines() {}

  static List<Line> of(String text, PageLayout layout) {
    List<Line> lines = new ArrayList<>();
    boolean blankBefore = true;
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      Line line = line(text, from, to, blankBefore, layout);
      if (line != null) {
        lines.add(line);
      }
      blankBefore = line == null;
      from = to + 1;
    }
    return unglued(withWholeJumps(lines));
  }

  private static @Nullable Line line(
      String text, int from, int to, boolean blankBefore, PageLayout layout) {
    int start = from;
    int end = to;
    while (start < end && isInvisible(text.charAt(start))) {
      start++;
    }
    while (end > start && isInvisible(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    String raw = text.substring(start, end);
    PrintedLine print = layout.at(start);
    // What a source marks up was never set in columns.
    boolean asIs = print != null && print.mark() != null;
    String once = asIs ? null : TextRepair.undouble(raw);
    String repaired = once != null ? once : asIs ? raw : TextRepair.unjustify(raw);
    boolean frame = !blankBefore && start == from + 1 && text.charAt(from) == ' ';
    return new Line(
        start, end, repaired, blankBefore, frame, once != null, TextRepair.width(repaired), print);
  }

  private static boolean isInvisible(char c) {
    return TextRepair.isBlank(c) || Character.isISOControl(c) || c == '\ufeff' || c == '\u200b';
  }

  /** Puts jump lines together that a line's end has cut: {@code （上接第}, {@code 一版）}. */
  private static List<Line> withWholeJumps(List<Line> lines) {
    List<Line> whole = new ArrayList<>(lines.size());
    for (Line line : lines) {
      Line above = whole.isEmpty() ? null : whole.getLast();
      boolean apart = above == null || line.afterBlank() || line.mark() != null;
      int end = apart ? -1 : jumpEnd(above, line);
      if (above == null || end < 0) {
        whole.add(line);
        continue;
      }
      String text = above.text() + line.text().substring(0, end);
      int to = end == line.text().length() ? line.end() : line.start() + end;
      whole.removeLast();
      whole.add(
          new Line(
              above.start(),
              to,
              text,
              above.afterBlank(),
              above.frame(),
              false,
              TextRepair.width(text),
              above.print()));
      if (end < line.text().length()) {
        whole.add(part(line, to, line.end(), false));
      }
    }
    return whole;
  }

  /** Where in a line the jump line ends that the line above begins; -1 for nowhere. */
  private static int jumpEnd(Line above, Line line) {
    String begin = above.text();
    boolean opens = begin.length() <= LONGEST_JUMP && "（(【".indexOf(begin.charAt(0)) >= 0;
    int end = opens ? Math.max(line.text().indexOf('）'), line.text().indexOf('】')) + 1 : 0;
    boolean asPrinted = line.text().length() == line.end() - line.start();
    return end > 0
            && (asPrinted || end == line.text().length())
            && Signs.JUMP.matcher(Simplified.of(begin + line.text().substring(0, end))).matches()
        ? end
        : -1;
  }

  /** Cuts a headline from the first line of the next article, where they stuck together. */
  private static List<Line> unglued(List<Line> lines) {
    List<Line> cut = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = afterJump(lines.get(i), cut);
      int at = i + 2 < lines.size() ? glue(line, lines.get(i + 1), lines.get(i + 2)) : -1;
      if (at < 0) {
        cut.add(line);
      } else {
        cut.add(part(line, line.start(), line.start() + at, line.afterBlank()));
        cut.add(part(line, line.start() + at, line.end(), true));
      }
    }
    return cut;
  }

  /** Cuts a jump line (上接) from the text behind it, and gives that. */
  private static Line afterJump(Line line, List<Line> cut) {
    boolean asPrinted = line.text().length() == line.end() - line.start();
    Matcher jump =
        asPrinted && line.text().indexOf('上') == 1
            ? JUMP.matcher(Simplified.of(line.text()))
            : null;
    if (jump == null || !jump.lookingAt() || jump.end() == line.text().length()) {
      return line;
    }
    cut.add(part(line, line.start(), line.start() + jump.end(), line.afterBlank()));
    return part(line, line.start() + jump.end(), line.end(), false);
  }

  private static int glue(Line line, Line next, Line afterNext) {
    boolean overlong =
        line.afterBlank()
            && !next.afterBlank()
            && line.width() > Math.max(next.width(), afterNext.width()) + OVERLONG
            && line.print() == null
            && line.text().length() == line.end() - line.start();
    if (!overlong || Signs.opensArticle(line.text())) {
      return -1;
    }
    Matcher opening = OPENING.matcher(line.text());
    if (!opening.find() || opening.start() < SHORTEST_HEADLINE) {
      return -1;
    }
    String head = line.text().substring(0, opening.start());
    boolean headline = head.indexOf('。') < 0 && head.indexOf('，') < 0 && !head.contains("星期");
    return headline ? opening.start() : -1;
  }

  private static Line part(Line line, int start, int end, boolean afterBlank) {
    String text = line.text().substring(start - line.start(), end - line.start());
    return new Line(
        start, end, text, afterBlank, false, false, TextRepair.width(text), line.print());
  }
}
