package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** Finds the passage of a document in which the terms weigh most, for {@link PassageQuery}. */
final class PassageScorer extends Scorer {
  /** So many occurrences of the terms are looked at in one document. */
  private static final int MAX_OCCURRENCES = 4096;

  private static final int TERM_BITS = 10;

  private final List<Occurrences> terms;
  private final int width;
  private final float maxScore;
  private final DocIdSetIterator documents = new AnyOf();
  private final int[] inPassage;
  private final long[] found = new long[MAX_OCCURRENCES];

  PassageScorer(List<Occurrences> terms, int width) {
    this.terms = terms;
    this.width = width;
    maxScore = (float) terms.stream().mapToDouble(Occurrences::weight).sum();
    inPassage = new int[terms.size()];
  }

  /**
   * Where a term stands.
   *
   * @param postings with positions
   * @param weight what it brings to a passage, not negative
   */
  record Occurrences(PostingsEnum postings, double weight) {}

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return documents;
  }

  @Override
  public float getMaxScore(int upTo) {
    return maxScore;
  }

  /** The most that a passage weighs; a window is moved over all occurrences in their order. */
  @Override
  public float score() throws IOException {
    int count = sortedOccurrences();
    Arrays.fill(inPassage, 0);
    double weight = 0;
    double best = 0;
    int first = 0;
    for (int last = 0; last < count; last++) {
      int entering = term(last);
      weight += inPassage[entering]++ == 0 ? terms.get(entering).weight : 0;
      while (position(last) - position(first) >= width) {
        int leaving = term(first++);
        weight -= --inPassage[leaving] == 0 ? terms.get(leaving).weight : 0;
      }
      best = Math.max(best, weight);
    }
    return (float) best;
  }

  private int sortedOccurrences() throws IOException {
    int count = 0;
    for (int term = 0; term < terms.size(); term++) {
      PostingsEnum postings = terms.get(term).postings;
      if (postings.docID() == docID()) {
        int more = Math.min(postings.freq(), MAX_OCCURRENCES - count);
        for (int i = 0; i < more; i++) {
          found[count++] = ((long) postings.nextPosition() << TERM_BITS) | term;
        }
      }
    }
    Arrays.sort(found, 0, count);
    return count;
  }

  private int term(int occurrence) {
    return (int) (found[occurrence] & ((1 << TERM_BITS) - 1));
  }

  private long position(int occurrence) {
    return found[occurrence] >> TERM_BITS;
  }

  /** The documents with any of the terms. */
  private final class AnyOf extends DocIdSetIterator {
    private int document = -1;

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (Occurrences term : terms) {
        PostingsEnum postings = term.postings;
        int at = postings.docID() < target ? postings.advance(target) : postings.docID();
        next = Math.min(next, at);
      }
      document = next;
      return next;
    }

    @Override
    public long cost() {
      return terms.stream().mapToLong(term -> term.postings.cost()).sum();
    }
  }
}
