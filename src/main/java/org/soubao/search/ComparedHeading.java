package org.soubao.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A heading of two printings.
 *
 * @param field {@code kicker}, {@code headline} or {@code deck}
 * @param left of the first printing; null where none was printed
 * @param right of the second printing; null where none was printed
 * @param same whether they differ in punctuation, width and traditional forms at the most
 */
public record ComparedHeading(
    String field, @Nullable ComparedText left, @Nullable ComparedText right, boolean same) {
  /** Checks that the field is named. */
  public ComparedHeading {
    Objects.requireNonNull(field, "field");
  }
}
