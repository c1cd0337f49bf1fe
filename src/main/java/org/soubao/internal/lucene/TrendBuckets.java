package org.soubao.internal.lucene;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soubao.search.TrendsRequest.By;

/**
 * Which month, city or newspaper each article of a generation belongs to, as a number: the ordinal
 * of the facet's value. Behind the last of these come two more. Immutable.
 */
final class TrendBuckets {
  private final By by;
  private final @Nullable FacetOrdinals facets;
  private final IntUnaryOperator days;
  private final IntUnaryOperator values;
  private final List<Integer> all = new ArrayList<>();

  /** The buckets of a generation; without facets all of its articles are in none. */
  TrendBuckets(@Nullable FacetOrdinals facets, By by) {
    this.by = by;
    this.facets = facets;
    days = deepest(facets, "date");
    values = by == By.MONTH ? days : deepest(facets, by.word());
    if (facets != null) {
      addAll(facets);
    }
  }

  private static IntUnaryOperator deepest(@Nullable FacetOrdinals facets, String name) {
    return facets == null ? document -> FacetOrdinals.NONE : facets.deepest(name);
  }

  private void addAll(FacetOrdinals facets) {
    if (by == By.MONTH) {
      for (int year : facets.children("date")) {
        all.addAll(facets.children("date", facets.label(year)));
      }
    } else {
      all.addAll(facets.children(by.word()));
    }
  }

  /** The months, cities or newspapers. */
  List<Integer> all() {
    return all;
  }

  /** The number of the articles that are in none of these. */
  int unknown() {
    return facets == null ? 0 : facets.size();
  }

  /** The number of all articles together. */
  int total() {
    return unknown() + 1;
  }

  /** One more than the largest number. */
  int size() {
    return unknown() + 2;
  }

  /** The bucket of an article, by its number in the reader. */
  int of(int document) {
    int value = values.applyAsInt(document);
    return value == FacetOrdinals.NONE ? unknown() : by == By.MONTH ? parent(value) : value;
  }

  /** The day of an article, {@link FacetOrdinals#NONE} without one; an earlier day is less. */
  int day(int document) {
    return days.applyAsInt(document);
  }

  /** The month of a day, or the year of a month. */
  private int parent(int ordinal) {
    return facets == null ? ordinal : facets.parent(ordinal);
  }

  /** What a bucket is called: {@code 2025-02}, or the value. */
  String key(int bucket) {
    return by == By.MONTH ? month(bucket).toString() : label(bucket);
  }

  /** The month that a bucket is. */
  YearMonth month(int bucket) {
    return YearMonth.of(Integer.parseInt(label(parent(bucket))), Integer.parseInt(label(bucket)));
  }

  private String label(int ordinal) {
    return facets == null ? "" : facets.label(ordinal);
  }
}
