package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.layout.Glyphs.Run;

/**
 * Headlines that are set one character below the other: characters that stand nearer to the one
 * below than to any beside them.
 */
final class VerticalText {
  private static final int FEWEST = 3;

  /** In sizes of the letters: how far their middles may be off, and the gap between them. */
  private static final double ALIGNED = 0.2;

  private static final double WIDEST_GAP = 0.6;

  /** How much nearer the one below must be than the one beside, in sizes of the letters. */
  private static final double NEARER = 0.12;

  private static final double ONE_SIZE = 1.08;

  /** Runs of a place that are looked through: overprinted pages have any number. */
  private static final int MOST_AT_A_PLACE = 32;

  private final double cell;
  private final Map<Long, List<Run>> places = new HashMap<>();
  private final Set<Run> taken = new HashSet<>();

  private VerticalText(List<Run> runs) {
    cell = runs.stream().mapToDouble(Run::size).max().orElse(1);
    runs.forEach(
        run -> places.computeIfAbsent(place(run.area(), 0, 0), key -> new ArrayList<>()).add(run));
  }

  /** Takes them out of the runs of a page. */
  static List<Chain> takeFrom(List<Run> runs) {
    Map<Integer, List<Run>> sizes = new HashMap<>();
    // Letters of about one size: what is looked up nearby is then bounded by its number.
    for (Run run : runs) {
      int step = (int) Math.round(Math.log(run.size()) * 4);
      sizes.computeIfAbsent(step, key -> new ArrayList<>()).add(run);
    }
    List<Chain> chains = new ArrayList<>();
    Set<Run> taken = new HashSet<>();
    for (List<Run> alike : sizes.values()) {
      VerticalText own = new VerticalText(alike);
      own.chains(alike, chains);
      taken.addAll(own.taken);
    }
    runs.removeIf(taken::contains);
    return chains;
  }

  private void chains(List<Run> runs, List<Chain> chains) {
    List<Run> singles =
        runs.stream()
            .filter(Run::isSingle)
            .sorted(Comparator.comparingDouble(run -> run.area().top()))
            .toList();
    Map<Run, Run> below = new HashMap<>();
    for (Run run : singles) {
      Run next = below(run);
      if (next != null) {
        below.put(run, next);
      }
    }
    for (Run first : singles) {
      Chain chain = chain(first, below);
      if (chain.runs.size() >= FEWEST) {
        taken.addAll(chain.runs);
        chains.add(chain);
      }
    }
  }

  private Chain chain(Run first, Map<Run, Run> below) {
    Chain chain = new Chain(first, true);
    if (taken.contains(first)) {
      return chain;
    }
    for (Run next = below.get(first);
        next != null && !taken.contains(next) && next.area().top() > chain.last().area().top();
        next = below.get(next)) {
      chain.add(next);
    }
    return chain;
  }

  /** The character right below, if none beside it is nearer; else null. */
  private @Nullable Run below(Run run) {
    double beside = Double.POSITIVE_INFINITY;
    double least = WIDEST_GAP * run.size();
    Run next = null;
    for (int dx = -2; dx <= 2; dx++) {
      for (int dy = -1; dy <= 2; dy++) {
        List<Run> there = places.getOrDefault(place(run.area(), dx, dy), List.of());
        for (Run other : there.subList(0, Math.min(there.size(), MOST_AT_A_PLACE))) {
          beside = Math.min(beside, beside(run, other));
          double gap = gapBelow(run, other);
          if (gap < least) {
            least = gap;
            next = other;
          }
        }
      }
    }
    return least + NEARER * run.size() < beside ? next : null;
  }

  private static double beside(Run run, Run other) {
    boolean level = run != other && run.area().commonY(other.area()) > 0.5 * run.area().height();
    return level ? Math.max(0, -run.area().commonX(other.area())) : Double.POSITIVE_INFINITY;
  }

  private static double gapBelow(Run run, Run other) {
    boolean below =
        run != other
            && other.isSingle()
            && Math.abs(run.area().centerX() - other.area().centerX()) < ALIGNED * run.size()
            && other.size() < run.size() * ONE_SIZE
            && run.size() < other.size() * ONE_SIZE
            && other.area().centerY() > run.area().centerY() + 0.7 * run.size();
    // By their middles: the boxes of a font may be less or more than a letter high.
    return below
        ? Math.max(0, other.area().centerY() - run.area().centerY() - run.size())
        : Double.POSITIVE_INFINITY;
  }

  private long place(Area area, int dx, int dy) {
    long column = (long) Math.floor(area.centerX() / cell) + dx;
    long row = (long) Math.floor(area.centerY() / cell) + dy;
    return column << 32 ^ (row & 0xffffffffL);
  }
}
