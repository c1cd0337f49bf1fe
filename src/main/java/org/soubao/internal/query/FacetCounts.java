package org.soubao.internal.query;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soubao.internal.Words;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/** The facets of an answer, out of the counts of their values, for any engine. */
public final class FacetCounts {
  /** The facets, in the order of an answer. */
  public static final List<String> NAMES =
      List.of("date", "province", "city", "section", "newspaper", "origin");

  private static final Comparator<FacetValue> MOST_FIRST =
      comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final Values values;
  private final SearchRequest request;

  /** With those values, of what that request has found. */
  public FacetCounts(Values values, SearchRequest request) {
    this.values = values;
    this.request = request;
  }

  /** How many of what was found have each value. */
  public interface Values {
    /**
     * The values of a facet under that path, in any order: the years of {@code date} and below them
     * months and days of two digits, the cities below a province.
     */
    List<Count> children(String name, String... path);
  }

  /**
   * A value and how many have it.
   *
   * @param count one or more
   */
  public record Count(String label, long count) {}

  /** The facet of that name. */
  public Facet facet(String name) {
    return new Facet(name, request.counted(), values(name));
  }

  /** All facets of an answer to that request, without values. */
  public static List<Facet> none(SearchRequest request) {
    return NAMES.stream().map(name -> new Facet(name, request.counted(), List.of())).toList();
  }

  private List<FacetValue> values(String name) {
    return switch (name) {
      case "date" -> years();
      case "province" -> provinces();
      default -> flat(Words.constant(FilterField.class, name), name);
    };
  }

  private List<FacetValue> flat(FilterField field, String name, String... path) {
    List<FacetValue> found = new ArrayList<>();
    for (Count child : values.children(name, path)) {
      found.add(value(child.label, child, isSelected(field, child.label), List.of()));
    }
    found.sort(MOST_FIRST);
    return found;
  }

  private List<FacetValue> provinces() {
    List<FacetValue> found = new ArrayList<>();
    for (Count province : values.children("province")) {
      boolean selected = isSelected(FilterField.PROVINCE, province.label);
      List<FacetValue> cities = flat(FilterField.CITY, "province", province.label);
      found.add(value(province.label, province, selected, cities));
    }
    found.sort(MOST_FIRST);
    return found;
  }

  private boolean isSelected(FilterField field, String value) {
    return request.filters().stream()
        .anyMatch(filter ->
            filter.field() == field
                && !filter.excluded()
                && FilterValues.official(field, filter.value()).equals(value));
  }

  private List<FacetValue> years() {
    List<FacetValue> found = new ArrayList<>();
    for (Count year : values.children("date")) {
      LocalDate first = LocalDate.of(Integer.parseInt(year.label), 1, 1);
      boolean selected = isRange(first, first.plusYears(1).minusDays(1));
      found.add(value(year.label, year, selected, months(year.label)));
    }
    found.sort(comparing(FacetValue::value));
    return found;
  }

  private List<FacetValue> months(String year) {
    List<FacetValue> found = new ArrayList<>();
    for (Count month : values.children("date", year)) {
      YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month.label));
      boolean selected = isRange(whole.atDay(1), whole.atEndOfMonth());
      List<FacetValue> days = isWithin(whole) ? days(whole, year, month.label) : List.of();
      found.add(value(whole.toString(), month, selected, days));
    }
    found.sort(comparing(FacetValue::value));
    return found;
  }

  private List<FacetValue> days(YearMonth month, String... path) {
    List<FacetValue> found = new ArrayList<>();
    for (Count day : values.children("date", path)) {
      LocalDate date = month.atDay(Integer.parseInt(day.label));
      found.add(value(date.toString(), day, isRange(date, date), List.of()));
    }
    found.sort(comparing(FacetValue::value));
    return found;
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

  private static FacetValue value(
      String value, Count count, boolean selected, List<FacetValue> children) {
    return new FacetValue(value, count.count, selected, children);
  }
}
