package org.soubao.internal.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.FacetCounts;
import org.soubao.internal.query.FilterValues;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/**
 * The filters of a request as queries, one a field. An origin is what the story of an article
 * tells, where it does.
 *
 * @param queries by the field's word, and {@code date}
 */
record Filters(Map<String, Query> queries) {
  /** The filters of a request, to an index with those stories. */
  static Filters of(SearchRequest request, Stories stories) {
    Map<String, Query> queries = new LinkedHashMap<>();
    for (FilterField field : FilterField.values()) {
      List<Filter> own = request.filters().stream().filter(f -> f.field() == field).toList();
      if (!own.isEmpty()) {
        queries.put(field.word(), valueQuery(field, own, stories));
      }
    }
    if (request.from() != null || request.to() != null) {
      queries.put("date", dated(request.from(), request.to()));
    }
    return new Filters(queries);
  }

  /** The names of the facets in which something is chosen. */
  Set<String> facets() {
    return FacetCounts.NAMES.stream()
        .filter(facet -> !Collections.disjoint(choices(facet), queries.keySet()))
        .collect(Collectors.toSet());
  }

  /** The query under all filters. */
  Query on(Query query) {
    return without(Set.of(), query);
  }

  /** The query under all filters but what is chosen in that facet, to count it sideways. */
  Query sideways(String facet, Query query) {
    return without(choices(facet), query);
  }

  /** The cities under a province are chosen in its facet too. */
  private static Set<String> choices(String facet) {
    return facet.equals("province") ? Set.of("province", "city") : Set.of(facet);
  }

  private Query without(Set<String> leftOut, Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    queries.forEach((name, filter) -> {
      if (!leftOut.contains(name)) {
        all.add(filter, Occur.FILTER);
      }
    });
    return all.build();
  }

  /** Any of the wanted values, none of the excluded. */
  private static Query valueQuery(FilterField field, List<Filter> filters, Stories stories) {
    List<String> wanted = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    for (Filter filter : filters) {
      String value = FilterValues.official(field, filter.value());
      (filter.excluded() ? excluded : wanted).add(value);
    }
    Query any = wanted.isEmpty() ? MatchAllDocsQuery.INSTANCE : any(field, wanted, stories);
    return new BooleanQuery.Builder()
        .add(any, Occur.FILTER)
        .add(any(field, excluded, stories), Occur.MUST_NOT)
        .build();
  }

  private static Query any(FilterField field, List<String> values, Stories stories) {
    List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
    Query stated = new TermInSetQuery(Schema.filterField(field), terms);
    return field == FilterField.ORIGIN
        ? SettledOrigin.correcting(stated, stories, values::contains)
        : stated;
  }

  /** Articles with that value. */
  static Query value(FilterField field, String value, Stories stories) {
    return valueQuery(field, List.of(new Filter(field, value, false)), stories);
  }

  /** Articles with a value that begins so. */
  static Query beginning(FilterField field, String value, Stories stories) {
    Query stated = new PrefixQuery(new Term(Schema.filterField(field), value));
    return field == FilterField.ORIGIN
        ? SettledOrigin.correcting(stated, stories, word -> word.startsWith(value))
        : stated;
  }

  /** Articles of those days, inclusive; null is no bound. */
  static Query dated(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null ? LocalDate.MIN : from;
    LocalDate last = to == null ? LocalDate.MAX : to;
    return LongField.newRangeQuery(Schema.DATE, first.toEpochDay(), last.toEpochDay());
  }
}
