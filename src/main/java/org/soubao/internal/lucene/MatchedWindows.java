package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of a segment that a query matches, found a window at a time, so that a search that
 * must end is stopped between two of them.
 */
final class MatchedWindows extends DocIdSetIterator {
  private static final int WINDOW = 1 << 15;

  private final BulkScorer matching;
  private final int documents;
  private final FixedBitSet window = new FixedBitSet(WINDOW);
  private final Collected collected = new Collected();
  private int document = -1;

  /** The window has the documents from that one to {@link #end}. */
  private int start;

  private int end;

  /** No document matches between {@link #end} and that one. */
  private int next;

  /**
   * Those of a segment of so many documents.
   *
   * @param matching is used up
   */
  MatchedWindows(BulkScorer matching, int documents) {
    this.matching = matching;
    this.documents = documents;
  }

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
    document = first(target);
    return document;
  }

  /** The first one that is not before that. */
  private int first(int target) throws IOException {
    int from = target;
    while (true) {
      if (from >= end) {
        from = Math.max(from, next);
        if (from >= documents) {
          return NO_MORE_DOCS;
        }
        fill(from);
      }
      int found = window.nextSetBit(from - start);
      if (found < end - start) {
        return start + found;
      }
      from = end;
    }
  }

  private void fill(int from) throws IOException {
    start = from;
    end = Math.min(documents, from + WINDOW);
    window.clear();
    next = matching.score(collected, null, start, end);
  }

  @Override
  public void intoBitSet(int upTo, FixedBitSet bits, int offset) throws IOException {
    while (document < upTo) {
      int most = Math.min(upTo, end);
      FixedBitSet.orRange(window, document - start, bits, document - offset, most - document);
      advance(most);
    }
  }

  @Override
  public long cost() {
    return matching.cost();
  }

  /** Puts them into the window. */
  private final class Collected implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
      window.set(document - start);
    }

    @Override
    public void collectRange(int first, int last) {
      window.set(first - start, last - start);
    }
  }
}
