package org.soubao.internal.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.soubao.internal.lucene.Schema.TextField;
import org.soubao.internal.query.AnalyzedQuery;

/** What speaks for an article: words, pairs and whole runs of the query, in its two texts. */
final class Evidence {
  private Evidence() {}

  /** Queries of which each adds to the score of the articles that it matches. */
  static List<Query> of(AnalyzedQuery query, Ranking ranking) {
    return Schema.TEXTS.stream().flatMap(field -> in(field, query, ranking)).toList();
  }

  private static Stream<Query> in(TextField field, AnalyzedQuery query, Ranking ranking) {
    float boost = field.equals(Schema.HEADLINE) ? ranking.headline() : 1f;
    Set<String> pairs =
        query.runs().stream().flatMap(run -> run.pairs().stream()).collect(Collectors.toSet());
    Stream<Query> words = query.words().stream().map(word -> term(field.words(), word));
    Stream<Query> ofPairs =
        ranking.pairs() == 0
            ? Stream.of()
            : pairs.stream()
                .sorted()
                .map(pair -> boost(term(field.pairs(), pair), ranking.pairs()));
    Stream<Query> runs =
        query.runs().stream()
            .filter(run -> run.pairs().size() > 1)
            .map(run -> boost(PatternQueries.run(field.pairs(), run), ranking.run()));
    return Stream.of(words, ofPairs, runs).flatMap(part -> part).map(part -> boost(part, boost));
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query boost(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }
}
