package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches documents in which terms stand to each other as they should. Those that have enough of
 * the terms are candidates; only in them places are looked at. It opens one list of postings a
 * term, and stops between two documents when the time is up.
 */
final class ArrangedQuery extends Query {
  private final String field;
  private final Arrangement arrangement;

  /** Of a field that has terms with positions. */
  ArrangedQuery(String field, Arrangement arrangement) {
    this.field = field;
    this.arrangement = arrangement;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight candidates =
        searcher.createWeight(searcher.rewrite(candidates()), ScoreMode.COMPLETE_NO_SCORES, boost);
    QueryTimeout timeout = searcher.getTimeout();
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = candidates.scorerSupplier(leaf);
        return supplier == null
            ? null
            : new ScorerSupplier() {
              @Override
              public Scorer get(long leadCost) throws IOException {
                DocIdSetIterator some = supplier.get(leadCost).iterator();
                return new ConstantScoreScorer(score(), mode, new Verified(some, leaf, timeout));
              }

              @Override
              public long cost() {
                return supplier.cost();
              }
            };
      }

      // What time cut short must not be kept.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private Query candidates() {
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    for (String term : arrangement.terms()) {
      enough.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    return enough.setMinimumNumberShouldMatch(arrangement.required()).build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String defaultField) {
    return "%s:%s".formatted(field, arrangement);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArrangedQuery query
        && query.field.equals(field)
        && query.arrangement.equals(arrangement);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, arrangement);
  }

  /** Looks at the places in each candidate. */
  private final class Verified extends TwoPhaseIterator {
    /** Places of a term in an article of common length, reading and comparing each. */
    private static final float COST_OF_TERM = 20;

    private final List<PostingsEnum> postings = new ArrayList<>();
    private final List<Places> places = new ArrayList<>();
    private final Arrangement.Check check;
    private final @Nullable QueryTimeout timeout;

    Verified(DocIdSetIterator candidates, LeafReaderContext leaf, @Nullable QueryTimeout timeout)
        throws IOException {
      super(candidates);
      this.timeout = timeout;
      Map<String, Places> byTerm = new HashMap<>();
      for (String term : arrangement.terms()) {
        Places own = new Places();
        byTerm.put(term, own);
        PostingsEnum list = leaf.reader().postings(new Term(field, term), PostingsEnum.POSITIONS);
        if (list != null) {
          postings.add(list);
          places.add(own);
        }
      }
      check = arrangement.over(byTerm);
    }

    @Override
    public boolean matches() throws IOException {
      if (timeout != null && timeout.shouldExit()) {
        return false;
      }
      int document = approximation.docID();
      for (int term = 0; term < postings.size(); term++) {
        read(postings.get(term), document, places.get(term));
      }
      return check.isTrue();
    }

    private static void read(PostingsEnum postings, int document, Places places)
        throws IOException {
      int at = postings.docID();
      if ((at < document ? postings.advance(document) : at) == document) {
        places.read(postings);
      } else {
        places.clear();
      }
    }

    @Override
    public float matchCost() {
      return COST_OF_TERM * postings.size();
    }
  }
}
