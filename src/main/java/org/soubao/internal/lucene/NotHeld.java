package org.soubao.internal.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.Notices;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;

/**
 * Tells "not held" from "not found": of a search that finds nothing, the conditions on newspaper,
 * city, province and date alone, by filter or by a field of the query that is binding. Where they
 * leave nothing either, no other query would find anything.
 */
final class NotHeld {
  /** A sentence that named more would not be read. */
  private static final int VALUES_NAMED = 20;

  /** What says which issues are meant, whatever stands in them. */
  private static final Set<FilterField> FIELDS =
      EnumSet.of(FilterField.NEWSPAPER, FilterField.CITY, FilterField.PROVINCE);

  private final List<Query> conditions = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private NotHeld(SearchRequest request, List<Condition> must) {
    Map<String, Query> filters = Filters.of(request, Stories.EMPTY).queries();
    for (FilterField field : FIELDS) {
      add(filters.get(field.word()), field.word() + " " + values(request, field));
    }
    add(filters.get("date"), dates(request.from(), request.to()));
    for (Condition condition : must) {
      if (condition instanceof HasValue(var field, var value, var prefix)
          && FIELDS.contains(field)) {
        add(
            prefix
                ? Filters.beginning(field, value, Stories.EMPTY)
                : Filters.value(field, value, Stories.EMPTY),
            field.word() + " " + value + (prefix ? "*" : ""));
      } else if (condition instanceof IsDated(var from, var to)) {
        add(Filters.dated(from, to), dates(from, to));
      }
    }
  }

  /** The notice, where nothing is held; empty where there are no such conditions too. */
  static Optional<Notice> of(SearchRequest request, List<Condition> must, IndexSearcher searcher)
      throws IOException {
    NotHeld asked = new NotHeld(request, must);
    return asked.conditions.isEmpty() || searcher.count(asked.all()) > 0
        ? Optional.empty()
        : Optional.of(Notices.notHeld(String.join("; ", asked.sentences)));
  }

  /** All articles of the newspapers, places and days asked for, whatever stands in them. */
  static Query issues(SearchRequest request, List<Condition> must) {
    return new NotHeld(request, must).all();
  }

  private void add(@Nullable Query condition, String sentence) {
    if (condition != null) {
      conditions.add(condition);
      sentences.add(sentence);
    }
  }

  private Query all() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    conditions.forEach(condition -> all.add(condition, Occur.FILTER));
    return all.build();
  }

  private static String values(SearchRequest request, FilterField field) {
    return request.filters().stream()
        .filter(filter -> filter.field() == field)
        .map(NotHeld::value)
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
