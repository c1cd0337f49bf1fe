package org.soubao.search;

import java.time.Duration;
import java.util.Objects;

/**
 * A wish for all that a search finds, or for a range of it of any size.
 *
 * <pre>{@code
 * ExportRequest.of(SearchRequest.query("防汛抗旱").sort(Sort.OLDEST).build())
 * }</pre>
 *
 * @param search what to find, and in which order; its own limit, offset, explanations and time
 *     limit make no difference
 * @param offset hits to pass over, 0 or more
 * @param limit hits wanted at the most, 0 or more
 * @param timeLimit how long it may take to find them and put them in order; if that is not enough
 *     there is no export, rather than a part of one
 */
public record ExportRequest(SearchRequest search, int offset, int limit, Duration timeLimit) {
  /** The time limit if nothing else is said. */
  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);

  /** Checks the bounds. */
  public ExportRequest {
    Objects.requireNonNull(search, "search");
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException(
          "offset and limit are 0 or more, not %d and %d".formatted(offset, limit));
    }
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("timeLimit is not positive: " + timeLimit);
    }
  }

  /** Every hit. */
  public static ExportRequest of(SearchRequest search) {
    return new ExportRequest(search, 0, Integer.MAX_VALUE, DEFAULT_TIME_LIMIT);
  }

  /**
   * The same without the first {@code offset} hits, and no more than {@code limit} of the others.
   */
  public ExportRequest range(int offset, int limit) {
    return new ExportRequest(search, offset, limit, timeLimit);
  }

  /** The search that finds what is exported: without hits of its own, within this time limit. */
  public SearchRequest matching() {
    return new SearchRequest(
        search.query(),
        search.filters(),
        search.from(),
        search.to(),
        search.sort(),
        search.collapse(),
        0,
        0,
        search.allWords(),
        false,
        timeLimit);
  }

  /** The same with another time limit. */
  public ExportRequest within(Duration timeLimit) {
    return new ExportRequest(search, offset, limit, timeLimit);
  }
}
