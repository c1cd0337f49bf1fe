package org.soubao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a newspaper printed on one day (期), in print order.
 *
 * @param newspaper its name
 * @param date that day
 * @param previous the date of the issue before it; null where none is held
 * @param next the date of the one behind it; null where none is held
 * @param pages by their labels, A01 before A02 before B01 and 2 before 10; the articles of which
 *     the page is not known come last. Empty where nothing of that day is held
 */
public record Issue(
    String newspaper,
    LocalDate date,
    @Nullable LocalDate previous,
    @Nullable LocalDate next,
    List<IssuePage> pages) {
  /** Copies the list. */
  public Issue {
    Objects.requireNonNull(newspaper, "newspaper");
    Objects.requireNonNull(date, "date");
    pages = List.copyOf(pages);
  }
}
