package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * The counts of one field.
 *
 * @param name {@code date}, {@code province}, {@code city}, {@code section}, {@code newspaper} or
 *     {@code origin}
 * @param values its values with their counts: dates in order of time, others by falling count
 */
public record Facet(String name, List<FacetValue> values) {
  /** Copies the list. */
  public Facet {
    Objects.requireNonNull(name, "name");
    values = List.copyOf(values);
  }
}
