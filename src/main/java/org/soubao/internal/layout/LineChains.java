package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.layout.Glyphs.Run;

/**
 * Puts runs together that stand close to each other on one line, from left to right: nearest
 * neighbours as in O'Gorman, “The document spectrum for page layout analysis” (1993).
 */
final class LineChains {
  /** In sizes of the letters: gap between words, and overlap of kerned letters. */
  private static final double GAP = 0.45;

  private static final double OVERLAP = 0.6;

  /** Share of the lower one's height that both have in common. */
  private static final double LEVEL = 0.5;

  /** Letters of one line are at most so many times as large as others; superscripts are less. */
  private static final double ONE_SIZE = 1.45;

  private static final double SUPERSCRIPT = 2.5;
  private static final double SUPERSCRIPT_GAP = 0.25;

  /** Runs that stand raised or lowered together, at most. */
  private static final int LONGEST_SCRIPT = 4;

  /** Chains of a row that are looked at for each run: the last ones. */
  private static final int MOST_OPEN = 48;

  private static final int MOST_ROWS = 64;

  private final double row;
  private final double body;
  private final Map<Long, List<Chain>> open = new HashMap<>();
  private final List<Chain> chains = new ArrayList<>();

  private LineChains(double body) {
    this.body = body;
    row = body * 1.5;
  }

  /**
   * The chains of a page.
   *
   * @param body size of most letters
   */
  static List<Chain> of(List<Run> runs, double body) {
    LineChains lines = new LineChains(body);
    runs.stream().sorted(Comparator.comparingDouble(run -> run.area().left())).forEach(lines::take);
    return lines.chains;
  }

  private void take(Run run) {
    Chain best = nearest(run);
    if (best == null) {
      best = new Chain(run, false);
      chains.add(best);
    } else {
      best.add(run);
    }
    long from = row(run.area().top());
    long to = Math.min(row(run.area().bottom()), from + MOST_ROWS);
    for (long at = from; at <= to; at++) {
      List<Chain> there = open.computeIfAbsent(at, key -> new ArrayList<>());
      if (there.isEmpty() || there.getLast() != best) {
        there.remove(best);
        there.add(best);
      }
    }
  }

  private long row(double y) {
    return (long) Math.floor(y / row);
  }

  private @Nullable Chain nearest(Run run) {
    Chain best = null;
    double nearest = Double.POSITIVE_INFINITY;
    long from = row(run.area().top());
    long to = Math.min(row(run.area().bottom()), from + MOST_ROWS);
    for (long at = from; at <= to; at++) {
      List<Chain> there = open.getOrDefault(at, List.of());
      for (int i = there.size() - 1; i >= Math.max(0, there.size() - MOST_OPEN); i--) {
        double distance = distance(there.get(i), run);
        if (distance < nearest) {
          nearest = distance;
          best = there.get(i);
        }
      }
    }
    return best;
  }

  /**
   * The last run, or the one that it is raised or lowered beside: the line goes on level with that.
   */
  private static Run beside(Chain chain, Run run) {
    List<Run> runs = chain.runs;
    for (int i = runs.size() - 1; i >= Math.max(0, runs.size() - 1 - LONGEST_SCRIPT); i--) {
      if (run.size() <= ONE_SIZE * runs.get(i).size()) {
        return runs.get(i);
      }
    }
    return chain.last();
  }

  /** How far a run stands behind a chain that it goes on with; infinite where it doesn't. */
  private double distance(Chain chain, Run run) {
    Run last = beside(chain, run);
    double small = Math.min(last.size(), run.size());
    double large = Math.max(last.size(), run.size());
    double gap = run.area().left() - chain.area.right();
    boolean script = large > ONE_SIZE * small;
    double widest = script ? SUPERSCRIPT_GAP * small : Math.min(GAP * large, 0.95 * body);
    if (gap > widest || gap < -OVERLAP * small || large > SUPERSCRIPT * small) {
      return Double.POSITIVE_INFINITY;
    }
    double level = last.area().commonY(run.area());
    double lower = Math.min(last.area().height(), run.area().height());
    boolean whole = !script || run.size() < last.size();
    if (level < LEVEL * lower || !whole) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.abs(gap) + Math.abs(last.area().centerY() - run.area().centerY());
  }
}
