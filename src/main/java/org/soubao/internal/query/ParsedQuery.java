package org.soubao.internal.query;

import java.util.List;
import org.soubao.search.Notice;

/**
 * A query, taken apart.
 *
 * @param clauses its parts, in the order in which they were typed
 * @param notices what of it had no meaning as syntax, or was left out; each once
 */
public record ParsedQuery(List<Clause> clauses, List<Notice> notices) {
  /** Copies the lists. */
  public ParsedQuery {
    clauses = List.copyOf(clauses);
    notices = List.copyOf(notices);
  }
}
