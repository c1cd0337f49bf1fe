package org.soubao.internal.holdings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Place;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Issue;
import org.soubao.search.IssuePage;
import org.soubao.search.Statistics.Newspaper;

/** What is held by newspaper and day. For many threads at once. */
public final class Holdings {
  private final Map<String, HeldDays> days;

  /** Of the days of each newspaper, which are not changed any more. */
  public Holdings(Map<String, HeldDays> days) {
    this.days = Map.copyOf(days);
  }

  /** The newspapers, by falling number of articles. */
  public List<HeldNewspaper> newspapers(Map<String, Place> places) {
    List<HeldNewspaper> all = new ArrayList<>();
    days.forEach(
        (name, held) -> all.add(newspaper(name, places.getOrDefault(name, Place.UNKNOWN), held)));
    all.sort(
        Comparator.comparingLong(HeldNewspaper::articles)
            .reversed()
            .thenComparing(HeldNewspaper::name));
    return List.copyOf(all);
  }

  /** The newspapers with the days that are missing, by falling number of articles. */
  List<Newspaper> withGaps() {
    List<Newspaper> all = new ArrayList<>();
    days.forEach((name, held) -> all.add(held.of(name)));
    all.sort(
        Comparator.comparingLong(Newspaper::articles).reversed().thenComparing(Newspaper::name));
    return all;
  }

  /** The issues of a newspaper from then to then; null is no bound. */
  public Optional<HeldIssues> issues(
      String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
    return Optional.ofNullable(days.get(newspaper))
        .map(held ->
            new HeldIssues(newspaper, from, to, held.between(from, to), held.first(), held.last()));
  }

  /** Whether anything of that newspaper and day is held. */
  public boolean has(String newspaper, LocalDate date) {
    HeldDays held = days.get(newspaper);
    return held != null && !held.between(date, date).isEmpty();
  }

  /** The issue of a newspaper of one day, of which these are the pages. */
  public Optional<Issue> issue(String newspaper, LocalDate date, List<IssuePage> pages) {
    return Optional.ofNullable(days.get(newspaper))
        .map(held -> new Issue(newspaper, date, held.before(date), held.after(date), pages));
  }

  private static HeldNewspaper newspaper(String name, Place place, HeldDays held) {
    return new HeldNewspaper(
        name, place, held.articles(), held.issues(), held.first(), held.last(), held.months());
  }
}
