package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.holdings.TrendOrder;
import org.soubao.model.Article;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Printing;
import org.soubao.search.TrendsRequest.By;

/** What is counted of a trend, until all of it is answered. For one thread, once. */
final class TrendCounts {
  /** So many articles are read together. */
  private static final int TOGETHER = 500;

  private final By by;
  private final Map<String, TrendRow> rows = new HashMap<>();
  private final TrendRow unknown = new TrendRow();

  /** What is only known of all together: in how many stories they are. */
  private final TrendRow all = new TrendRow();

  private final Map<String, Article> first = new HashMap<>();

  TrendCounts(By by) {
    this.by = by;
  }

  /** The field by which what was found is told apart. */
  String field() {
    return by == By.MONTH ? "printed.month" : ArticleDocument.FILTER + "." + by.word();
  }

  /** The field by which what is held is told apart: days tell how many there are in a month. */
  String heldField() {
    return by == By.MONTH ? "printed.day" : field();
  }

  /** Notes a bucket of articles that are held. */
  void addHeld(JsonNode bucket) {
    String value = CompositeBuckets.value(bucket, heldField());
    String key = value == null || by != By.MONTH ? value : month(value);
    row(key).addHeld(CompositeBuckets.count(bucket));
  }

  private static String month(String day) {
    return YearMonth.from(LocalDate.parse(day)).toString();
  }

  /** Notes a bucket of articles that were found. */
  void addFound(JsonNode bucket) {
    row(CompositeBuckets.value(bucket, field())).addFound(bucket);
  }

  /** Notes so many stories with several printings in a bucket; null for those in none. */
  void addStories(@Nullable String key, long stories) {
    row(key).addStories(stories);
  }

  /** Notes so many in all buckets together. */
  void addAllStories(long stories) {
    all.addStories(stories);
  }

  /** How many articles that were found are printings of a story with several. */
  long reprints() {
    return total().reprints();
  }

  /** Reads the articles that were printed first. */
  void readFirst(IndexReads index) {
    List<String> ids =
        Stream.concat(rows.values().stream(), Stream.of(unknown))
            .map(TrendRow::first)
            .filter(Objects::nonNull)
            .toList();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
      index.each(
          Queries.terms(Queries.ID, some),
          hit -> {
            Article article = ClusterArticle.of(hit.path("_source"));
            first.put(article.id(), article);
          });
    }
  }

  /** All that was noted. */
  ClusterTrends.Counted counted(boolean complete) {
    TrendRow total = total();
    List<Bucket> buckets = new ArrayList<>();
    rows.forEach((key, row) ->
        buckets.add(
            new Bucket(key, row.count(), by == By.MONTH ? row.days() : null, printing(row))));
    return new ClusterTrends.Counted(
        total.count(), printing(total), TrendOrder.of(by, buckets), unknown.count(), complete);
  }

  private TrendRow row(@Nullable String key) {
    return key == null ? unknown : rows.computeIfAbsent(key, it -> new TrendRow());
  }

  private TrendRow total() {
    TrendRow total = new TrendRow();
    rows.values().forEach(total::add);
    total.add(unknown);
    total.addStories(all.count().stories());
    return total;
  }

  private @Nullable Printing printing(TrendRow row) {
    Article article = first.get(row.first());
    return article == null || article.date() == null
        ? null
        : new Printing(
            article.id(),
            article.newspaper(),
            article.place().city(),
            article.date(),
            article.headline(),
            row.sameDay());
  }
}
