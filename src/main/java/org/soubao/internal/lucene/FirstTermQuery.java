package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A term stands first in its field. */
final class FirstTermQuery extends Query {
  private static final float COST_OF_PLACE = 16;

  private final Term term;

  FirstTermQuery(Term term) {
    this.term = term;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
        return postings == null
            ? null
            : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, first(postings)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  private static TwoPhaseIterator first(PostingsEnum postings) {
    return new TwoPhaseIterator(postings) {
      @Override
      public boolean matches() throws IOException {
        return postings.nextPosition() == 0;
      }

      @Override
      public float matchCost() {
        return COST_OF_PLACE;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(term.field())) {
      visitor.consumeTerms(this, term);
    }
  }

  @Override
  public String toString(String field) {
    return "first(%s)".formatted(term);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FirstTermQuery query && query.term.equals(term);
  }

  @Override
  public int hashCode() {
    return term.hashCode() + 1;
  }
}
