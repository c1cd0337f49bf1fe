package org.soubao.internal.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soubao.internal.analysis.Near;

/**
 * The units of a {@link Near}: runs that overlap or have few units between them. Paragraphs are
 * farther apart than it reaches.
 *
 * @param runs the units of each run, in order
 * @param width the units from the beginning of the first run to the end of the last, at the most
 */
record NearUnits(List<List<String>> runs, int width) implements Arrangement {
  static NearUnits of(Near near) {
    return new NearUnits(
        near.runs().stream().map(run -> run.units()).toList(), near.size() + near.distance());
  }

  @Override
  public Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    runs.forEach(units::addAll);
    return units;
  }

  @Override
  public int required() {
    return units().size();
  }

  /** Moves a window over the places of all runs, always by the one that stands first. */
  @Override
  public boolean isIn(Map<String, Places> places) {
    List<Places> starts = runs.stream().map(run -> starts(run, places)).toList();
    int[] next = new int[runs.size()];
    int first = 0;
    while (next[first] < starts.get(first).count()) {
      first = 0;
      int end = 0;
      for (int run = 0; run < next.length; run++) {
        if (next[run] == starts.get(run).count()) {
          return false;
        }
        int start = starts.get(run).get(next[run]);
        first = start < starts.get(first).get(next[first]) ? run : first;
        end = Math.max(end, start + runs.get(run).size());
      }
      if (end - starts.get(first).get(next[first]) <= width) {
        return true;
      }
      next[first]++;
    }
    return false;
  }

  /** Where the run begins, found around its rarest unit. */
  private static Places starts(List<String> run, Map<String, Places> places) {
    Places[] each = Places.of(run, places);
    if (each.length == 1) {
      return each[0];
    }
    int rarest = Places.rarest(each, -1);
    Places starts = new Places();
    for (int i = 0; i < each[rarest].count(); i++) {
      int start = each[rarest].get(i) - rarest;
      if (Places.missing(each, start, 0) == 0) {
        starts.add(start);
      }
    }
    return starts;
  }
}
