package org.soubao.internal.holdings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Statistics.Gap;
import org.soubao.search.Statistics.Newspaper;

/**
 * Counts the articles of a newspaper by their days. For one thread while it is filled, for many
 * when it only is read.
 */
public final class HeldDays {
  /** How many articles, by the day since 1970. */
  private final NavigableMap<Long, Integer> days = new TreeMap<>();

  private long dated;
  private long undated;

  /** Notes so many articles of no known date. */
  public void addUndated(int articles) {
    undated += articles;
  }

  /** Notes so many articles of that day, in days since 1970. */
  public void add(long day, int articles) {
    dated += articles;
    days.merge(day, articles, Integer::sum);
  }

  /** Notes what another one has. */
  public void add(HeldDays other) {
    other.days.forEach(this::add);
    undated += other.undated;
  }

  /** How many articles are of no known date. */
  public long undated() {
    return undated;
  }

  /** How many articles there are. */
  public long articles() {
    return dated + undated;
  }

  /** The earliest day; null where there is none. */
  public @Nullable LocalDate first() {
    return days.isEmpty() ? null : LocalDate.ofEpochDay(days.firstKey());
  }

  /** The latest day; null where there is none. */
  public @Nullable LocalDate last() {
    return days.isEmpty() ? null : LocalDate.ofEpochDay(days.lastKey());
  }

  /** The last day with articles before that one; null where there is none. */
  public @Nullable LocalDate before(LocalDate day) {
    Long before = days.lowerKey(day.toEpochDay());
    return before == null ? null : LocalDate.ofEpochDay(before);
  }

  /** The first day with articles behind that one; null where there is none. */
  public @Nullable LocalDate after(LocalDate day) {
    Long after = days.higherKey(day.toEpochDay());
    return after == null ? null : LocalDate.ofEpochDay(after);
  }

  /** The days with articles from then to then, in order; null is no bound. */
  public List<HeldIssues.Day> between(@Nullable LocalDate from, @Nullable LocalDate to) {
    long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
    return first > last
        ? List.of()
        : days.subMap(first, true, last, true).entrySet().stream()
            .map(day -> new HeldIssues.Day(LocalDate.ofEpochDay(day.getKey()), day.getValue()))
            .toList();
  }

  /** On how many days there are articles. */
  public long issues() {
    return days.size();
  }

  /** The months with articles, in order. */
  public List<HeldNewspaper.Month> months() {
    NavigableMap<YearMonth, HeldNewspaper.Month> months = new TreeMap<>();
    days.forEach((day, articles) -> {
      YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
      months.merge(
          month,
          new HeldNewspaper.Month(month, 1, articles),
          (one, other) ->
              new HeldNewspaper.Month(month, one.issues() + 1, one.articles() + other.articles()));
    });
    return List.copyOf(months.values());
  }

  /** What was noted. */
  public Newspaper of(String name) {
    long[] sorted = days.keySet().stream().mapToLong(Long::longValue).toArray();
    return new Newspaper(
        name, articles(), first(), last(), sorted.length, usualInterval(sorted), gaps(sorted));
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
