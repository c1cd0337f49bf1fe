package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides the role of every line as the cheapest way through the page (Viterbi over paragraph, wrap
 * and heading; lines whose form decides alone are given).
 *
 * <p>Costs are in units of “one weak sign against it”.
 */
final class RoleModel {
  private static final Role[] FREE = {Role.PARAGRAPH, Role.WRAP, Role.HEADING};
  private static final double HARD = 8;
  private static final double STRONG = 4;

  /** By the body's size. */
  private static final double LARGEST_NAME = 1.06;

  private static final int TALLEST_ADVERTISEMENT = 8;
  private static final double OVERWIDE = 1.5;
  private static final int LONGEST_NAMES = 14;

  /** By how much the letters of one size differ. */
  private static final double ONE_SIZE = 0.05;

  /** Marks that no text begins with. */
  private static final String CLOSING = "，。、；：！？）”’》";

  /** Characters without which no sentence opens a paragraph. */
  private static final int SHORTEST_SENTENCE = 5;

  /** How editors sign their notes. */
  private static final Pattern EDITORS_NOTE = Pattern.compile("[—–-]{1,2} ?(?:编 ?者|编辑)");

  private final List<Line> lines;
  private final @Nullable String newspaper;
  private final @Nullable Role[] given;
  private final Columns columns;
  private final boolean[] contents;
  private final boolean[] dateline;
  private final Blocks blocks;
  private final PrintedParagraphs printed;

  /**
   * Reads a page.
   *
   * @param newspaper the page's; null where it isn't known
   */
  RoleModel(List<Line> lines, @Nullable String newspaper) {
    this.lines = lines;
    this.newspaper = newspaper;
    given = new Role[lines.size()];
    contents = ContentsList.in(lines);
    for (int i = 0; i < given.length; i++) {
      Mark mark = lines.get(i).mark();
      given[i] = mark == null ? given(i) : given(i, mark);
    }
    leaveOutAdvertisements();
    printed = new PrintedParagraphs(lines);
    dateline = new boolean[lines.size()];
    for (int i = 0; i < dateline.length; i++) {
      // Where first lines are indented, one that is not goes on with the text above.
      dateline[i] = Signs.opensArticle(lines.get(i).text()) && !printed.isFlush(i);
    }
    columns = new Columns(lines, given);
    blocks = new Blocks(lines, given, columns);
  }

  /** A few lines together without a sentence, one of which says where to call. */
  private void leaveOutAdvertisements() {
    for (int from = 0, to; from < given.length; from = to) {
      to = from + 1;
      while (to < given.length && !lines.get(to).afterBlank()) {
        to++;
      }
      List<Line> block = lines.subList(from, to);
      if (to - from <= TALLEST_ADVERTISEMENT
          && block.stream().anyMatch(line -> Furniture.saysWhereToCall(line.text()))
          && block.stream().noneMatch(line -> line.hasFullStop() || line.mark() != null)) {
        Arrays.fill(given, from, to, Role.FURNITURE);
      }
    }
  }

  private @Nullable Role given(int i) {
    Line line = lines.get(i);
    Role role = Signs.role(line, newspaper);
    if (role != null && (PrintedType.isHeadings(line, role) || PrintedScript.is(lines, i))) {
      return null;
    }
    boolean followed = i + 1 < lines.size() && !lines.get(i + 1).afterBlank();
    // An office and a name may also be the beginning of a sentence.
    boolean sentence =
        role == Role.BYLINE
            && followed
            && Signs.role(lines.get(i + 1), newspaper) == null
            && Character.isIdeographic(line.first())
            && line.text().indexOf(' ') < 0
            && !PrintedParagraphs.endsEarly(line)
            && !isOfficeAbove(i);
    if (role == null && (contents[i] || goesOnWithGuide(i) || goesOnWithEditors(i))) {
      return Role.FURNITURE;
    }
    return sentence ? null : role;
  }

  /** Whether the line is an office whose holder stands below, in the middle of the column. */
  private boolean isOfficeAbove(int i) {
    Line name = lines.get(i + 1);
    return Signs.isOffice(lines.get(i).text())
        && PrintedParagraphs.isCentred(name)
        && Authors.areNames(name.text());
  }

  /** What the source calls the line; jump lines, sources and bylines stand in its text. */
  private @Nullable Role given(int i, Mark mark) {
    Role stated = mark.role();
    if (stated != null && !stated.isBody()) {
      return stated == Role.HEADING ? null : stated;
    }
    Role role = Signs.role(lines.get(i), newspaper);
    return role == Role.JUMP || role == Role.SOURCE || role == Role.BYLINE ? role : null;
  }

