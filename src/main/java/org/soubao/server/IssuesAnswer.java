package org.soubao.server;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.HeldIssues;

/**
 * The answer of {@code GET /api/v1/issues} for a month or year of a newspaper.
 *
 * @param newspaper its name
 * @param from the first day that was asked about; null where it has no issue with a date
 * @param to the last one, likewise
 * @param issues those that are held from then to then, in order
 * @param first the earliest issue that is held of it at all; null where it has none with a date
 * @param last the latest, likewise
 */
record IssuesAnswer(
    String newspaper,
    @Nullable String from,
    @Nullable String to,
    List<Day> issues,
    @Nullable String first,
    @Nullable String last) {
  /** The wire form of issues. */
  static IssuesAnswer of(HeldIssues issues) {
    return new IssuesAnswer(
        issues.newspaper(),
        text(issues.from()),
        text(issues.to()),
        issues.issues().stream().map(Day::of).toList(),
        text(issues.first()),
        text(issues.last()));
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /**
   * An issue.
   *
   * @param date its date
   * @param articles how many are held of it
   */
  record Day(String date, long articles) {
    static Day of(HeldIssues.Day day) {
      return new Day(day.date().toString(), day.articles());
    }
  }
}
