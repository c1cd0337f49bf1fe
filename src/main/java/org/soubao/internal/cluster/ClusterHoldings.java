package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PrintOrder;
import org.soubao.internal.holdings.HeldDays;
import org.soubao.internal.holdings.HeldStatistics;
import org.soubao.internal.holdings.Holdings;
import org.soubao.internal.holdings.ServedPlaces;
import org.soubao.model.Place;
import org.soubao.search.FilterField;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Issue;

/**
 * What an index of a cluster holds by newspaper and day. The days are counted when they are first
 * asked for, and kept; the articles of a day are read each time, and only their headings are kept.
 * For many threads at once.
 */
final class ClusterHoldings {
  private static final String NEWSPAPER = Queries.filterField(FilterField.NEWSPAPER);
  private static final String PROVINCE = Queries.filterField(FilterField.PROVINCE);
  private static final String CITY = Queries.filterField(FilterField.CITY);

  private final IndexReads index;
  private @Nullable Holdings held;
  private @Nullable List<HeldNewspaper> newspapers;

  ClusterHoldings(ClusterClient client, String index) {
    this.index = new IndexReads(client, index);
  }

  /** The newspapers, by falling number of articles. */
  synchronized List<HeldNewspaper> newspapers() {
    if (newspapers == null) {
      newspapers = held().newspapers(places());
    }
    return newspapers;
  }

  /** The issues of a newspaper from then to then; null is no bound. */
  Optional<HeldIssues> issues(String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
    return held().issues(newspaper, from, to);
  }

  /** The issue of a newspaper of one day. */
  Optional<Issue> issue(String newspaper, LocalDate date) {
    PrintOrder order = new PrintOrder();
    if (held().has(newspaper, date)) {
      JsonNode ofThatDay =
          Queries.both(
              Queries.term(NEWSPAPER, newspaper), Queries.term(Queries.DATE, date.toEpochDay()));
      index.each(ofThatDay, hit -> order.add(ClusterArticle.of(hit.path("_source"))));
    }
    return held().issue(newspaper, date, order.pages());
  }

  /** All that is held, counted. */
  HeldStatistics statistics() {
    Map<String, Long> cities = new HashMap<>();
    CompositeBuckets.of(Queries.exists(CITY), CITY)
        .each(
            index,
            bucket ->
                cities.put(
                    bucket.path("key").path(CITY).asText(), (long) CompositeBuckets.count(bucket)));
    return new HeldStatistics(days(Queries.all()), held(), cities);
  }

  /** Each newspaper is counted by itself, so that no article is looked at for another one. */
  private synchronized Holdings held() {
    if (held == null) {
      List<String> names = new ArrayList<>();
      CompositeBuckets.of(Queries.exists(NEWSPAPER), NEWSPAPER)
          .each(index, bucket -> names.add(bucket.path("key").path(NEWSPAPER).asText()));
      Map<String, HeldDays> days = new HashMap<>();
      names.forEach(name -> days.put(name, days(Queries.term(NEWSPAPER, name))));
      held = new Holdings(days);
    }
    return held;
  }

  private HeldDays days(JsonNode query) {
    HeldDays days = new HeldDays();
    CompositeBuckets.of(query, Queries.DATE)
        .each(
            index,
            bucket -> {
              JsonNode day = bucket.path("key").path(Queries.DATE);
              if (day.isNumber()) {
                days.add(day.asLong(), CompositeBuckets.count(bucket));
              } else {
                days.addUndated(CompositeBuckets.count(bucket));
              }
            });
    return days;
  }

  private Map<String, Place> places() {
    ServedPlaces places = new ServedPlaces();
    CompositeBuckets.of(Queries.exists(NEWSPAPER), NEWSPAPER, PROVINCE, CITY)
        .each(
            index,
            bucket ->
                places.add(
                    bucket.path("key").path(NEWSPAPER).asText(),
                    new Place(
                        CompositeBuckets.value(bucket, PROVINCE),
                        CompositeBuckets.value(bucket, CITY)),
                    CompositeBuckets.count(bucket)));
    return places.served();
  }
}
