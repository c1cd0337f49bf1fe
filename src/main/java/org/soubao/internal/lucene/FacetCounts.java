package org.soubao.internal.lucene;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;
import org.soubao.internal.query.FilterValues;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/** The facets of an answer, out of the counts of their values. */
final class FacetCounts {
  private static final Comparator<FacetValue> MOST_FIRST =
      comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final @Nullable FacetOrdinals values;
  private final int[] counts;
  private final SearchRequest request;

  /**
   * With how many articles, or stories, have each value; without values where no article has a
   * facet.
   */
  FacetCounts(@Nullable FacetOrdinals values, int[] counts, SearchRequest request) {
    this.values = values;
    this.counts = counts;
    this.request = request;
  }

  /** A value and how many have it, one or more. */
  private record Count(String label, int count) {}

  /** The facet of that name. */
  Facet facet(String name) {
    return new Facet(name, request.counted(), values(name));
  }

  /** All facets of an answer to that request, without values. */
  static List<Facet> none(SearchRequest request) {
    return Schema.FACETS.stream()
        .map(name -> new Facet(name, request.counted(), List.of()))
        .toList();
  }

  private List<FacetValue> values(String name) {
    return switch (name) {
      case "date" -> years();
      case "province" -> provinces();
      default -> flat(Words.constant(FilterField.class, name), name);
    };
  }

  private List<FacetValue> flat(FilterField field, String name, String... path) {
    List<FacetValue> values = new ArrayList<>();
    for (Count child : children(name, path)) {
      values.add(value(child.label, child, isSelected(field, child.label), List.of()));
    }
    values.sort(MOST_FIRST);
    return values;
  }

  private List<FacetValue> provinces() {
    List<FacetValue> values = new ArrayList<>();
    for (Count province : children("province")) {
      boolean selected = isSelected(FilterField.PROVINCE, province.label);
      List<FacetValue> cities = flat(FilterField.CITY, "province", province.label);
      values.add(value(province.label, province, selected, cities));
    }
    values.sort(MOST_FIRST);
    return values;
  }

  private boolean isSelected(FilterField field, String value) {
    return request.filters().stream()
        .anyMatch(filter ->
            filter.field() == field
                && !filter.excluded()
                && FilterValues.official(field, filter.value()).equals(value));
  }

  private List<FacetValue> years() {
    List<FacetValue> values = new ArrayList<>();
    for (Count year : children("date")) {
      LocalDate first = LocalDate.of(Integer.parseInt(year.label), 1, 1);
      boolean selected = isRange(first, first.plusYears(1).minusDays(1));
      values.add(value(year.label, year, selected, months(year.label)));
    }
    values.sort(comparing(FacetValue::value));
    return values;
  }

  private List<FacetValue> months(String year) {
    List<FacetValue> values = new ArrayList<>();
    for (Count month : children("date", year)) {
      YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month.label));
      boolean selected = isRange(whole.atDay(1), whole.atEndOfMonth());
      List<FacetValue> days = isWithin(whole) ? days(whole, year, month.label) : List.of();
      values.add(value(whole.toString(), month, selected, days));
    }
    values.sort(comparing(FacetValue::value));
    return values;
  }

  private List<FacetValue> days(YearMonth month, String... path) {
    List<FacetValue> values = new ArrayList<>();
    for (Count day : children("date", path)) {
      LocalDate date = month.atDay(Integer.parseInt(day.label));
      values.add(value(date.toString(), day, isRange(date, date), List.of()));
    }
    values.sort(comparing(FacetValue::value));
    return values;
  }

  /** Whether the request asks for dates of that month only. */
  private boolean isWithin(YearMonth month) {
    return request.from() != null
        && request.to() != null
        && YearMonth.from(request.from()).equals(month)
        && YearMonth.from(request.to()).equals(month);
  }

  private boolean isRange(LocalDate from, LocalDate to) {
    return from.equals(request.from()) && to.equals(request.to());
  }

  private List<Count> children(String name, String... path) {
    if (values == null) {
      return List.of();
    }
    List<Count> found = new ArrayList<>();
    for (int ordinal : values.children(name, path)) {
      if (counts[ordinal] > 0) {
        found.add(new Count(values.label(ordinal), counts[ordinal]));
      }
    }
    return found;
  }

  private static FacetValue value(
      String value, Count count, boolean selected, List<FacetValue> children) {
    return new FacetValue(value, count.count, selected, children);
  }
}
