package org.soubao.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.search.SearchResult.Relaxation;

/**
 * How often something was printed, beside what is held: the answer to a {@link TrendsRequest}.
 *
 * <p>A story is an article with all of its reprints. One that matches in several buckets counts
 * once in each, and once in the total.
 *
 * @param query the query as it was typed
 * @param by what is counted apart
 * @param total of all that matches
 * @param first the first printing of all; null where nothing matches that has a date
 * @param buckets months in order, from the first to the last of which anything is held, those
 *     between of which nothing is included unless more than {@value #MAX_GAP} follow each other;
 *     cities or newspapers of which anything is held, most articles first
 * @param unknown of the articles without a date, city or newspaper, which are in no bucket
 * @param took how long it took to count
 * @param relaxed null unless fewer words were made to match than were typed
 * @param partial whether the time limit ended it, so that articles are not counted or first
 *     printings missing
 * @param notices what was done to the query, disclosed
 */
public record Trends(
    String query,
    TrendsRequest.By by,
    Count total,
    @Nullable Printing first,
    List<Bucket> buckets,
    Count unknown,
    Duration took,
    @Nullable Relaxation relaxed,
    boolean partial,
    List<Notice> notices) {
  /** The most months on end of which nothing is held that are told one by one. */
  public static final int MAX_GAP = 600;

  /** Copies the lists. */
  public Trends {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(unknown, "unknown");
    Objects.requireNonNull(took, "took");
    buckets = List.copyOf(buckets);
    notices = List.copyOf(notices);
  }

  /**
   * A month, city or newspaper.
   *
   * @param key its name: {@code 2025-02}, {@code 柳州市}
   * @param count of what matches in it
   * @param days on how many days of the month anything is held; null for a city or newspaper
   * @param first the first printing in it; null where nothing matches that has a date
   */
  public record Bucket(String key, Count count, @Nullable Integer days, @Nullable Printing first) {
    /** Checks that it has a name and a count. */
    public Bucket {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(count, "count");
    }
  }

  /**
   * How much matches, and of how much.
   *
   * @param articles how many articles match
   * @param stories how many stories have one of them
   * @param held how many articles are held of the newspapers, places and days asked for, whatever
   *     stands in them
   */
  public record Count(long articles, long stories, long held) {
    /** Articles that match, of a thousand held; null where nothing is held. */
    public @Nullable Double articlesPerThousand() {
      return perThousand(articles);
    }

    /** Stories that match, of a thousand articles held; null where nothing is held. */
    public @Nullable Double storiesPerThousand() {
      return perThousand(stories);
    }

    private @Nullable Double perThousand(long count) {
      return held == 0 ? null : 1000.0 * count / held;
    }
  }

  /**
   * An article that was printed first: on the earliest day, and of several articles of that day the
   * one whose id comes first.
   *
   * @param id names the article
   * @param newspaper its name; null where it is not known
   * @param city official name of the city; null where it is not known
   * @param date of the issue
   * @param headline 主标题
   * @param sameDay how many of the articles counted were printed on that day, this one among them
   */
  public record Printing(
      String id,
      @Nullable String newspaper,
      @Nullable String city,
      LocalDate date,
      String headline,
      long sameDay) {
    /** Checks that nothing is missing. */
    public Printing {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(headline, "headline");
    }
  }
}
