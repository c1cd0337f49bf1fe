package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.holdings.TrendOrder;
import org.soubao.model.Article;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Count;
import org.soubao.search.Trends.Printing;
import org.soubao.search.TrendsRequest.By;

/**
 * What was found by month, city or newspaper, beside what is held of each. For one thread, once.
 */
final class TrendTable {
  private final Generation generation;
  private final By by;
  private final TimeLimit time;
  private final TrendBuckets buckets;

  /** By bucket: how many articles and stories were found, how many articles are held. */
  private final int[] articles;

  private final int[] stories;
  private final int[] held;

  /** By month: on how many days anything is held. */
  private final int[] days;

  private final FirstPrintings first;

  /** Counts what was found, which is part of what is held. */
  TrendTable(Generation generation, By by, Matches found, Matches held, TimeLimit time)
      throws IOException {
    this.generation = generation;
    this.by = by;
    this.time = time;
    buckets = new TrendBuckets(generation.facets(), by);
    articles = new int[buckets.size()];
    this.held = new int[buckets.size()];
    days = new int[buckets.size()];
    stories = count(found);
    countHeld(held);
    first = FirstPrintings.of(found, buckets, generation.reader());
  }

  private int[] count(Matches found) {
    StoryCounts counts = new StoryCounts(generation.stories(), buckets.size());
    found.forEach(
        generation.reader(),
        document -> {
          int bucket = buckets.of(document);
          articles[bucket]++;
          articles[buckets.total()]++;
          counts.add(bucket, document);
          counts.add(buckets.total(), document);
        });
    return counts.counted();
  }

  private void countHeld(Matches all) {
    FixedBitSet seen = new FixedBitSet(buckets.size());
    all.forEach(
        generation.reader(),
        document -> {
          int bucket = buckets.of(document);
          held[bucket]++;
          held[buckets.total()]++;
          int day = buckets.day(document);
          if (day != FacetOrdinals.NONE && !seen.getAndSet(day)) {
            days[bucket]++;
          }
        });
  }

  Count total() {
    return count(buckets.total());
  }

  Count unknown() {
    return count(buckets.unknown());
  }

  private Count count(int bucket) {
    return new Count(articles[bucket], stories[bucket], held[bucket]);
  }

  /** The first printing of all; null where there is none, or no time to read it. */
  @Nullable Printing first() throws IOException {
    return first(buckets.total(), generation.articles());
  }

  /** Those of which anything is held or found, in the order of an answer. */
  List<Bucket> buckets() throws IOException {
    StoredArticles stored = generation.articles();
    List<Bucket> all = new ArrayList<>();
    for (int bucket : buckets.all()) {
      if (held[bucket] + articles[bucket] > 0) {
        Integer issues = by == By.MONTH ? days[bucket] : null;
        all.add(new Bucket(buckets.key(bucket), count(bucket), issues, first(bucket, stored)));
      }
    }
    return TrendOrder.of(by, all);
  }

  private @Nullable Printing first(int bucket, StoredArticles stored) throws IOException {
    int document = first.in(bucket);
    if (document == FirstPrintings.NONE || time.shouldExit()) {
      return null;
    }
    Article article = stored.of(document);
    return article.date() == null
        ? null
        : new Printing(
            article.id(),
            article.newspaper(),
            article.place().city(),
            article.date(),
            article.headline(),
            first.sameDay(bucket));
  }
}
