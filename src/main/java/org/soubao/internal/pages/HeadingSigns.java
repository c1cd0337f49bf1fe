package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Pattern;

/** What the form of a line, and the lines around it, say against its being a heading. */
final class HeadingSigns {
  private static final double HARD = 8;

  /** How editors sign their notes. */
  private static final Pattern EDITORS_NOTE = Pattern.compile("[—–-]{1,2} ?(?:编 ?者|编辑)");

  /** Marks that no text begins with. */
  private static final String CLOSING = "，。、；：！？）”’》";

  /** Characters without which no sentence opens a paragraph. */
  private static final int SHORTEST_SENTENCE = 5;

  private final List<Line> lines;
  private final Columns columns;
  private final Blocks blocks;
  private final boolean[] dateline;

  /**
   * Of a page.
   *
   * @param dateline which lines open a report
   */
  HeadingSigns(List<Line> lines, Columns columns, Blocks blocks, boolean[] dateline) {
    this.lines = lines;
    this.columns = columns;
    this.blocks = blocks;
    this.dateline = dateline;
  }

  /** Cost of a line being one, where its type does not tell. */
  double against(int i, Line line, Weighing weighing) {
    double cost = weighing.of(Math.clamp((line.width() - 26) * 0.25, 0, 3.5), Reason.LENGTH);
    cost += weighing.of(line.text().length() < 4, 1, Reason.LENGTH);
    cost += weighing.of(blocks.againstHeading(i), Reason.TEXT_BLOCK);
    cost += weighing.of(line.hasFullStop(), 5, Reason.FULL_STOP);
    cost += weighing.of("，、；,".indexOf(line.last()) >= 0, 2.5, Reason.ENDS_OPEN);
    cost += weighing.of(line.last() == '：', 1, Reason.ENDS_OPEN);
    cost += weighing.of(breaksOff(i, line), 1.5, Reason.ENDS_OPEN);
    cost += weighing.of(opensMidSentence(line), 2, Reason.OPENS_MID_SENTENCE);
    boolean comma = line.text().indexOf('，') >= 0;
    cost += weighing.of(comma, 0.8, Reason.COMMA);
    cost += weighing.of(comma && columns.isFull(i, Role.PARAGRAPH), 0.8, Reason.COMMA);
    cost += weighing.of(columns.isIndented(i), 0.4, Reason.INDENT_LOST);
    cost += weighing.of(isAligned(i), 0.8, Reason.ALIGNED);
    cost += weighing.of(isAuthorsNote(line.text()), HARD, Reason.NAME_OR_NOTE);
    cost += weighing.of(dateline[i], HARD, Reason.OPENS_REPORT);
    cost += weighing.of(HeadingShape.isNoticeTitle(line.text()), -3, Reason.FORM);
    return cost + weighing.of(line.text().startsWith("——"), -2, Reason.DASH);
  }

  /** Whether it is dots alone, a signature, or text that a raised or lowered figure belongs to. */
  boolean isNoHeading(int i, Line line) {
    return HeadingShape.isDivider(line.text())
        || EDITORS_NOTE.matcher(line.text()).matches()
        || PrintedScript.is(lines, i)
        || PrintedScript.is(lines, i - 1)
        || PrintedScript.is(lines, i + 1);
  }

  /** Whether the last line of its block ends with a word that must go on. */
  private boolean breaksOff(int i, Line line) {
    boolean last = i + 1 == lines.size() || lines.get(i + 1).afterBlank();
    return last && "的和与及或在是将把对为而以等".indexOf(line.last()) >= 0;
  }

  /** Opens with a mark that no paragraph begins with, though a name may be lost before a colon. */
  static boolean opensWithClosing(Line line) {
    return line.first() != '：' && CLOSING.indexOf(line.first()) >= 0;
  }

  /** Opens with a mark that no text begins with, or with the end of a sentence. */
  static boolean opensMidSentence(Line line) {
    int stop = line.text().indexOf('。');
    return (stop > 0 && stop < SHORTEST_SENTENCE) || CLOSING.indexOf(line.first()) >= 0;
  }

  /** Whether three lines of a block, this one among the first two, end at one edge. */
  private boolean isAligned(int i) {
    int from = lines.get(i).afterBlank() ? i : i - 1;
    if (from < 0 || from + 2 >= lines.size()) {
      return false;
    }
    Line second = lines.get(from + 1);
    Line third = lines.get(from + 2);
    return !second.afterBlank()
        && !third.afterBlank()
        && Math.abs(second.width() - third.width()) <= 0.6
        && second.width() >= lines.get(from).width() - 0.6;
  }

  /** {@code （作者为…）}, or the end of one: an essay's last paragraph. */
  private static boolean isAuthorsNote(String text) {
    return text.startsWith("（作者") || (text.endsWith("）") && text.indexOf('（') < 0);
  }
}
