package org.soubao.internal.query;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/**
 * Which issues a search is about, whatever stands in them: its conditions on newspaper, city,
 * province and date alone, by filter or by a field of the query that is binding. Where they leave
 * nothing, no other query would find anything: "not held" is told from "not found".
 *
 * @param bound those of the query
 * @param told all of them, to be named
 */
public record AskedIssues(List<Condition> bound, List<String> told) {
  /** The fields that say which issues are meant. */
  public static final Set<FilterField> FIELDS =
      Set.copyOf(EnumSet.of(FilterField.NEWSPAPER, FilterField.CITY, FilterField.PROVINCE));

  /** A sentence that named more would not be read. */
  private static final int VALUES_NAMED = 20;

  /** Copies the lists. */
  public AskedIssues {
    bound = List.copyOf(bound);
    told = List.copyOf(told);
  }

  /** What a request and the binding conditions of its query ask for. */
  public static AskedIssues of(SearchRequest request, List<Condition> must) {
    List<Condition> bound = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (FilterField field : EnumSet.copyOf(FIELDS)) {
      if (request.filters().stream().anyMatch(filter -> filter.field() == field)) {
        told.add(field.word() + " " + values(request, field));
      }
    }
    if (request.from() != null || request.to() != null) {
      told.add(dates(request.from(), request.to()));
    }
    for (Condition condition : must) {
      if (condition instanceof HasValue(var field, var value, var prefix)
          && FIELDS.contains(field)) {
        bound.add(condition);
        told.add(field.word() + " " + value + (prefix ? "*" : ""));
      } else if (condition instanceof IsDated(var from, var to)) {
        bound.add(condition);
        told.add(dates(from, to));
      }
    }
    return new AskedIssues(bound, told);
  }

  /** Whether all issues are meant. */
  public boolean isEmpty() {
    return told.isEmpty();
  }

  /** The names of filters and facets that say which issues are meant. */
  public static boolean isOf(String filter) {
    return filter.equals("date") || FIELDS.stream().anyMatch(field -> field.word().equals(filter));
  }

  private static String values(SearchRequest request, FilterField field) {
    return request.filters().stream()
        .filter(filter -> filter.field() == field)
        .map(AskedIssues::value)
        .distinct()
        .limit(VALUES_NAMED)
        .collect(joining(", "));
  }

  private static String value(Filter filter) {
    return filter.excluded() ? "not " + filter.value() : filter.value();
  }

  private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (Objects.equals(from, to)) {
      return "date " + from;
    }
    return "date" + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
  }
}
