package org.soubao.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param query the query as it was typed
 * @param total how many articles match, and how many stories these are
 * @param took how long the search took
 * @param relaxed null unless fewer words were made to match than were typed
 * @param didYouMean another query that finds more; null where there is none
 * @param partial whether the time limit ended the search, so that hits, their order, marks or
 *     explanations are missing
 * @param notices what was done to the query, disclosed
 * @param hits the articles asked for, in order; where the printings of a story are one hit, the
 *     first of those that match
 * @param facets counts for narrowing the search, in a fixed order; counts of a facet ignore what is
 *     chosen in that facet itself (drill sideways)
 */
public record SearchResult(
    String query,
    Total total,
    Duration took,
    @Nullable Relaxation relaxed,
    @Nullable String didYouMean,
    boolean partial,
    List<Notice> notices,
    List<Hit> hits,
    List<Facet> facets) {
  /** Copies the lists. */
  public SearchResult {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(total, "total");
    notices = List.copyOf(notices);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * How many articles match, and how many stories these are.
   *
   * @param counts what the hits are: one for each article, or one for each story
   * @param articles how many articles match
   * @param stories how many stories have a printing that matches
   * @param relation whether the counts are exact
   */
  public record Total(Counted counts, long articles, long stories, Relation relation) {
    /** How many hits there are. */
    public long value() {
      return switch (counts) {
        case ARTICLES -> articles;
        case STORIES -> stories;
      };
    }

    /** What a count means. */
    public enum Relation {
      /** As many as counted. */
      EXACT,
      /** At least as many: the search ended early. */
      AT_LEAST
    }
  }

  /**
   * How far a query was relaxed.
   *
   * @param required how many of its words an article needs
   * @param of how many there are
   */
  public record Relaxation(int required, int of) {}
}
