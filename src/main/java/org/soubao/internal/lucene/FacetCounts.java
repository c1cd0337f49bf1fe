package org.soubao.internal.lucene;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;
import org.soubao.internal.query.FilterValues;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/** The facets of an answer, out of Lucene's counts. */
final class FacetCounts {
  private static final Comparator<FacetValue> MOST_FIRST =
      comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final Set<String> dimensions;
  private final @Nullable Facets counts;
  private final SearchRequest request;

  /** Reads those counts; Lucene wants to be asked only for dimensions that it has. */
  FacetCounts(Set<String> dimensions, @Nullable Facets counts, SearchRequest request) {
    this.dimensions = dimensions;
    this.counts = counts;
    this.request = request;
  }

  /** The facet of that name. */
  Facet facet(String name) throws IOException {
    return new Facet(name, values(name));
  }

  /** All facets, without values. */
  static List<Facet> none() {
    return Schema.FACETS.stream().map(name -> new Facet(name, List.of())).toList();
  }

  private List<FacetValue> values(String name) throws IOException {
    return switch (name) {
      case "date" -> years();
      case "province" -> provinces();
      default -> flat(Words.constant(FilterField.class, name), name);
    };
  }

  private List<FacetValue> flat(FilterField field, String name, String... path) throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue child : children(name, path)) {
      values.add(value(child.label, child, isSelected(field, child.label), List.of()));
    }
    values.sort(MOST_FIRST);
    return values;
  }

  private List<FacetValue> provinces() throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue province : children("province")) {
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

  private List<FacetValue> years() throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue year : children("date")) {
      LocalDate first = LocalDate.of(Integer.parseInt(year.label), 1, 1);
      boolean selected = isRange(first, first.plusYears(1).minusDays(1));
      values.add(value(year.label, year, selected, months(year.label)));
    }
    values.sort(comparing(FacetValue::value));
    return values;
  }

  private List<FacetValue> months(String year) throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue month : children("date", year)) {
      YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month.label));
      boolean selected = isRange(whole.atDay(1), whole.atEndOfMonth());
      List<FacetValue> days = isWithin(whole) ? days(whole, year, month.label) : List.of();
      values.add(value(whole.toString(), month, selected, days));
    }
    values.sort(comparing(FacetValue::value));
    return values;
  }

  private List<FacetValue> days(YearMonth month, String... path) throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue day : children("date", path)) {
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

  private List<LabelAndValue> children(String name, String... path) throws IOException {
    if (counts == null || !dimensions.contains(name)) {
      return List.of();
    }
    FacetResult result = counts.getAllChildren(name, path);
    return result == null ? List.of() : Arrays.asList(result.labelValues);
  }

  private static FacetValue value(
      String value, LabelAndValue count, boolean selected, List<FacetValue> children) {
    return new FacetValue(value, count.value.longValue(), selected, children);
  }
}
