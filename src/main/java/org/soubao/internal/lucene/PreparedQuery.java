package org.soubao.internal.lucene;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.AnalyzedQuery;

/**
 * An analysed query with what Lucene is asked for because of it, each made once, when it is first
 * wanted. For one search, in one thread.
 */
final class PreparedQuery {
  private final AnalyzedQuery analyzed;
  private final TermLookup terms;
  private final Ranking ranking;
  private final QueryBuilder builder;
  private @Nullable Query matching;
  private @Nullable List<Evidence> evidence;

  PreparedQuery(AnalyzedQuery analyzed, TermLookup terms, Ranking ranking, Stories stories) {
    this.analyzed = analyzed;
    this.terms = terms;
    this.ranking = ranking;
    builder = new QueryBuilder(stories);
  }

  AnalyzedQuery analyzed() {
    return analyzed;
  }

  /** What matches, without a score. */
  Query matching() {
    if (matching == null) {
      matching = builder.matching(analyzed, this::evidence);
    }
    return matching;
  }

  /** What each adds to the first score. */
  List<Evidence> evidence() {
    if (evidence == null) {
      evidence = Evidence.of(analyzed, terms, ranking);
    }
    return evidence;
  }
}
