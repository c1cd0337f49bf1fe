package org.soubao.internal.citation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where an article was read.
 *
 * @param address absolute and percent-encoded
 * @param accessed on which day
 */
public record OnlineCopy(String address, LocalDate accessed) {
  /** Checks that both are there. */
  public OnlineCopy {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(accessed, "accessed");
  }
}
