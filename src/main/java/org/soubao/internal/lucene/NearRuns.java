package org.soubao.internal.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soubao.internal.analysis.Near;
import org.soubao.internal.analysis.Run;

/**
 * The runs of a {@link Near}, which overlap or have few units between them. Paragraphs are farther
 * apart than it reaches.
 *
 * @param runs the terms of each run, in order, one a position
 * @param width the positions from the first term of the first run to the last term of the last, at
 *     the most
 */
record NearRuns(List<List<String>> runs, int width) implements Arrangement {
  /** In a field of single units. */
  static NearRuns ofUnits(Near near) {
    return new NearRuns(
        near.runs().stream().map(Run::units).toList(), near.size() + near.distance());
  }

  /** In a field of pairs, where each run of two units or more has one term less. */
  static NearRuns ofPairs(Near near) {
    return new NearRuns(
        near.runs().stream().map(Run::pairs).toList(), near.size() + near.distance() - 1);
  }

  @Override
  public Set<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    runs.forEach(terms::addAll);
    return terms;
  }

  @Override
  public int required() {
    return terms().size();
  }

  @Override
  public Check over(Map<String, Places> places) {
    return new Window(places);
  }

  /** Is moved over the places of all runs, always by the run that stands first. */
  private final class Window implements Check {
    private final Places[][] terms;

    /** Where each run begins; where it is one term, the places of that. */
    private final Places[] starts;

    private final int[] next;

    Window(Map<String, Places> places) {
      terms = runs.stream().map(run -> Places.of(run, places)).toArray(Places[][]::new);
      starts = new Places[terms.length];
      for (int run = 0; run < terms.length; run++) {
        starts[run] = terms[run].length == 1 ? terms[run][0] : new Places();
      }
      next = new int[terms.length];
    }

    @Override
    public boolean isTrue() {
      for (int run = 0; run < terms.length; run++) {
        next[run] = 0;
        if (!findStarts(run)) {
          return false;
        }
      }
      int first = first();
      while (end() - start(first) > width) {
        next[first]++;
        if (next[first] == starts[first].count()) {
          return false;
        }
        first = first();
      }
      return true;
    }

    /** Where the run begins, found around its rarest term; false if nowhere. */
    private boolean findStarts(int run) {
      Places[] each = terms[run];
      if (each.length > 1) {
        starts[run].clear();
        int rarest = Places.rarest(each, -1);
        for (int i = 0; i < each[rarest].count(); i++) {
          int start = each[rarest].get(i) - rarest;
          if (Places.missing(each, start, 0) == 0) {
            starts[run].add(start);
          }
        }
      }
      return starts[run].count() > 0;
    }

    private int first() {
      int first = 0;
      for (int run = 1; run < next.length; run++) {
        first = start(run) < start(first) ? run : first;
      }
      return first;
    }

    private int end() {
      int end = 0;
      for (int run = 0; run < next.length; run++) {
        end = Math.max(end, start(run) + terms[run].length);
      }
      return end;
    }

    private int start(int run) {
      return starts[run].get(next[run]);
    }
  }
}
