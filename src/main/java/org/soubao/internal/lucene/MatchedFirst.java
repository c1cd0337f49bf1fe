package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query matches, without a score: all of a segment is found before the first of it is looked
 * at, since to go through many terms document by document would take longer. Its clauses are not
 * counted together with those of the query that it is part of: what matches and what scores are two
 * questions, and each may have as many clauses as Lucene takes.
 */
final class MatchedFirst extends Query {
  /** Where so many times fewer are asked about than match, each is looked up. */
  private static final int FEW = 8;

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
        return supplier == null ? null : new InSegment(supplier, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return matching.isCacheable(leaf);
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

  /** Finds what matches in one segment. */
  private static final class InSegment extends ScorerSupplier {
    private final ScorerSupplier matching;
    private final int documents;

    InSegment(ScorerSupplier matching, int documents) {
      this.matching = matching;
      this.documents = documents;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      if (leadCost < cost() / FEW) {
        return matching.get(leadCost);
      }
      FixedBitSet all = new FixedBitSet(documents);
      matching.bulkScorer().score(new Into(all), null, 0, DocIdSetIterator.NO_MORE_DOCS);
      return new ConstantScoreScorer(
          0, ScoreMode.COMPLETE_NO_SCORES, new BitSetIterator(all, all.cardinality()));
    }

    @Override
    public long cost() {
      return matching.cost();
    }
  }

  /** Fills bits. */
  private record Into(FixedBitSet all) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
      all.set(document);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(all::set);
    }

    @Override
    public void collectRange(int first, int end) {
      all.set(first, end);
    }
  }
}
