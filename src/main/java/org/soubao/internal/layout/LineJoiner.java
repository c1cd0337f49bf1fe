package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins what stands further apart on one line, but is one: lines that are spaced out, headlines in
 * two halves. Between columns there is the same gap above and below, and lines begin behind it: the
 * white covers of Breuel, “Two geometric algorithms for layout analysis” (2002), looked for only
 * where they decide something.
 */
final class LineJoiner {
  /** In sizes of the letters. */
  private static final double WIDEST = 3;

  private static final double WIDEST_ALONE = 2.2;
  private static final double WIDEST_IN_TEXT = 0.9;

  /** What is so long on both sides of a gap is running text, which has none. */
  private static final double LONG = 7;

  private static final double WIDEST_DISPLAY = 1.35;
  private static final double LEVEL = 0.35;
  private static final double ONE_SIZE = 1.15;
  private static final double ALIGNED = 0.3;
  private static final double INDENT = 2;

  /** Letters so much larger than the body's are set by other rules. */
  private static final double DISPLAY = 1.25;

  /** A gap that is a blank of its source, or stands behind the number of a list. */
  private static final double TYPED = 1.1;

  private static final int LONGEST_NUMBER = 4;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.．、]");

  /** How far above and below the gap goes on, in sizes of the body's letters. */
  private static final double REACH = 9;

  /** Chains of a row that are looked at. */
  private static final int MOST = 64;

  private final List<Chain> chains;
  private final Separators separators;
  private final double body;
  private final Map<Long, List<Chain>> rows = new HashMap<>();

  LineJoiner(List<Chain> chains, Separators separators, double body) {
    this.chains = chains;
    this.separators = separators;
    this.body = body;
    chains.stream()
        .sorted(Comparator.comparingDouble(chain -> chain.area.left()))
        .forEach(chain ->
            rows.computeIfAbsent(row(chain.area.centerY()), key -> new ArrayList<>()).add(chain));
  }

  private long row(double y) {
    return (long) Math.floor(y / body);
  }

  /** The chains after that. */
  List<Chain> joined() {
    Map<Chain, Chain> right = new HashMap<>();
    Set<Chain> goOn = new HashSet<>();
    for (Chain chain : chains) {
      Chain next = next(chain);
      if (next != null && isOneLine(chain, next) && goOn.add(next)) {
        right.put(chain, next);
      }
    }
    List<Chain> joined = new ArrayList<>();
    for (Chain chain : chains) {
      if (!goOn.contains(chain)) {
        for (Chain next = right.get(chain); next != null; next = right.get(next)) {
          chain.add(next);
        }
        joined.add(chain);
      }
    }
    return joined;
  }

  /** The nearest on the same line to the right; null for none near enough. */
  private @Nullable Chain next(Chain chain) {
    Chain next = null;
    double nearest = WIDEST * chain.size;
    long from = row(chain.area.centerY() - LEVEL * chain.size);
    long to = row(chain.area.centerY() + LEVEL * chain.size);
    for (long at = from; at <= to; at++) {
      List<Chain> there = rows.getOrDefault(at, List.of());
      int first = behind(there, chain.area.left());
      for (Chain other : there.subList(first, Math.min(there.size(), first + MOST))) {
        double gap = other.area.left() - chain.area.right();
        if (other != chain && gap >= 0 && gap < nearest && isLevel(chain, other)) {
          nearest = gap;
          next = other;
        }
      }
    }
    return next;
  }

  /** Index of the first chain of a row that begins right of a place. */
  private static int behind(List<Chain> row, double left) {
    int low = 0;
    int high = row.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (row.get(mid).area.left() <= left) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private static boolean isLevel(Chain one, Chain other) {
    double small = Math.min(one.size, other.size);
    return Math.abs(one.area.centerY() - other.area.centerY()) <= LEVEL * small
        && Math.max(one.size, other.size) <= ONE_SIZE * small;
  }

  private boolean isOneLine(Chain left, Chain right) {
    Area gap =
        new Area(
            left.area.right(),
            Math.min(left.area.top(), right.area.top()),
            right.area.left(),
            Math.max(left.area.bottom(), right.area.bottom()));
    if (separators.partsColumns(gap)) {
      return false;
    }
    if (gap.width() <= TYPED * left.size && isTyped(left, right)) {
      return true;
    }
    Around around = around(left, right, gap);
    if (left.size > DISPLAY * body) {
      boolean columns = around.fills && around.begins >= 2;
      double spacing = Math.max(0, Math.min(left.spacing(), right.spacing()));
      boolean near = gap.width() - 2 * spacing <= WIDEST_DISPLAY * left.size && !columns;
      return around.crossed == 0 ? near : around.crossed > around.begins;
    }
    boolean alone = around.crossed == 0 && around.begins == 0;
    if (!alone || around.fills) {
      return around.crossed > around.begins;
    }
    boolean texts = Math.min(left.area.width(), right.area.width()) >= LONG * left.size;
    return gap.width() <= (texts ? WIDEST_IN_TEXT : WIDEST_ALONE) * left.size;
  }

  /** Whether its source, which does not write blanks between columns, or its use makes one line. */
  private static boolean isTyped(Chain left, Chain right) {
    boolean number =
        left.runs.size() <= LONGEST_NUMBER && NUMBER.matcher(left.line().text()).matches();
    return number || right.runs.getFirst().isBehindBlank();
  }

  /**
   * What stands above and below a gap.
   *
   * @param crossed lines that go through
   * @param begins lines that begin where it ends
   * @param fills whether lines end where it begins, as if its left part filled a column
   */
  private record Around(int crossed, int begins, boolean fills) {}

  private Around around(Chain left, Chain right, Area gap) {
    int crossed = 0;
    int begins = 0;
    int ends = 0;
    double middle = gap.centerX();
    boolean display = left.size > DISPLAY * body;
    long from = row(gap.centerY() - (display ? 0.0 : REACH * body));
    long to = row(gap.centerY() + (display ? 2.0 : 1.0) * REACH * body);
    for (long at = from; at <= to; at++) {
      List<Chain> there = rows.getOrDefault(at, List.of());
      int first = Math.max(0, behind(there, middle) - MOST);
      for (Chain other : there.subList(first, Math.min(there.size(), first + 2 * MOST))) {
        if (other == left || other == right || other.size > DISPLAY * left.size) {
          continue;
        }
        Area area = other.area;
        boolean alike = other.size * DISPLAY > left.size;
        boolean through =
            area.left() < middle - ALIGNED * body && area.right() > middle + ALIGNED * body;
        crossed += alike && through ? 1 : 0;
        double offset = right.area.left() - area.left();
        boolean aligned =
            Math.abs(offset) < ALIGNED * body || Math.abs(offset - INDENT * body) < ALIGNED * body;
        // What goes through does not begin behind the gap, however far it is indented.
        begins += aligned && !through ? 1 : 0;
        ends += Math.abs(area.right() - left.area.right()) < ALIGNED * body ? 1 : 0;
      }
    }
    return new Around(crossed, begins, ends >= 2);
  }
}
