package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * The counts of one field.
 *
 * @param name {@code date}, {@code province}, {@code city}, {@code section}, {@code newspaper} or
 *     {@code origin}
 * @param counts what is counted: the articles that have a value, or the stories of which an article
 *     that was found has it
 * @param values its values with their counts: dates in order of time, others by falling count
 */
public record Facet(String name, Counted counts, List<FacetValue> values) {
  /** Copies the list. */
  public Facet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(counts, "counts");
    values = List.copyOf(values);
  }
}
