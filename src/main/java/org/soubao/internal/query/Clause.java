package org.soubao.internal.query;

import java.util.Objects;

/**
 * A part of a query.
 *
 * @param text the part, without its syntax
 * @param form how its characters belong together
 * @param occur whether articles must have it
 */
public record Clause(String text, Form form, Occur occur) {
  /** How characters belong together. */
  public enum Form {
    /** Words, wherever they stand. */
    WORDS,
    /** One run, as it stands. */
    PHRASE
  }

  /** Whether articles must have it. */
  public enum Occur {
    /** As many as the whole query demands. */
    SHOULD,
    /** {@code +}, or a phrase. */
    MUST,
    /** {@code -}. */
    MUST_NOT
  }

  /** Checks that nothing is null. */
  public Clause {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(occur, "occur");
  }
}
