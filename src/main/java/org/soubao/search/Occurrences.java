package org.soubao.search;

import java.util.Objects;

/**
 * What of a query stands in one part of an article.
 *
 * @param where headline, lead or body
 * @param count how often, at least 1; of several runs near each other, each counts
 * @param around the first one with the printed text around it
 */
public record Occurrences(Where where, int count, Snippet around) {
  /** Checks that nothing is null. */
  public Occurrences {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(around, "around");
  }
}
