package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a query matches, all with the same score: a window of documents is matched before the first
 * of them is looked at, since to go through many terms document by document would take longer. Its
 * clauses are not counted together with those of the query that it is part of: what matches and
 * what scores are two questions, and each may have as many clauses as Lucene takes.
 */
final class MatchedFirst extends Query {
  private final Query query;

  MatchedFirst(Query query) {
    this.query = query;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight matching =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = matching.scorerSupplier(leaf);
        return supplier == null ? null : new InSegment(supplier, leaf.reader().maxDoc(), score());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false; // What it consists of may be.
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "first(%s)".formatted(query.toString(field));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MatchedFirst same && same.query.equals(query);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode() + 1;
  }

  /** What matches in one segment of so many documents. */
  private static final class InSegment extends ScorerSupplier {
    private final ScorerSupplier matching;
    private final int documents;
    private final float score;

    InSegment(ScorerSupplier matching, int documents, float score) {
      this.matching = matching;
      this.documents = documents;
      this.score = score;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      MatchedWindows windows = new MatchedWindows(matching.bulkScorer(), documents);
      return new ConstantScoreScorer(score, ScoreMode.COMPLETE, windows);
    }

    @Override
    public long cost() {
      return matching.cost();
    }
  }
}
