package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.pages.Gazetteer;

/** The places of the gazetteer, and what the bodies of an index hold; not for several threads. */
final class IndexVocabulary implements Vocabulary {
  private final IndexSearcher searcher;

  IndexVocabulary(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public boolean isName(String text) {
    return Gazetteer.standard().knows(text);
  }

  @Override
  public long count(Run run) {
    return count(holds(run));
  }

  @Override
  public long articles(Run run) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    Schema.TEXTS.forEach(text -> either.add(PatternQueries.run(text.pairs(), run), Occur.SHOULD));
    return count(either.build());
  }

  @Override
  public long countBoth(Run one, Run other) {
    return count(
        new BooleanQuery.Builder()
            .add(holds(one), Occur.FILTER)
            .add(holds(other), Occur.FILTER)
            .build());
  }

  private long count(Query query) {
    try {
      return searcher.count(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A single unit has a term of its own, which is quicker than all pairs with it. */
  private static Query holds(Run run) {
    return ShardQueries.holding(run, ShardQueries.Place.BODY);
  }
}
