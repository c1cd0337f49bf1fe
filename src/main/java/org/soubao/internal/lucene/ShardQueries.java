package org.soubao.internal.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.search.Contribution;

/**
 * The queries of a search for an engine that asks them of parts of an index, the shards: they match
 * and score there as in an index of one's own, if the searcher knows the statistics of all parts.
 * Origins are taken as they are indexed. For one search, in one thread.
 */
public final class ShardQueries {
  private static final Ranking RANKING = Ranking.DEFAULT;

  private final PreparedQuery query;

  /** The queries of a query. */
  public ShardQueries(AnalyzedQuery query) {
    this.query = new PreparedQuery(query, new TermLookup(null), RANKING, Stories.EMPTY);
  }

  /** Where a run is looked for. */
  public enum Place {
    /** In headline or body. */
    ANYWHERE,
    /** In the headline. */
    HEADLINE,
    /** In the body; a single character in either. */
    BODY
  }

  /** What matches, without a score. */
  public Query matching() {
    return query.matching();
  }

  /**
   * What matches, with the first score: none where only conditions are met. That this is a score
   * too lets Lucene leave out whatever can't be among the first.
   *
   * @param filters what else is to be met; here and not around it, where it would hinder that
   */
  public Query scored(List<Query> filters) {
    BooleanQuery.Builder met = new BooleanQuery.Builder().add(matching(), Occur.FILTER);
    filters.forEach(filter -> met.add(filter, Occur.FILTER));
    return sum(query.evidence())
        .add(new MatchedFirst(met.build()), Occur.FILTER)
        .add(new BoostQuery(MatchAllDocsQuery.INSTANCE, 0), Occur.SHOULD)
        .setMinimumNumberShouldMatch(1)
        .build();
  }

  /** What the second look adds to the first score, of any article. */
  public Query secondLook() {
    return sum(secondEvidence()).build();
  }

  /** What one piece of {@link #evidence} adds to the score, of any article. */
  public Query evidence(boolean second, int number) {
    List<Evidence> evidence = second ? secondEvidence() : query.evidence();
    return number < evidence.size() ? evidence.get(number).query() : MatchNoDocsQuery.INSTANCE;
  }

  /** What may speak for an article at the first look or at the second, in order; of score 0. */
  public List<Contribution> evidence(boolean second) {
    List<Evidence> evidence = second ? secondEvidence() : query.evidence();
    return evidence.stream()
        .map(part -> new Contribution(part.kind(), part.where(), part.text(), 0))
        .toList();
  }

  /** Articles that hold a run, exactly; none where it is empty. */
  public static Query holding(Run run, Place place) {
    if (run.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    return switch (place) {
      case ANYWHERE -> PatternQueries.of(Schema.ANYWHERE, run);
      case HEADLINE -> PatternQueries.of(Schema.IN_HEADLINE, run);
      case BODY ->
          run.size() == 1
              ? new TermQuery(new Term(Schema.UNITS, run.units().getFirst()))
              : PatternQueries.run(Schema.BODY.pairs(), run);
    };
  }

  /** The articles of how many of the best stories are looked at twice. */
  public static int window() {
    return RANKING.window();
  }

  /** The articles of so many stories as the window has are looked at again, but so many each. */
  public static int printings() {
    return BestFirst.PRINTINGS;
  }

  private List<Evidence> secondEvidence() {
    return SecondLook.evidence(query.analyzed(), new TermLookup(null), RANKING);
  }

  private static BooleanQuery.Builder sum(List<Evidence> evidence) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    evidence.forEach(part -> scored.add(part.query(), Occur.SHOULD));
    return scored;
  }
}
