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

/** Scores the same few documents by one query after another, and looks at no others. */
final class DocumentScores {
  private final IndexSearcher searcher;
  private final int[] documents;
  private final LeafReaderContext[] segments;

  /** For those documents, in the order of their numbers. */
  DocumentScores(IndexSearcher searcher, int[] documents) {
    this.searcher = searcher;
    this.documents = documents;
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    segments = new LeafReaderContext[documents.length];
    for (int i = 0; i < documents.length; i++) {
      segments[i] = leaves.get(ReaderUtil.subIndex(documents[i], leaves));
    }
  }

  /** Takes the score of a document. */
  interface Taker {
    /** Is told of each document that matches, by its place among them. */
    void take(int place, float score);
  }

  /** Scores them, as far as they match. */
  void by(Query query, Taker taker) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    Scorer scorer = null;
    for (int i = 0; i < documents.length; i++) {
      if (i == 0 || segments[i] != segments[i - 1]) {
        scorer = weight.scorer(segments[i]);
      }
      if (scorer != null && isAt(scorer, documents[i] - segments[i].docBase)) {
        taker.take(i, scorer.score());
      }
    }
  }

  private static boolean isAt(Scorer scorer, int document) throws IOException {
    int at = scorer.docID();
    return (at < document ? scorer.iterator().advance(document) : at) == document;
  }
}
