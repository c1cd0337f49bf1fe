package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Scores a few documents by a query, and looks at no others. */
final class DocumentScores {
  private DocumentScores() {}

  /** Takes the score of a document. */
  interface Taker {
    /** Is told of each document that matches. */
    void take(int document, float score);
  }

  /**
   * Scores those documents, as far as they match.
   *
   * @param documents their numbers, in order
   */
  static void of(Query query, int[] documents, IndexSearcher searcher, Taker taker)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Scorer scorer = null;
    int scored = -1;
    for (int document : documents) {
      int number = ReaderUtil.subIndex(document, leaves);
      LeafReaderContext leaf = leaves.get(number);
      if (number != scored) {
        scorer = weight.scorer(leaf);
        scored = number;
      }
      if (scorer != null && isAt(scorer, document - leaf.docBase)) {
        taker.take(document, scorer.score());
      }
    }
  }

  private static boolean isAt(Scorer scorer, int document) throws IOException {
    int at = scorer.docID();
    return (at < document ? scorer.iterator().advance(document) : at) == document;
  }
}
