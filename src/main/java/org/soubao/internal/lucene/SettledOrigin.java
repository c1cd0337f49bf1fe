package org.soubao.internal.lucene;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Origin;

/** Articles of which their story tells an origin that is one of those, whatever the page says. */
final class SettledOrigin extends Query {
  /** One comparison of a byte. */
  private static final float COST = 1;

  private final Stories stories;
  private final Set<Origin> origins;

  private SettledOrigin(Stories stories, Set<Origin> origins) {
    this.stories = stories;
    this.origins = origins;
  }

  /**
   * Articles of those origins: as their story tells, and where it doesn't, as their page says.
   *
   * @param stated matches those of which the page says so
   * @param word whether an origin of that word is wanted
   */
  static Query correcting(Query stated, Stories stories, Predicate<String> word) {
    if (stories.size() == 0) {
      return stated;
    }
    Set<Origin> wanted = EnumSet.allOf(Origin.class);
    wanted.removeIf(origin -> !word.test(origin.word()));
    Query uncorrected =
        new BooleanQuery.Builder()
            .add(stated, Occur.FILTER)
            .add(new SettledOrigin(stories, EnumSet.allOf(Origin.class)), Occur.MUST_NOT)
            .build();
    return new BooleanQuery.Builder()
        .add(uncorrected, Occur.SHOULD)
        .add(new SettledOrigin(stories, wanted), Occur.SHOULD)
        .build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(score(), mode, settled(all, leaf.docBase)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator settled(DocIdSetIterator all, int base) {
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() {
        Origin origin = stories.origin(base + all.docID());
        return origin != null && origins.contains(origin);
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "settled as " + origins;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SettledOrigin settled
        && settled.stories == stories
        && settled.origins.equals(origins);
  }

  @Override
  public int hashCode() {
    return origins.hashCode();
  }
}
