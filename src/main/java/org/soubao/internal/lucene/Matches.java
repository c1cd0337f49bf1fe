package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a query matched, a bit each: to be counted, and to be searched among without
 * asking the query again. For one reader, and one thread while it is made.
 */
final class Matches extends Query {
  /** By the ordinal of the segment; null where nothing matched. */
  private final @Nullable FixedBitSet[] segments;

  private int count;

  private Matches(int segments) {
    this.segments = new FixedBitSet[segments];
  }

  /** What the query matches, as far as the searcher's time allows. */
  static Matches of(Query query, IndexSearcher searcher) throws IOException {
    Matches matches = new Matches(searcher.getLeafContexts().size());
    searcher.search(query, new OneThread<>(matches.new AllOfThem()));
    return matches;
  }

  /** Those documents, by their number in the whole reader. */
  static Matches of(ScoreDoc[] documents, IndexSearcher searcher) {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    Matches matches = new Matches(leaves.size());
    for (ScoreDoc document : documents) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document.doc, leaves));
      if (matches.segments[leaf.ord] == null) {
        matches.segments[leaf.ord] = new FixedBitSet(leaf.reader().maxDoc());
      }
      matches.segments[leaf.ord].set(document.doc - leaf.docBase);
    }
    matches.count = documents.length;
    return matches;
  }

  /** All but those documents, which are among them. */
  Matches without(ScoreDoc[] documents, IndexSearcher searcher) {
    Matches others = of(documents, searcher);
    for (int i = 0; i < segments.length; i++) {
      if (others.segments[i] == null) {
        others.segments[i] = segments[i];
      } else {
        others.segments[i].xor(segments[i]);
      }
    }
    others.count = count - documents.length;
    return others;
  }

  /** How many. */
  int count() {
    return count;
  }

  /** Those of a segment, by their number there; null where there are none. */
  @Nullable FixedBitSet in(LeafReaderContext segment) {
    return segments[segment.ord];
  }

  /** Whether that one is among them, by its number in the whole reader. */
  boolean has(int document, IndexReader reader) {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FixedBitSet own = in(leaf);
    return own != null && own.get(document - leaf.docBase);
  }

  /** Takes each, by its number in the whole reader, in rising order. */
  void forEach(IndexReader reader, IntConsumer taker) {
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet own = in(leaf);
      if (own != null) {
        BitSetIterator each = new BitSetIterator(own, 0);
        for (int it = each.nextDoc(); it != BitSetIterator.NO_MORE_DOCS; it = each.nextDoc()) {
          taker.accept(leaf.docBase + it);
        }
      }
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet matches = in(leaf);
        return matches == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(matches, matches.cardinality()),
                score(),
                mode,
                leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "%d matches".formatted(count);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Fills the bits. */
  private final class AllOfThem implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      FixedBitSet own = new FixedBitSet(leaf.reader().maxDoc());
      segments[leaf.ord] = own;
      return new InSegment(own);
    }
  }

  private final class InSegment implements LeafCollector {
    private final FixedBitSet matches;

    InSegment(FixedBitSet matches) {
      this.matches = matches;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
      matches.set(document);
      count++;
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(this::collect);
    }

    @Override
    public void collectRange(int first, int end) {
      matches.set(first, end);
      count += end - first;
    }
  }
}
