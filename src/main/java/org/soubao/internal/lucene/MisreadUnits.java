package org.soubao.internal.lucene;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.soubao.internal.analysis.Misread;

/**
 * The units of a {@link Misread}: all but one at their places. Paragraphs are farther apart than it
 * is long.
 *
 * @param run the units, in order
 */
record MisreadUnits(List<String> run) implements Arrangement {
  static MisreadUnits of(Misread misread) {
    return new MisreadUnits(misread.run().units());
  }

  @Override
  public Set<String> units() {
    return new LinkedHashSet<>(run);
  }

  @Override
  public int required() {
    return Math.max(1, units().size() - 1);
  }

  /** Of any two units one stands where it should, so the places of the two rarest are tried. */
  @Override
  public boolean isIn(Map<String, Places> places) {
    List<Places> each = run.stream().map(places::get).toList();
    return IntStream.range(0, run.size())
        .boxed()
        .sorted(Comparator.comparingInt(unit -> each.get(unit).count()))
        .limit(2)
        .anyMatch(unit -> isAround(unit, each));
  }

  private static boolean isAround(int unit, List<Places> each) {
    Places own = each.get(unit);
    for (int i = 0; i < own.count(); i++) {
      if (isAt(own.get(i) - unit, each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(int start, List<Places> each) {
    int wrong = 0;
    for (int unit = 0; unit < each.size() && wrong < 2; unit++) {
      wrong += each.get(unit).contains(start + unit) ? 0 : 1;
    }
    return wrong < 2;
  }
}
