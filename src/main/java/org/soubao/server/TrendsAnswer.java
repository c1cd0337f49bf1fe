package org.soubao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Trends;

/**
 * The answer of {@code GET /api/v1/trends}.
 *
 * @param query the query as it was typed
 * @param by {@code month}, {@code city} or {@code newspaper}
 * @param total of all that matches
 * @param first the first printing of all; null where nothing matches that has a date
 * @param buckets months in order, or cities or newspapers by falling number of articles
 * @param unknown of the articles that are in none of these
 * @param tookMs how long it took, in milliseconds to one decimal
 * @param relaxed null unless fewer words were made to match than were typed
 * @param partial whether the time limit ended it
 * @param notices what was done to the query
 */
record TrendsAnswer(
    String query,
    String by,
    Count total,
    @Nullable Printing first,
    List<Bucket> buckets,
    Count unknown,
    double tookMs,
    SearchAnswer.@Nullable Relaxed relaxed,
    boolean partial,
    List<SearchAnswer.Disclosure> notices) {
  /** The wire form of a count. */
  static TrendsAnswer of(Trends trends) {
    return new TrendsAnswer(
        trends.query(),
        trends.by().word(),
        Count.of(trends.total(), trends.partial()),
        Printing.of(trends.first()),
        trends.buckets().stream().map(each -> Bucket.of(each, trends.partial())).toList(),
        Count.of(trends.unknown(), trends.partial()),
        SearchAnswer.milliseconds(trends.took()),
        SearchAnswer.Relaxed.of(trends.relaxed()),
        trends.partial(),
        trends.notices().stream().map(SearchAnswer.Disclosure::of).toList());
  }

  /**
   * How much matches, and of how much.
   *
   * @param articles how many articles match
   * @param stories how many stories have one of them
   * @param held how many articles are held, matching or not
   * @param articlesPerThousand of these, to three decimals; null where nothing is held, or not all
   *     is counted
   * @param storiesPerThousand likewise
   */
  record Count(
      long articles,
      long stories,
      long held,
      @Nullable Double articlesPerThousand,
      @Nullable Double storiesPerThousand) {
    static Count of(Trends.Count count, boolean partial) {
      return new Count(
          count.articles(),
          count.stories(),
          count.held(),
          partial ? null : rounded(count.articlesPerThousand()),
          partial ? null : rounded(count.storiesPerThousand()));
    }
  }

  /**
   * A month, city or newspaper.
   *
   * @param key its name
   * @param articles as in {@link Count}, like those that follow
   * @param days on how many days of the month anything is held; null for a city or newspaper
   * @param first the first printing in it; null where nothing matches that has a date
   */
  record Bucket(
      String key,
      long articles,
      long stories,
      long held,
      @Nullable Double articlesPerThousand,
      @Nullable Double storiesPerThousand,
      @Nullable Integer days,
      @Nullable Printing first) {
    static Bucket of(Trends.Bucket bucket, boolean partial) {
      Count count = Count.of(bucket.count(), partial);
      return new Bucket(
          bucket.key(),
          count.articles,
          count.stories,
          count.held,
          count.articlesPerThousand,
          count.storiesPerThousand,
          bucket.days(),
          Printing.of(bucket.first()));
    }
  }

  /**
   * An article that was printed first.
   *
   * @param id names the article
   * @param newspaper its name; null where it is not known
   * @param city official name of the city; null where it is not known
   * @param date of the issue
   * @param headline 主标题
   * @param sameDay how many of the articles counted are of that day, this one among them
   */
  record Printing(
      String id,
      @Nullable String newspaper,
      @Nullable String city,
      String date,
      String headline,
      long sameDay) {
    static @Nullable Printing of(Trends.@Nullable Printing printing) {
      return printing == null
          ? null
          : new Printing(
              printing.id(),
              printing.newspaper(),
              printing.city(),
              printing.date().toString(),
              printing.headline(),
              printing.sameDay());
    }
  }

  private static @Nullable Double rounded(@Nullable Double rate) {
    return rate == null ? null : Math.round(rate * 1000) / 1000.0;
  }
}
