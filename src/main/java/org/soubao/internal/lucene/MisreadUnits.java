package org.soubao.internal.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  public Set<String> terms() {
    return new LinkedHashSet<>(run);
  }

  @Override
  public int required() {
    return Math.max(1, terms().size() - 1);
  }

  /** Of any two units one stands where it should, so the places of the two rarest are tried. */
  @Override
  public Check over(Map<String, Places> places) {
    Places[] each = Places.of(run, places);
    return () -> {
      int rarest = Places.rarest(each, -1);
      return isAround(rarest, each) || isAround(Places.rarest(each, rarest), each);
    };
  }

  private static boolean isAround(int unit, Places[] each) {
    for (int i = 0; i < each[unit].count(); i++) {
      if (Places.missing(each, each[unit].get(i) - unit, 1) <= 1) {
        return true;
      }
    }
    return false;
  }
}
