package org.soubao.search;

import java.util.Objects;
import org.soubao.internal.Words;

/**
 * A question of how often something was printed, and where or when.
 *
 * <pre>{@code
 * new TrendsRequest(SearchRequest.query("\"夜读联盟\"").build(), TrendsRequest.By.MONTH)
 * }</pre>
 *
 * @param search what to count; its order, and which hits of it are wanted, make no difference
 * @param by what is counted apart
 */
public record TrendsRequest(SearchRequest search, By by) {
  /** Checks that nothing is null. */
  public TrendsRequest {
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(by, "by");
  }

  /** What can be counted apart. */
  public enum By {
    /** The month of the issue. */
    MONTH,
    /** The city that the newspaper serves. */
    CITY,
    /** The newspaper. */
    NEWSPAPER;

    /** The word used in URLs: {@code month}. */
    public String word() {
      return Words.of(this);
    }
  }
}
