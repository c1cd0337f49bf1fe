package org.soubao.internal.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.lucene.Schema.TextField;
import org.soubao.internal.query.AnalyzedQuery;

/**
 * An analysed query as Lucene's. Runs of characters decide what matches, without a score; words,
 * pairs and whole runs score.
 */
final class QueryBuilder {
  private static final List<TextField> FIELDS = List.of(Schema.HEADLINE, Schema.BODY);
  private static final float HEADLINE_BOOST = 2f;
  private static final float RUN_BOOST = 0.3f;

  private QueryBuilder() {}

  /** Lucene's query. */
  static Query build(AnalyzedQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (query.segments().isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    query.must().forEach(run -> all.add(anywhere(run), Occur.FILTER));
    query.mustNot().forEach(run -> all.add(anywhere(run), Occur.MUST_NOT));
    if (query.required() > 0) {
      all.add(atLeast(query.required(), query.segments()), Occur.FILTER);
    }
    for (TextField field : FIELDS) {
      float boost = field.equals(Schema.HEADLINE) ? HEADLINE_BOOST : 1f;
      evidence(query, field).forEach(part -> all.add(boost(part, boost), Occur.SHOULD));
    }
    return all.build();
  }

  /** At least so many of the runs occur. */
  private static Query atLeast(int required, List<Run> runs) {
    if (required == runs.size()) {
      BooleanQuery.Builder every = new BooleanQuery.Builder();
      runs.forEach(run -> every.add(anywhere(run), Occur.FILTER));
      return every.build();
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    runs.forEach(run -> some.add(anywhere(run), Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(required).build();
  }

  /** The run stands in the headline or the body. */
  private static Query anywhere(Run run) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    FIELDS.forEach(field -> either.add(run(field.pairs(), run), Occur.SHOULD));
    return either.build();
  }

  /** The run, exactly: every other pair at its place, and the last one, cover all of its units. */
  private static Query run(String field, Run run) {
    List<String> pairs = run.pairs();
    if (pairs.isEmpty()) {
      return new PrefixQuery(new Term(field, run.prefix()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int last = pairs.size() - 1;
    for (int i = 0; i < last; i += 2) {
      phrase.add(new Term(field, pairs.get(i)), i);
    }
    phrase.add(new Term(field, pairs.get(last)), last);
    return phrase.build();
  }

  private static Stream<Query> evidence(AnalyzedQuery query, TextField field) {
    Set<String> pairs =
        query.runs().stream().flatMap(run -> run.pairs().stream()).collect(Collectors.toSet());
    Stream<Query> words = query.words().stream().map(word -> term(field.words(), word));
    Stream<Query> ofPairs = pairs.stream().sorted().map(pair -> term(field.pairs(), pair));
    Stream<Query> runs =
        query.runs().stream()
            .filter(run -> run.pairs().size() > 1)
            .map(run -> boost(run(field.pairs(), run), RUN_BOOST));
    return Stream.of(words, ofPairs, runs).flatMap(part -> part);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query boost(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }
}
