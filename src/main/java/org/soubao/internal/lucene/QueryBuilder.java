package org.soubao.internal.lucene;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.lucene.Schema.Scope;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Condition.AllOf;
import org.soubao.internal.query.Condition.AnyOf;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.Holds;
import org.soubao.internal.query.Condition.InHeadline;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.Condition.Not;

/**
 * An analysed query as Lucene's. Conditions decide what matches, without a score; {@link Evidence}
 * scores.
 */
final class QueryBuilder {
  private final Stories stories;

  /** For an index with those stories, which tell origins. */
  QueryBuilder(Stories stories) {
    this.stories = stories;
  }

  /**
   * What matches, without a score. Where nothing is demanded, whatever has evidence does; else that
   * is not asked for.
   */
  Query matching(AnalyzedQuery query, Supplier<List<Evidence>> evidence) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (query.segments().isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    query.must().forEach(it -> all.add(anywhere(it), Occur.FILTER));
    query.mustNot().forEach(it -> all.add(anywhere(it), Occur.MUST_NOT));
    if (query.required() > 0) {
      all.add(atLeast(query.required(), query.segments()), Occur.FILTER);
    } else if (!query.segments().isEmpty()) {
      all.add(any(query, evidence.get()), Occur.FILTER);
    }
    return all.build();
  }

  private Query any(AnalyzedQuery query, List<Evidence> evidence) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    query.segments().stream()
        .filter(it -> !AnalyzedQuery.isRun(it))
        .forEach(it -> any.add(anywhere(it), Occur.SHOULD));
    evidence.forEach(part -> any.add(part.query(), Occur.SHOULD));
    return any.build();
  }

  /** At least so many of the conditions are true. */
  private Query atLeast(int required, List<Condition> conditions) {
    if (required == conditions.size()) {
      return joined(conditions, Schema.ANYWHERE, Occur.FILTER);
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    conditions.forEach(it -> some.add(anywhere(it), Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(required).build();
  }

  /** What meets a condition. */
  Query anywhere(Condition condition) {
    return query(condition, Schema.ANYWHERE);
  }

  /** The condition, of those texts. */
  private Query query(Condition condition, Scope scope) {
    return switch (condition) {
      case Holds(Pattern pattern) -> PatternQueries.of(scope, pattern);
      case InHeadline(Condition inner) -> query(inner, Schema.IN_HEADLINE);
      case HasValue(var field, var value, var prefix) ->
          prefix ? Filters.beginning(field, value, stories) : Filters.value(field, value, stories);
      case IsDated(var from, var to) -> Filters.dated(from, to);
      case AllOf(List<Condition> all) -> joined(all, scope, Occur.FILTER);
      case AnyOf(List<Condition> any) -> joined(any, scope, Occur.SHOULD);
      case Not(Condition inner) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(query(inner, scope), Occur.MUST_NOT)
              .build();
    };
  }

  private Query joined(List<Condition> conditions, Scope scope, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    conditions.forEach(it -> joined.add(query(it, scope), occur));
    return joined.build();
  }
}
