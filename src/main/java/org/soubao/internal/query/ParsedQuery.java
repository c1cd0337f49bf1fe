package org.soubao.internal.query;

import java.util.List;

/**
 * A query, taken apart.
 *
 * @param clauses its parts, as they were typed
 * @param plainWords whether its syntax was broken, so that a part of it was read as plain words
 * @param shortened whether its end was left out
 */
public record ParsedQuery(List<Clause> clauses, boolean plainWords, boolean shortened) {
  /** Copies the list. */
  public ParsedQuery {
    clauses = List.copyOf(clauses);
  }
}