  private boolean goesOnWithGuide(int i) {
    String text = lines.get(i).text();
    if (i == 0 || given[i - 1] != Role.FURNITURE || !Furniture.continuesGuide(text)) {
      return false;
    }
    String above = lines.get(i - 1).text();
    return Furniture.opensGuide(above) || Furniture.continuesGuide(above);
  }

  /** Whether the names of those who made the page go on, in the type of the line above. */
  private boolean goesOnWithEditors(int i) {
    Line line = lines.get(i);
    return i > 0
        && line.size() > 0
        && given[i - 1] == Role.FURNITURE
        && Math.abs(lines.get(i - 1).size() - line.size()) < ONE_SIZE
        && Furniture.namesEditors(lines.get(i - 1).text())
        && Authors.areNames(line.text());
  }

  /** The role of each line. */
  Role[] roles() {
    Role[] roles = solve();
    nameAuthors(roles);
    return roles;
  }

  /**
   * Why a line has its role.
   *
   * @param roles what {@link #roles} gave
   */
  List<Reason> reasons(int i, Role[] roles) {
    if (given[i] != null || roles[i] == Role.BYLINE) {
      return List.of(Reason.FORM);
    }
    int before = i == 0 || given[i - 1] != null ? 0 : state(roles[i - 1]);
    List<Weighing> others = new ArrayList<>();
    Weighing chosen = Weighing.kept();
    for (int role = 0; role < FREE.length; role++) {
      Weighing weighing = FREE[role] == roles[i] ? chosen : Weighing.kept();
      own(i, FREE[role], weighing);
      if (i > 0) {
        step(i, before, role, weighing);
      }
      if (FREE[role] != roles[i]) {
        others.add(weighing);
      }
    }
    return chosen.reasons(others);
  }

  /** A heading that names an author became a byline. */
  private static int state(Role role) {
    int state = List.of(FREE).indexOf(role);
    return state < 0 ? List.of(FREE).indexOf(Role.HEADING) : state;
  }

  /** Makes bylines of the headings that name an author: beside another, or on a literary page. */
  private void nameAuthors(Role[] roles) {
    boolean literary = isLiterary(roles);
    for (int i = 0; i < roles.length; i++) {
      boolean beside = isHeading(roles, i - 1) || isHeading(roles, i + 1);
      if (roles[i] == Role.HEADING
          && lines.get(i).mark() == null
          && !lines.get(i).isLarge()
          && (isNamedBelow(roles, i)
              || ((beside || literary)
                  && Authors.isAmongHeadings(lines.get(i).text(), literary)))) {
        roles[i] = Role.BYLINE;
      }
      if (i > 0 && roles[i - 1] == Role.BYLINE && isFurtherName(i)) {
        roles[i] = Role.BYLINE;
      }
    }
  }

  /** Names in small type right below a large heading: of authors, of whatever kind. */
  private boolean isNamedBelow(Role[] roles, int i) {
    Line line = lines.get(i);
    return line.size() > 0
        && line.size() < LARGEST_NAME
        && isHeading(roles, i - 1)
        && lines.get(i - 1).isLarge()
        && (Authors.isTransliterated(line.text()) || Authors.areNames(line.text()));
  }

  /** A name right below others that did not find room in their line. */
  private boolean isFurtherName(int i) {
    Line line = lines.get(i);
    return given[i] == null
        && line.size() > 0
        && !line.isLarge()
        && PrintedParagraphs.endsEarly(line)
        && line.text().length() <= LONGEST_NAMES
        && (Signs.NAMES_LINE.matcher(line.text()).matches()
            || Signs.BYLINE.matcher(line.text()).matches());
  }

  private static boolean isHeading(Role[] roles, int i) {
    return i >= 0 && i < roles.length && roles[i] == Role.HEADING;
  }

