package org.soubao.internal.pages;

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
  private final List<Line> lines;
  private final @Nullable Role[] given;
  private final Columns columns;
  private final boolean[] dateline;
  private final Blocks blocks;

  private RoleModel(List<Line> lines) {
    this.lines = lines;
    given = new Role[lines.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = given(i);
    }
    dateline = new boolean[lines.size()];
    for (int i = 0; i < dateline.length; i++) {
      dateline[i] = Signs.opensWithDateline(lines.get(i).text());
    }
    blocks = new Blocks(lines);
    columns = new Columns(lines, given);
  }

  private @Nullable Role given(int i) {
    Line line = lines.get(i);
    Role role = Signs.role(line);
    boolean followed = i + 1 < lines.size() && !lines.get(i + 1).afterBlank();
    // An office and a name may also be the beginning of a sentence.
    boolean sentence =
        role == Role.BYLINE
            && followed
            && Signs.role(lines.get(i + 1)) == null
            && Character.isIdeographic(line.first())
            && line.text().indexOf(' ') < 0;
    return sentence ? null : role;
  }

  /** The role of each line. */
  static Role[] roles(List<Line> lines) {
    return new RoleModel(lines).solve();
  }

  private Role[] solve() {
    int n = lines.size();
    double[][] cost = new double[n][FREE.length];
    int[][] from = new int[n][FREE.length];
    for (int i = 0; i < n; i++) {
      for (int role = 0; role < FREE.length; role++) {
        double best = Double.POSITIVE_INFINITY;
        for (int before = 0; before < (i == 0 ? 1 : FREE.length); before++) {
          double sum = i == 0 ? start(role) : cost[i - 1][before] + step(i, before, role);
          if (sum < best) {
            best = sum;
            from[i][role] = before;
          }
        }
        cost[i][role] = best + own(i, FREE[role]);
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

  private double step(int i, int before, int role) {
    if (given[i] != null) {
      // A given line has one state only; the others are closed.
      return (role == 0 ? 0 : HARD * 9) + unfinished(i - 1, FREE[before]);
    }
    if (given[i - 1] != null) {
      return before != 0 ? HARD * 9 : FREE[role] == Role.WRAP ? afterGiven(i) : 0;
    }
    return switch (FREE[role]) {
      case WRAP -> FREE[before] == Role.HEADING ? HARD : continues(i, FREE[before]);
      case PARAGRAPH -> FREE[before] == Role.HEADING ? sameBlock(i, 1) : ends(i, FREE[before]);
      default ->
          FREE[before] == Role.HEADING ? 0 : sameBlock(i, 1.5) + unfinished(i - 1, Role.WRAP);
    };
  }

  private double afterGiven(int i) {
    return given[i - 1] == Role.FURNITURE ? 2 : HARD;
  }

  private double sameBlock(int i, double cost) {
    return lines.get(i).afterBlank() ? 0 : cost;
  }

  /** Cost of body text that stops in mid-sentence at that line. */
  private double unfinished(int i, Role role) {
    boolean stops = role.isBody() && given[i] == null && !lines.get(i).endsSentence();
    return stops ? 3 : 0;
  }

  /** Cost of line i going on with the paragraph of the line above. */
  private double continues(int i, Role before) {
    Line line = lines.get(i);
    Line above = lines.get(i - 1);
    double cost = line.frame() ? 3 : 0;
    if (line.afterBlank()) {
      cost += columns.isIndented(i) ? 2 : 0.7;
    }
    boolean full = columns.isFull(i - 1, before);
    if (!full) {
      cost += Math.min(3, 1 + 1.5 * (columns.missing(i - 1, before) - Columns.RAGGED));
    }
    if (above.endsSentence()) {
      cost += line.afterBlank() && full && !columns.isIndented(i) ? 0 : 1;
      cost += columns.isIndented(i) ? 1.5 : 0;
    }
    return opensMidSentence(line) ? cost - 2 : cost;
  }

  /** Cost of the paragraph ending with the line above, and another beginning. */
  private double ends(int i, Role before) {
    Line line = lines.get(i);
    if (!lines.get(i - 1).endsSentence()) {
      return STRONG;
    }
    if (!columns.isFull(i - 1, before)) {
      return 0;
    }
    double cost = line.afterBlank() ? 0.8 : 2;
    return columns.isIndented(i) ? cost - 1 : cost + (line.afterBlank() ? 0.8 : 0);
  }

  private static boolean opensMidSentence(Line line) {
    return "，。、；：！？）”’》".indexOf(line.first()) >= 0;
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

  private double own(int i, Role role) {
    if (given[i] != null) {
      return 0;
    }
    Line line = lines.get(i);
    return switch (role) {
      case HEADING -> heading(i, line) + (dateline[i] ? HARD : 0);
      case PARAGRAPH -> 0.5 + blocks.againstBody(i) + (dateline[i] ? -2 : unindented(i));
      default -> blocks.againstBody(i) + (dateline[i] ? STRONG : 0);
    };
  }

  private double heading(int i, Line line) {
    double cost = Math.max(0, line.width() - 26) * 0.25 + blocks.againstHeading(i);
    if (line.hasFullStop()) {
      cost += 5;
    }
    cost += "，、；,".indexOf(line.last()) >= 0 ? 2.5 : line.last() == '：' ? 1 : 0;
    cost += opensMidSentence(line) ? 2 : 0;
    cost += line.text().length() < 4 ? 1 : 0;
    cost += line.text().indexOf('，') >= 0 ? 0.8 : 0;
    cost += columns.isIndented(i) ? 0.4 : 0;
    cost += isAligned(i) ? 0.8 : 0;
    if (line.text().startsWith("——")) {
      cost -= 2;
    }
    return cost;
  }
}
