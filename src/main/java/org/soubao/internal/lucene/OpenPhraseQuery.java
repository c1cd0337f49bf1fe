package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of which the last term may go on. Each term that begins so is asked for by itself, one
 * after the other, so that no more lists of postings are open than the phrase is long; between two
 * of them it stops when the time is up.
 */
final class OpenPhraseQuery extends Query {
  private final PhraseQuery head;
  private final BytesRef beginning;

  /** The phrase, and behind it a term that begins so. */
  OpenPhraseQuery(PhraseQuery head, String beginning) {
    this.head = head;
    this.beginning = new BytesRef(beginning);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    QueryTimeout timeout = searcher.getTimeout();
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Terms terms = leaf.reader().terms(head.getField());
        return terms == null
            ? null
            : new ScorerSupplier() {
              @Override
              public Scorer get(long leadCost) throws IOException {
                FixedBitSet found = find(leaf, terms.iterator(), timeout);
                return new ConstantScoreScorer(
                    score(), mode, new BitSetIterator(found, found.cardinality()));
              }

              @Override
              public long cost() {
                return leaf.reader().maxDoc();
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

  private FixedBitSet find(LeafReaderContext leaf, TermsEnum terms, @Nullable QueryTimeout timeout)
      throws IOException {
    FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
    IndexSearcher segment = new IndexSearcher(leaf.reader());
    segment.setQueryCache(null);
    boolean more = terms.seekCeil(beginning) != TermsEnum.SeekStatus.END;
    while (more
        && StringHelper.startsWith(terms.term(), beginning)
        && !(timeout != null && timeout.shouldExit())) {
      Query whole = whole(BytesRef.deepCopyOf(terms.term()));
      Scorer scorer =
          segment
              .createWeight(segment.rewrite(whole), ScoreMode.COMPLETE_NO_SCORES, 1)
              .scorer(segment.getLeafContexts().getFirst());
      if (scorer != null) {
        found.or(scorer.iterator());
      }
      more = terms.next() != null;
    }
    return found;
  }

  private PhraseQuery whole(BytesRef last) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    Term[] terms = head.getTerms();
    for (int i = 0; i < terms.length; i++) {
      phrase.add(terms[i], head.getPositions()[i]);
    }
    return phrase.add(new Term(head.getField(), last)).build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(head.getField())) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return "%s+%s*".formatted(head.toString(field), beginning.utf8ToString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenPhraseQuery query
        && query.head.equals(head)
        && query.beginning.equals(beginning);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, beginning);
  }
}
