package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Scores an article by its best passage: the most that different terms weigh together which stand
 * within so many positions. A term weighs its BM25 idf, however often it occurs. Matches what has
 * any of the terms. Meant for the few articles that are looked at twice.
 */
final class PassageQuery extends Query {
  private final String field;
  private final List<TermQuery> terms;
  private final int width;

  /**
   * For those terms of a field with positions, in passages of {@code width} positions.
   *
   * @param terms without repetitions
   */
  PassageQuery(String field, List<TermQuery> terms, int width) {
    this.field = field;
    this.terms = List.copyOf(terms);
    this.width = width;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<TermStates> states = new ArrayList<>();
    double[] weights = new double[terms.size()];
    CollectionStatistics all = searcher.collectionStatistics(field);
    for (int i = 0; i < weights.length; i++) {
      TermStates state = states(terms.get(i), searcher);
      states.add(state);
      weights[i] = all == null ? 0 : boost * idf(docFreq(i, state, searcher), all.docCount());
    }
    return new PassageWeight(states, weights);
  }

  private static TermStates states(TermQuery term, IndexSearcher searcher) throws IOException {
    TermStates known = term.getTermStates();
    return known == null ? TermStates.build(searcher, term.getTerm(), true) : known;
  }

  /** As the searcher says, which may know of more than its own index. */
  private long docFreq(int term, TermStates state, IndexSearcher searcher) throws IOException {
    return state.docFreq() == 0
        ? 0
        : searcher
            .termStatistics(terms.get(term).getTerm(), state.docFreq(), state.totalTermFreq())
            .docFreq();
  }

  private static double idf(long docFreq, long documents) {
    return docFreq == 0 ? 0 : Math.log(1 + (documents - docFreq + 0.5) / (docFreq + 0.5));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.consumeTerms(this, terms.stream().map(TermQuery::getTerm).toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String defaultField) {
    return "passage(%s:%s, %d)".formatted(field, terms, width);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PassageQuery query
        && query.field.equals(field)
        && query.terms.equals(terms)
        && query.width == width;
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, terms, width);
  }

  private final class PassageWeight extends Weight {
    private final List<TermStates> states;
    private final double[] weights;

    PassageWeight(List<TermStates> states, double[] weights) {
      super(PassageQuery.this);
      this.states = states;
      this.weights = weights;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      Terms indexed = leaf.reader().terms(field);
      if (indexed == null) {
        return null;
      }
      List<PassageScorer.Occurrences> occurrences = new ArrayList<>();
      TermsEnum each = indexed.iterator();
      for (int i = 0; i < weights.length; i++) {
        var state = states.get(i).get(leaf);
        if (state != null && state.get() != null) {
          each.seekExact(terms.get(i).getTerm().bytes(), state.get());
          PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
          occurrences.add(new PassageScorer.Occurrences(postings, weights[i]));
        }
      }
      return occurrences.isEmpty()
          ? null
          : new DefaultScorerSupplier(new PassageScorer(occurrences, width));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = scorer(leaf);
      return scorer == null || scorer.iterator().advance(document) != document
          ? Explanation.noMatch("no term of the query")
          : Explanation.match(scorer.score(), "best passage of " + width + " positions");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }
}
