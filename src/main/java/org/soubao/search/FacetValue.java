package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * A value of a facet.
 *
 * @param value what a filter takes: {@code 柳州市}; for dates {@code 2025}, {@code 2025-02}, {@code
 *     2025-02-24}
 * @param count how many of the found articles, or stories, have it
 * @param selected whether the request filters by it
 * @param children finer values: months of a year, days of a chosen month, cities of a province
 */
public record FacetValue(String value, long count, boolean selected, List<FacetValue> children) {
  /** Copies the list. */
  public FacetValue {
    Objects.requireNonNull(value, "value");
    children = List.copyOf(children);
  }
}
