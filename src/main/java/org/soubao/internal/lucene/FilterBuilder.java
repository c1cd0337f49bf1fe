package org.soubao.internal.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;

/** The filters of a request, each on its facet's dimension, so that facets count sideways. */
final class FilterBuilder {
  private FilterBuilder() {}

  /** The query under the filters of the request. */
  static DrillDownQuery build(Query query, SearchRequest request, FacetsConfig facets) {
    List<Query> filters = new ArrayList<>();
    for (FilterField field : FilterField.values()) {
      List<Filter> own = request.filters().stream().filter(f -> f.field() == field).toList();
      if (!own.isEmpty() && !Schema.FACETS.contains(field.word())) {
        filters.add(valueQuery(field, own));
      }
    }
    DrillDownQuery all = new DrillDownQuery(facets, under(query, filters));
    for (FilterField field : FilterField.values()) {
      List<Filter> own = request.filters().stream().filter(f -> f.field() == field).toList();
      if (!own.isEmpty() && Schema.FACETS.contains(field.word())) {
        all.add(field.word(), valueQuery(field, own));
      }
    }
    if (request.from() != null || request.to() != null) {
      all.add("date", dateQuery(request));
    }
    return all;
  }

  private static Query under(Query query, List<Query> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /** Any of the wanted values, none of the excluded. */
  private static Query valueQuery(FilterField field, List<Filter> filters) {
    String name = Schema.filterField(field);
    List<BytesRef> wanted = new ArrayList<>();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Filter filter : filters) {
      String value = FilterValues.official(field, filter.value());
      if (filter.excluded()) {
        all.add(new TermQuery(new Term(name, value)), Occur.MUST_NOT);
      } else {
        wanted.add(new BytesRef(value));
      }
    }
    all.add(
        wanted.isEmpty() ? MatchAllDocsQuery.INSTANCE : new TermInSetQuery(name, wanted),
        Occur.FILTER);
    return all.build();
  }

  private static Query dateQuery(SearchRequest request) {
    return LongField.newRangeQuery(
        Schema.DATE,
        request.from() == null ? LocalDate.MIN.toEpochDay() : request.from().toEpochDay(),
        request.to() == null ? LocalDate.MAX.toEpochDay() : request.to().toEpochDay());
  }
}
