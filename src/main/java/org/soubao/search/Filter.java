package org.soubao.search;

import java.util.Objects;

/**
 * One condition on a field. Several on one field mean any of the wanted values and none of the
 * excluded.
 *
 * @param field which field
 * @param value what it shall, or shall not, hold
 * @param excluded true if hits must not have the value
 */
public record Filter(FilterField field, String value, boolean excluded) {
  /** Checks that there is a value. */
  public Filter {
    Objects.requireNonNull(field, "field");
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("%s: a filter has a value".formatted(field.word()));
    }
  }

  /** The filter as a parameter gives it: {@code 柳州市}, or {@code -柳州市} to exclude it. */
  public static Filter parse(FilterField field, String text) {
    String value = text.strip();
    boolean excluded = value.startsWith("-") || value.startsWith("－");
    return new Filter(field, excluded ? value.substring(1).strip() : value, excluded);
  }
}
