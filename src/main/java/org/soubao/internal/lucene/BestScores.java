package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.hnsw.FloatHeap;

/**
 * Collects so many of the best documents by score, and all that are equal to the last of them:
 * which of those are wanted is for something else to say. What can't be among them is not scored at
 * all.
 */
final class BestScores implements Collector {
  private final int wanted;
  private final FloatHeap best;
  private int[] documents = new int[256];
  private float[] scores = new float[256];
  private int size;

  private BestScores(int wanted) {
    this.wanted = wanted;
    best = new FloatHeap(wanted);
  }

  /** The best {@code wanted} documents or more, by number; {@code wanted} is above 0. */
  static ScoreDoc[] of(Query query, int wanted, IndexSearcher searcher) throws IOException {
    return searcher.search(query, new OneThread<>(new BestScores(wanted))).best();
  }

  private ScoreDoc[] best() {
    dropOthers();
    ScoreDoc[] all = new ScoreDoc[size];
    Arrays.setAll(all, i -> new ScoreDoc(documents[i], scores[i]));
    return all;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    return new InSegment(leaf.docBase);
  }

  private boolean isFull() {
    return best.size() == wanted;
  }

  private void add(int document, float score) {
    if (size == documents.length) {
      makeRoom();
    }
    documents[size] = document;
    scores[size++] = score;
  }

  private void makeRoom() {
    dropOthers();
    if (size > documents.length / 2) {
      documents = ArrayUtil.growExact(documents, 2 * size);
      scores = ArrayUtil.growExact(scores, 2 * size);
    }
  }

  /** Drops what is no longer among the best. */
  private void dropOthers() {
    float least = isFull() ? best.peek() : 0;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (scores[i] >= least) {
        documents[kept] = documents[i];
        scores[kept++] = scores[i];
      }
    }
    size = kept;
  }

  private final class InSegment implements LeafCollector {
    private final int base;
    private Scorable scorer;

    InSegment(int base) {
      this.base = base;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      demand();
    }

    @Override
    public void collect(int document) throws IOException {
      float score = scorer.score();
      if (isFull() && score < best.peek()) {
        return;
      }
      add(base + document, score);
      if (best.offer(score)) {
        demand();
      }
    }

    private void demand() throws IOException {
      if (isFull()) {
        scorer.setMinCompetitiveScore(best.peek());
      }
    }
  }
}
