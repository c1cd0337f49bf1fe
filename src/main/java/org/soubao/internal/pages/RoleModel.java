package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
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

  private static final double OVERWIDE = 1.5;

  private final List<Line> lines;
  private final @Nullable Role[] given;
  private final Columns columns;
  private final boolean[] dateline;
  private final Blocks blocks;
  private final PrintedParagraphs printed;
  private final HeadingSigns headings;
  private final AuthorLines authors;

  /**
   * Reads a page.
   *
   * @param newspaper the page's; null where it isn't known
   */
  RoleModel(List<Line> lines, @Nullable String newspaper) {
    this.lines = lines;
    given = FormRoles.of(lines, newspaper);
    printed = new PrintedParagraphs(lines);
    dateline = new boolean[lines.size()];
    for (int i = 0; i < dateline.length; i++) {
      // Where first lines are indented, one that is not goes on with the text above.
      dateline[i] = Signs.opensArticle(lines.get(i).text()) && !printed.isFlush(i);
    }
    columns = new Columns(lines, given);
    blocks = new Blocks(lines, given, columns);
    headings = new HeadingSigns(lines, columns, blocks, dateline);
    authors = new AuthorLines(lines, given, newspaper);
  }

  /** The role of each line. */
  Role[] roles() {
    Role[] roles = solve();
    authors.nameAuthors(roles);
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
    return cost + weighing.of(HeadingSigns.opensMidSentence(line), -2, Reason.OPENS_MID_SENTENCE);
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
          + weighing.of(
              HeadingSigns.opensWithClosing(lines.get(i)), HARD, Reason.OPENS_MID_SENTENCE);
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

  /** Cost of a paragraph's first line being as long as the lines below it. */
  private double unindented(int i) {
    double missing = columns.indent(i);
    return missing < 0.9 ? 2 : missing < 1.6 ? 1 : 0;
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
    if (role == Role.HEADING && headings.isNoHeading(i, line)) {
      return weighing.of(2 * HARD, Reason.FORM);
    }
    if (role == Role.HEADING) {
      return line.isLarge()
          ? weighing.of(line.hasFullStop(), 2, Reason.FULL_STOP)
          : headings.against(i, line, weighing) + weighing.of(type, Reason.TYPE);
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
}
