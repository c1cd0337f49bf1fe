package org.soubao.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Place;

/**
 * A newspaper of which something is held.
 *
 * @param name its name
 * @param place what it serves, as most of its articles say
 * @param articles how many there are of it, dated or not
 * @param issues on how many days
 * @param first the earliest of these; null where no article has a date
 * @param last the latest; null where no article has a date
 * @param months those with an issue, in order
 */
public record HeldNewspaper(
    String name,
    Place place,
    long articles,
    long issues,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Month> months) {
  /** Copies the list. */
  public HeldNewspaper {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(place, "place");
    months = List.copyOf(months);
  }

  /**
   * What is held of a month.
   *
   * @param month which
   * @param issues on how many of its days there are articles
   * @param articles how many
   */
  public record Month(YearMonth month, long issues, long articles) {
    /** Checks that it is told which. */
    public Month {
      Objects.requireNonNull(month, "month");
    }
  }
}
