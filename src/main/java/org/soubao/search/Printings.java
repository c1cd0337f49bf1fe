package org.soubao.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of a hit that was printed twice or more, in several newspapers or in one.
 *
 * @param count how many printings it has, the hit among them
 * @param matching how many of these the request finds, the hit among them
 * @param newspapers the newspapers that printed it, each once, in the order of print
 * @param from the day of the first printing; null where no day is known
 * @param to the day of the last printing; null where no day is known
 */
public record Printings(
    int count,
    int matching,
    List<String> newspapers,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Copies the list. */
  public Printings {
    newspapers = List.copyOf(newspapers);
  }
}
