package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.soubao.internal.query.AnalyzedQuery;

/**
 * Tells which evidence is enough to find an article, where a query only ranks. Words and pairs that
 * a good part of the archive has, such as 的 or 中国, add to the score of what others have found;
 * alone they would find half of the archive, at the price of looking at it. In a small archive, and
 * where a query has no others, all are enough.
 */
final class TellingEvidence {
  private static final double COMMON = 0.1;
  private static final int SMALL = 10_000;

  private final IndexReader reader;
  private final boolean all;

  TellingEvidence(AnalyzedQuery query, Ranking ranking, IndexReader reader) {
    this.reader = reader;
    List<Evidence> evidence = Evidence.of(query, ranking);
    all =
        query.required() > 0
            || reader.maxDoc() < SMALL
            || evidence.stream().allMatch(part -> isCommon(part.query()));
  }

  /** Whether that evidence finds articles. */
  boolean isEnough(Evidence evidence) {
    return all || !isCommon(evidence.query());
  }

  private boolean isCommon(Query query) {
    return switch (query) {
      case BoostQuery boosted -> isCommon(boosted.getQuery());
      case TermQuery term -> docFreq(term.getTerm()) > COMMON * reader.maxDoc();
      default -> false;
    };
  }

  private int docFreq(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
