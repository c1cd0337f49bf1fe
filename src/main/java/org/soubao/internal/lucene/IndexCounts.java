package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.suggest.TextCounts;

/** In how many texts and articles an index of Lucene holds something; for one thread. */
final class IndexCounts implements TextCounts {
  private final IndexSearcher searcher;
  private @Nullable PairCounts pairs;

  IndexCounts(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public long pair(String pair) {
    try {
      if (pairs == null) {
        pairs = new PairCounts(searcher.getIndexReader());
      }
      return pairs.of(pair);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long articles(String text) {
    try {
      return searcher.count(PatternQueries.of(Schema.ANYWHERE, Run.of(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
