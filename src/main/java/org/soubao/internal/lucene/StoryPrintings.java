package org.soubao.internal.lucene;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soubao.search.FilterField;
import org.soubao.search.Printings;

/**
 * Tells about the stories of hits out of what is in memory, without reading an article, and about
 * each story once. For one search.
 */
final class StoryPrintings {
  private final Generation open;
  private final Matches found;
  private final Map<Integer, Printings> told = new HashMap<>();

  /** In that generation, of which that matches. */
  StoryPrintings(Generation open, Matches found) {
    this.open = open;
    this.found = found;
  }

  /** The story of that article; null where nobody reprinted it. */
  @Nullable Printings of(int document) {
    FacetOrdinals values = open.facets();
    int story = open.stories().of(document);
    if (story == Stories.NONE || values == null) {
      return null;
    }
    return told.computeIfAbsent(story, it -> of(values, open.stories().printings(it)));
  }

  private Printings of(FacetOrdinals values, int... printings) {
    Set<String> newspapers = new LinkedHashSet<>();
    LocalDate from = null;
    LocalDate to = null;
    for (int printing : printings) {
      newspapers.addAll(values.path(FilterField.NEWSPAPER.word(), printing));
      LocalDate day = day(values.path("date", printing));
      from = from == null || (day != null && day.isBefore(from)) ? day : from;
      to = to == null || (day != null && day.isAfter(to)) ? day : to;
    }
    return new Printings(printings.length, matching(printings), List.copyOf(newspapers), from, to);
  }

  private int matching(int... printings) {
    return (int) IntStream.of(printings).filter(it -> found.has(it, open.reader())).count();
  }

  /** Year, month, and day; null where there is none. */
  private static @Nullable LocalDate day(List<String> path) {
    if (path.isEmpty()) {
      return null;
    }
    int[] numbers = path.stream().mapToInt(Integer::parseInt).toArray();
    return LocalDate.of(numbers[0], numbers[1], numbers[2]);
  }
}
