package org.soubao.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question to an archive.
 *
 * <pre>{@code
 * SearchRequest.query("防汛抗旱").filter(FilterField.CITY, "柳州").sort(Sort.NEWEST).limit(20).build()
 * }</pre>
 *
 * @param query what was typed; blank means everything that the filters leave
 * @param filters conditions on fields
 * @param from first day, inclusive; null for no bound
 * @param to last day, inclusive; null for no bound
 * @param sort the order of the hits
 * @param collapse whether the printings of a story are one hit; {@link Collapse#NONE} if not said
 * @param limit hits wanted, 0 to {@value #MAX_LIMIT}
 * @param offset hits to pass over, 0 to {@value #MAX_OFFSET}
 * @param allWords whether every word is binding, however long the query
 * @param explain whether each hit says why it was found
 * @param timeLimit how long a search may take; what is found by then is a partial answer
 */
public record SearchRequest(
    String query,
    List<Filter> filters,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Sort sort,
    Collapse collapse,
    int limit,
    int offset,
    boolean allWords,
    boolean explain,
    Duration timeLimit) {
  /** The most hits in one answer. */
  public static final int MAX_LIMIT = 100;

  /** The deepest hit that can be asked for; what lies beyond is a matter of export. */
  public static final int MAX_OFFSET = 10_000;

  /** Hits in an answer if nothing else is said. */
  public static final int DEFAULT_LIMIT = 10;

  /** The time limit if nothing else is said. */
  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(5);

  /** Checks the bounds. */
  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(collapse, "collapse");
    filters = List.copyOf(filters);
    within("limit", limit, MAX_LIMIT);
    within("offset", offset, MAX_OFFSET);
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("from %s is after to %s".formatted(from, to));
    }
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("timeLimit is not positive: " + timeLimit);
    }
  }

  /** Starts a request; a blank query means everything that the filters leave. */
  public static Builder query(String query) {
    return new Builder(query);
  }

  /** Starts a request for everything that the filters leave. */
  public static Builder everything() {
    return new Builder("");
  }

  /** Whether there is nothing to match, only filters. */
  public boolean isEverything() {
    return query.isBlank();
  }

  /** What {@code limit}, {@code offset} and the counts of the answer are about. */
  public Counted counted() {
    return collapse == Collapse.REPRINTS ? Counted.STORIES : Counted.ARTICLES;
  }

  private static void within(String name, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException("%s is 0 to %d, not %d".formatted(name, max, value));
    }
  }

  /** Collects the parts of a request; not for several threads. */
  public static final class Builder {
    private final String query;
    private final List<Filter> filters = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Sort sort;
    private Collapse collapse = Collapse.NONE;
    private int limit = DEFAULT_LIMIT;
    private int offset;
    private boolean allWords;
    private boolean explain;
    private Duration timeLimit = DEFAULT_TIME_LIMIT;

    private Builder(String query) {
      this.query = Objects.requireNonNull(query, "query");
    }

    /** Hits have this value, or another one that is wanted of the same field. */
    public Builder filter(FilterField field, String value) {
      return filter(new Filter(field, value, false));
    }

    /** Hits do not have this value. */
    public Builder exclude(FilterField field, String value) {
      return filter(new Filter(field, value, true));
    }

    /** Adds a condition. */
    public Builder filter(Filter filter) {
      filters.add(filter);
      return this;
    }

    /** Sets the first day, inclusive; null for no bound. */
    public Builder from(@Nullable LocalDate from) {
      this.from = from;
      return this;
    }

    /** Sets the last day, inclusive; null for no bound. */
    public Builder to(@Nullable LocalDate to) {
      this.to = to;
      return this;
    }

    /** Sets the order; null means relevance with a query, newest first without. */
    public Builder sort(@Nullable Sort sort) {
      this.sort = sort;
      return this;
    }

    /** Sets whether the printings of a story are one hit; they are not if nothing is said. */
    public Builder collapse(Collapse collapse) {
      this.collapse = collapse;
      return this;
    }

    /** Sets how many hits are wanted, 0 to {@value SearchRequest#MAX_LIMIT}; 10 if not said. */
    public Builder limit(int limit) {
      this.limit = limit;
      return this;
    }

    /** Sets how many hits to pass over, 0 to {@value SearchRequest#MAX_OFFSET}; 0 if not said. */
    public Builder offset(int offset) {
      this.offset = offset;
      return this;
    }

    /** Sets whether every word is binding; false if not said. */
    public Builder allWords(boolean allWords) {
      this.allWords = allWords;
      return this;
    }

    /** Sets whether each hit says why it was found; false if not said. */
    public Builder explain(boolean explain) {
      this.explain = explain;
      return this;
    }

    /** Sets how long the search may take; 5 s if not said. */
    public Builder timeLimit(Duration timeLimit) {
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if a bound is broken; its message names it
     */
    public SearchRequest build() {
      Sort order = sort != null ? sort : query.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
      return new SearchRequest(
          query, filters, from, to, order, collapse, limit, offset, allWords, explain, timeLimit);
    }
  }
}
