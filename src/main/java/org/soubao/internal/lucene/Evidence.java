package org.soubao.internal.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.UnitPair;
import org.soubao.internal.lucene.Schema.TextField;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Condition;
import org.soubao.search.Contribution;
import org.soubao.search.Where;

/**
 * Something that speaks for an article: words, pairs and whole runs of the query, in its two texts.
 * A word of two characters is one of the pairs, which stands wherever the word does: it is asked
 * for as a pair, with the weight of both.
 *
 * @param kind what it is
 * @param where where it speaks
 * @param text what of the query it is, to be told
 * @param query adds to the score of the articles that it matches
 */
record Evidence(Contribution.Kind kind, Where where, String text, Query query) {
  /** What each adds to the first score. */
  static List<Evidence> of(AnalyzedQuery query, TermLookup terms, Ranking ranking) {
    return Schema.TEXTS.stream().flatMap(field -> in(field, query, terms, ranking)).toList();
  }

  private static Stream<Evidence> in(
      TextField field, AnalyzedQuery query, TermLookup terms, Ranking ranking) {
    float boost = field.equals(Schema.HEADLINE) ? ranking.headline() : 1f;
    Set<String> pairs = query.pairs();
    Where where = where(field);
    Stream<Evidence> words =
        query.words().stream()
            .filter(word -> ranking.pairs() == 0 || !pairs.contains(word))
            .map(word -> term(Contribution.Kind.WORD, where, terms.query(field.words(), word)));
    Stream<Evidence> ofPairs =
        ranking.pairs() == 0
            ? Stream.of()
            : pairs.stream()
                .sorted()
                .map(pair ->
                    term(Contribution.Kind.PAIR, where, terms.query(field.pairs(), pair))
                        .boosted(ranking.pairs() + (query.words().contains(pair) ? 1 : 0)));
    Stream<Evidence> runs =
        query.runs().stream()
            .filter(run -> run.pairs().size() > 1 && run.size() <= ranking.longestRun())
            .filter(run -> ranking.demandedRuns() || !isDemanded(run, query))
            .map(run ->
                new Evidence(
                        Contribution.Kind.RUN,
                        where,
                        run.text(),
                        PatternQueries.run(field.pairs(), run))
                    .boosted(ranking.run()));
    return Stream.of(words, ofPairs, runs).flatMap(part -> part).map(part -> part.boosted(boost));
  }

  /** Whether all that is found has the run anyway. */
  private static boolean isDemanded(Run run, AnalyzedQuery query) {
    Condition holds = new Condition.Holds(run);
    boolean all = query.required() == query.segments().size();
    return query.must().contains(holds) || (all && query.segments().contains(holds));
  }

  /** The part of an article that the field has. */
  static Where where(TextField field) {
    return field.equals(Schema.HEADLINE) ? Where.HEADLINE : Where.BODY;
  }

  /** A term of a field. */
  static Evidence term(Contribution.Kind kind, Where where, TermQuery term) {
    return new Evidence(kind, where, printable(term.getTerm().text()), term);
  }

  private static String printable(String term) {
    return term.replace(UnitPair.WORD_END, ' ').strip();
  }

  /** The same, adding so many times more. */
  Evidence boosted(float boost) {
    return boost == 1f ? this : new Evidence(kind, where, text, new BoostQuery(query, boost));
  }
}
