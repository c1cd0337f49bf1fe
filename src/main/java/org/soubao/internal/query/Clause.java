package org.soubao.internal.query;

import java.util.Objects;

/**
 * A part of a query, with its sign.
 *
 * @param part the part
 * @param occur whether articles must have it
 */
public record Clause(Part part, Occur occur) {
  /** Whether articles must have it. */
  public enum Occur {
    /** No sign: as many as the whole query demands. */
    SHOULD,
    /** {@code +}. */
    MUST,
    /** {@code -}. */
    MUST_NOT
  }

  /** Checks that nothing is null. */
  public Clause {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(occur, "occur");
  }
}
