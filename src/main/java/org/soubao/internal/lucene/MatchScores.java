package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Puts down the score of each document, beside its number. For one thread. */
final class MatchScores implements Collector {
  private final int[] documents;
  private final float[] scores;

  private MatchScores(int[] documents, float[] scores) {
    this.documents = documents;
    this.scores = scores;
  }

  /**
   * Scores those documents, as far as the searcher's time allows; what the query does not match
   * keeps its score.
   *
   * @param query matches none but those
   * @param documents in rising order
   * @param scores as many
   */
  static void of(Query query, int[] documents, float[] scores, IndexSearcher searcher)
      throws IOException {
    searcher.search(query, new OneThread<>(new MatchScores(documents, scores)));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    int found = Arrays.binarySearch(documents, leaf.docBase);
    return new InSegment(leaf.docBase, found < 0 ? -found - 1 : found);
  }

  private final class InSegment implements LeafCollector {
    private final int base;
    private int at;
    private Scorable scorer;

    InSegment(int base, int start) {
      this.base = base;
      at = start;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    /** Documents come in rising order. */
    @Override
    public void collect(int document) throws IOException {
      while (documents[at] < base + document) {
        at++;
      }
      scores[at] = scorer.score();
    }
  }
}
