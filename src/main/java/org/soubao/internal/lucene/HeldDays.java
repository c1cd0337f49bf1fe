package org.soubao.internal.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soubao.search.Statistics.Gap;
import org.soubao.search.Statistics.Newspaper;

/** Counts the articles of a newspaper, and notes on which days there are any. For one thread. */
final class HeldDays {
  /** In days since 1970. */
  private final Set<Long> days = new HashSet<>();

  private long dated;
  private long undated;

  /** An article, of no known date. */
  void add() {
    undated++;
  }

  /** An article of that day, in days since 1970. */
  void add(long day) {
    dated++;
    days.add(day);
  }

  /** How many articles are of no known date. */
  long undated() {
    return undated;
  }

  /** How many articles there are. */
  long articles() {
    return dated + undated;
  }

  /** What was noted. */
  Newspaper of(String name) {
    long[] sorted = days.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Newspaper(
        name,
        articles(),
        sorted.length == 0 ? null : LocalDate.ofEpochDay(sorted[0]),
        sorted.length == 0 ? null : LocalDate.ofEpochDay(sorted[sorted.length - 1]),
        sorted.length,
        usualInterval(sorted),
        gaps(sorted));
  }

  private static long usualInterval(long... days) {
    List<Long> intervals = new ArrayList<>();
    for (int i = 1; i < days.length; i++) {
      intervals.add(days[i] - days[i - 1]);
    }
    intervals.sort(null);
    return intervals.isEmpty() ? 0 : intervals.get((intervals.size() - 1) / 2);
  }

  private static List<Gap> gaps(long... days) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < days.length; i++) {
      if (days[i] - days[i - 1] > 1) {
        gaps.add(new Gap(LocalDate.ofEpochDay(days[i - 1] + 1), LocalDate.ofEpochDay(days[i] - 1)));
      }
    }
    return gaps;
  }
}
