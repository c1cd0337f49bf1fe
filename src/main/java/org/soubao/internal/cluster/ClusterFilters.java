package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.AskedIssues;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.FacetCounts;
import org.soubao.internal.query.FilterValues;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/**
 * The filters of a request as queries, one a field.
 *
 * @param queries by the field's word, and {@code date}
 */
record ClusterFilters(Map<String, ObjectNode> queries) {
  /** The filters of a request. */
  static ClusterFilters of(SearchRequest request) {
    Map<String, ObjectNode> queries = new LinkedHashMap<>();
    for (FilterField field : FilterField.values()) {
      List<Filter> own = request.filters().stream().filter(f -> f.field() == field).toList();
      if (!own.isEmpty()) {
        queries.put(field.word(), values(field, own));
      }
    }
    if (request.from() != null || request.to() != null) {
      queries.put(Queries.DATE, dated(request.from(), request.to()));
    }
    return new ClusterFilters(queries);
  }

  /** All articles of the newspapers, places and days asked for, whatever stands in them. */
  static ObjectNode issues(SearchRequest request, AskedIssues asked) {
    List<ObjectNode> all = new ArrayList<>(List.of(Queries.all()));
    of(request)
        .queries
        .forEach((name, filter) -> {
          if (AskedIssues.isOf(name)) {
            all.add(filter);
          }
        });
    asked.bound().forEach(condition -> all.add(condition(condition)));
    return Queries.both(all.toArray(ObjectNode[]::new));
  }

  /** The names of the facets in which something is chosen. */
  Set<String> facets() {
    return FacetCounts.NAMES.stream()
        .filter(facet -> !Collections.disjoint(choices(facet), queries.keySet()))
        .collect(Collectors.toSet());
  }

  /** All filters. */
  List<ObjectNode> all() {
    return List.copyOf(queries.values());
  }

  /** All filters but what is chosen in that facet, to count it sideways. */
  List<ObjectNode> sideways(String facet) {
    return queries.entrySet().stream()
        .filter(filter -> !choices(facet).contains(filter.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The cities under a province are chosen in its facet too. */
  private static Set<String> choices(String facet) {
    return facet.equals("province") ? Set.of("province", "city") : Set.of(facet);
  }

  /** Any of the wanted values, none of the excluded. */
  private static ObjectNode values(FilterField field, List<Filter> filters) {
    List<String> wanted = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    for (Filter filter : filters) {
      (filter.excluded() ? excluded : wanted).add(FilterValues.official(field, filter.value()));
    }
    String name = Queries.filterField(field);
    ObjectNode any = wanted.isEmpty() ? Queries.all() : Queries.terms(name, wanted);
    return excluded.isEmpty() ? any : Queries.both(any, Queries.not(Queries.terms(name, excluded)));
  }

  private static ObjectNode condition(Condition condition) {
    return switch (condition) {
      case HasValue(var field, var value, var prefix) when prefix ->
          Queries.object(
              "prefix", Queries.object().put(Queries.filterField(field), Documents.whole(value)));
      case HasValue(var field, var value, var prefix) ->
          values(field, List.of(new Filter(field, value, false)));
      case IsDated(var from, var to) -> dated(from, to);
      default -> throw new IllegalArgumentException("it says nothing of issues: " + condition);
    };
  }

  /** Articles of those days, inclusive; null is no bound. */
  private static ObjectNode dated(@Nullable LocalDate from, @Nullable LocalDate to) {
    ObjectNode bounds = Queries.object();
    if (from != null) {
      bounds.put("gte", from.toEpochDay());
    }
    if (to != null) {
      bounds.put("lte", to.toEpochDay());
    }
    return from == null && to == null
        ? Queries.exists(Queries.DATE)
        : Queries.object("range", Queries.object(Queries.DATE, bounds));
  }
}
