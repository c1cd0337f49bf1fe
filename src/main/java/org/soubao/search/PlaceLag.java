package org.soubao.search;

import java.time.LocalDate;
import java.util.Objects;
import org.soubao.model.Place;

/**
 * When a story came to a place.
 *
 * @param place a city; a province where a newspaper serves all of it
 * @param date of the first printing there
 * @param lag days behind the very first printing, from 0
 * @param printings how many there are of it, those of unknown date aside
 */
public record PlaceLag(Place place, LocalDate date, int lag, int printings) {
  /** Checks that place and date are there. */
  public PlaceLag {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(date, "date");
  }
}
