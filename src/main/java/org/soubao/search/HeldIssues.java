package org.soubao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The issues of a newspaper that are held, of a span of days.
 *
 * @param newspaper its name
 * @param from the first day of the span; null for no bound
 * @param to the last one; null for no bound
 * @param issues in order
 * @param first the earliest issue that is held at all; null where no article has a date
 * @param last the latest; null where no article has a date
 */
public record HeldIssues(
    String newspaper,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Day> issues,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  /** Copies the list. */
  public HeldIssues {
    Objects.requireNonNull(newspaper, "newspaper");
    issues = List.copyOf(issues);
  }

  /**
   * An issue.
   *
   * @param date its date
   * @param articles how many are held of it, 1 or more
   */
  public record Day(LocalDate date, long articles) {
    /** Checks that it has a date. */
    public Day {
      Objects.requireNonNull(date, "date");
    }
  }
}