  /** Whether the page's head calls it one of essays and verse. */
  private boolean isLiterary(Role[] roles) {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.FURNITURE
          && PageHead.of(lines.get(i).text(), newspaper).filter(PageHead::isLiterary).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Role[] solve() {
    int n = lines.size();
    double[][] cost = new double[n][FREE.length];
    int[][] from = new int[n][FREE.length];
    for (int i = 0; i < n; i++) {
      for (int role = 0; role < FREE.length; role++) {
        double best = Double.POSITIVE_INFINITY;
        for (int before = 0; before < (i == 0 ? 1 : FREE.length); before++) {
          double sum =
              i == 0 ? start(role) : cost[i - 1][before] + step(i, before, role, Weighing.SILENT);
          if (sum < best) {
            best = sum;
            from[i][role] = before;
          }
        }
        cost[i][role] = best + own(i, FREE[role], Weighing.SILENT);
      }
    }
    return trace(cost, from);
  }

  private Role[] trace(double[][] cost, int[][] from) {
    int n = lines.size();
    Role[] roles = new Role[n];
    int role = 0;
    for (int i = n - 1; i >= 0; i--) {
      if (i == n - 1) {
        for (int r = 1; r < FREE.length; r++) {
          role = cost[i][r] < cost[i][role] ? r : role;
        }
      }
      Role fixed = given[i];
      roles[i] = fixed == null ? FREE[role] : fixed;
      role = from[i][role];
    }
    return roles;
  }

  private static double start(int role) {
    return FREE[role] == Role.WRAP ? 1 : 0;
  }

  private double step(int i, int before, int role, Weighing weighing) {
    if (given[i] != null) {
      // A given line has one state only; the others are closed.
      return (role == 0 ? 0 : HARD * 9) + unfinished(i - 1, FREE[before], weighing);
    }
    if (given[i - 1] != null) {
      return before != 0
          ? HARD * 9
          : weighing.of(FREE[role] == Role.WRAP, afterGiven(i), Reason.NEIGHBOUR);
    }
    boolean below = FREE[before] == Role.HEADING;
    return switch (FREE[role]) {
      case WRAP ->
          below ? weighing.of(HARD, Reason.NEIGHBOUR) : continues(i, FREE[before], weighing);
      case PARAGRAPH -> below ? sameBlock(i, 1, weighing) : ends(i, FREE[before], weighing);
      default -> below ? 0 : sameBlock(i, 1.5, weighing) + unfinished(i - 1, Role.WRAP, weighing);
    };
  }

  private double afterGiven(int i) {
    return given[i - 1] == Role.FURNITURE ? 2 : HARD;
  }

  private double sameBlock(int i, double cost, Weighing weighing) {
    return weighing.of(!lines.get(i).afterBlank(), cost, Reason.NO_BLANK_ABOVE);
  }

  /** Cost of body text that stops in mid-sentence at that line. */
  private double unfinished(int i, Role role, Weighing weighing) {
    boolean stops = role.isBody() && given[i] == null && !lines.get(i).endsSentence();
    return weighing.of(stops, 3, Reason.SENTENCE_OPEN);
  }

  /** Cost of line i going on with the paragraph of the line above. */
  private double continues(int i, Role before, Weighing weighing) {
    Line line = lines.get(i);
    if (PrintedScript.goesOn(lines, i)) {
      return 0;
    }
    double begins = printed.begins(i);
    if (begins != 0) {
      return weighing.of(Math.max(0, begins), Reason.INDENT_LOST)
          + weighing.of(
              Math.max(0, ZoneEvidence.against(line, lines.get(i - 1))), Reason.OTHER_ZONE)
          + weighing.of(lines.get(i - 1).endsSentence(), 0.5, Reason.SENTENCE_ENDED);
    }
    boolean indented = columns.isIndented(i);
    boolean full = columns.isFull(i - 1, before);
    double cost = weighing.of(line.frame(), 3, Reason.NEW_FRAME);
    cost += weighing.of(line.afterBlank(), indented ? 2 : 0.7, Reason.BLANK_ABOVE);
    if (!full) {
      double missing = columns.missing(i - 1, before) - Columns.RAGGED;
      cost += weighing.of(Math.min(3, 1 + 1.5 * missing), Reason.LINE_ABOVE_SHORT);
    }
    if (lines.get(i - 1).endsSentence()) {
      boolean columnBreak = line.afterBlank() && full && !indented;
      cost += weighing.of(!columnBreak, 1, Reason.SENTENCE_ENDED);
      cost += weighing.of(columns.isUnwrapped(i), 3, Reason.LENGTH);
      cost += weighing.of(indented, 1.5, Reason.INDENT_LOST);
    }
    return cost + weighing.of(opensMidSentence(line), -2, Reason.OPENS_MID_SENTENCE);
  }

  /** Cost of the paragraph ending with the line above, and another beginning. */
  private double ends(int i, Role before, Weighing weighing) {
    if (PrintedScript.goesOn(lines, i)) {
      return weighing.of(HARD, Reason.FORM);
    }
    double begins = printed.begins(i);
    if (begins != 0) {
      return weighing.of(Math.max(0, -begins), Reason.NO_INDENT)
          + weighing.of(!lines.get(i - 1).endsSentence(), 1, Reason.SENTENCE_OPEN)
          + weighing.of(opensWithClosing(lines.get(i)), HARD, Reason.OPENS_MID_SENTENCE);
    }
    if (!lines.get(i - 1).endsSentence()) {
      return weighing.of(STRONG, Reason.SENTENCE_OPEN);
    }
    if (!columns.isFull(i - 1, before) || columns.isUnwrapped(i)) {
      return 0;
    }
    boolean blank = lines.get(i).afterBlank();
    double cost = weighing.of(blank ? 0.8 : 2, Reason.LINE_ABOVE_FULL);
    return columns.isIndented(i)
        ? cost + weighing.of(-1, Reason.INDENT_LOST)
        : cost + weighing.of(blank, 0.8, Reason.NO_INDENT);
  }

  /** Whether the last line of its block ends with a word that must go on. */
  private boolean breaksOff(int i, Line line) {
    boolean last = i + 1 == lines.size() || lines.get(i + 1).afterBlank();
    return last && "的和与及或在是将把对为而以等".indexOf(line.last()) >= 0;
  }

  /** Opens with a mark that no paragraph begins with, though a name may be lost before a colon. */
  private static boolean opensWithClosing(Line line) {
    return line.first() != '：' && CLOSING.indexOf(line.first()) >= 0;
  }

  /** Opens with a mark that no text begins with, or with the end of a sentence. */
  private static boolean opensMidSentence(Line line) {
    int stop = line.text().indexOf('。');
    return (stop > 0 && stop < SHORTEST_SENTENCE) || CLOSING.indexOf(line.first()) >= 0;
  }

  /** Cost of a paragraph's first line being as long as the lines below it. */
  private double unindented(int i) {
    double missing = columns.indent(i);
    return missing < 0.9 ? 2 : missing < 1.6 ? 1 : 0;
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

  private double own(int i, Role role, Weighing weighing) {
    if (given[i] != null) {
      return 0;
    }
    Line line = lines.get(i);
    Mark mark = line.mark();
    if (mark != null) {
      return weighing.of(!mark.allows(role), ZoneEvidence.STATED, Reason.STATED);
    }
    double type = PrintedType.against(lines, i, role);
    if (role == Role.HEADING && isNoHeading(i, line)) {
      return weighing.of(2 * HARD, Reason.FORM);
    }
    if (role == Role.HEADING) {
      return line.isLarge()
          ? weighing.of(line.hasFullStop(), 2, Reason.FULL_STOP)
          : heading(i, line, weighing) + weighing.of(type, Reason.TYPE);
    }
    if (type != 0 || printed.begins(i) != 0) {
      return weighing.of(type, Reason.TYPE)
          + weighing.of(blocks.againstBody(i), Reason.BARE_BLOCK)
          + weighing.of(dateline[i], role == Role.WRAP ? STRONG : -2, Reason.OPENS_REPORT);
    }
    // A name with its place ends in a bracket, as sentences do.
    boolean name = line.last() == '）' && Authors.isPlaced(line.text());
    double cost = weighing.of(name, 3, Reason.NAME_OR_NOTE);
    cost += weighing.of(blocks.againstBody(i), Reason.BARE_BLOCK);
    cost += weighing.of(blocks.isOverwide(i) || columns.isOverwide(i), OVERWIDE, Reason.OVERWIDE);
    if (role == Role.WRAP) {
      return cost + weighing.of(dateline[i], STRONG, Reason.OPENS_REPORT);
    }
    cost += 0.5;
    return dateline[i]
        ? cost + weighing.of(-2, Reason.OPENS_REPORT)
        : cost + weighing.of(unindented(i), Reason.NO_INDENT);
  }

  /** Whether it is dots alone, a signature, or text that a raised or lowered figure belongs to. */
  private boolean isNoHeading(int i, Line line) {
    return HeadingShape.isDivider(line.text())
        || EDITORS_NOTE.matcher(line.text()).matches()
        || PrintedScript.is(lines, i)
        || PrintedScript.is(lines, i - 1)
        || PrintedScript.is(lines, i + 1);
  }

  /** {@code （作者为…）}, or the end of one: an essay's last paragraph. */
  private static boolean isAuthorsNote(String text) {
    return text.startsWith("（作者")
        || (text.endsWith("）") && text.indexOf('（') < 0);
  }

  private double heading(int i, Line line, Weighing weighing) {
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
}
