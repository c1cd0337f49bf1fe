package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The article of each bucket that was printed first: by day, then by id. Those without a day are
 * passed over. For one thread.
 */
final class FirstPrintings {
  static final int NONE = -1;

  private final TrendBuckets buckets;
  private final List<LeafReaderContext> leaves;
  private final SortedDocValues[] ids;

  /** By bucket: the article, its day, the ordinal of its id in its segment. */
  private final int[] documents;

  private final int[] days;
  private final int[] ordinals;

  /** By bucket: how many articles are of that day. */
  private final int[] sameDay;

  private FirstPrintings(TrendBuckets buckets, IndexReader reader) throws IOException {
    this.buckets = buckets;
    leaves = reader.leaves();
    ids = new SortedDocValues[leaves.size()];
    documents = new int[buckets.size()];
    days = new int[buckets.size()];
    ordinals = new int[buckets.size()];
    sameDay = new int[buckets.size()];
    Arrays.fill(documents, NONE);
    for (LeafReaderContext leaf : leaves) {
      ids[leaf.ord] = DocValues.getSorted(leaf.reader(), Schema.ID);
    }
  }

  /** Of what was found, in each bucket and in all together. */
  static FirstPrintings of(Matches found, TrendBuckets buckets, IndexReader reader)
      throws IOException {
    FirstPrintings first = new FirstPrintings(buckets, reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet own = found.in(leaf);
      if (own != null) {
        first.look(leaf, own);
      }
    }
    return first;
  }

  private void look(LeafReaderContext leaf, FixedBitSet found) throws IOException {
    BitSetIterator each = new BitSetIterator(found, 0);
    for (int it = each.nextDoc(); it != BitSetIterator.NO_MORE_DOCS; it = each.nextDoc()) {
      int document = leaf.docBase + it;
      int day = buckets.day(document);
      if (day != FacetOrdinals.NONE && ids[leaf.ord].advanceExact(it)) {
        look(buckets.of(document), document, day, leaf.ord);
        look(buckets.total(), document, day, leaf.ord);
      }
    }
  }

  private void look(int bucket, int document, int day, int leaf) throws IOException {
    boolean isEarlier = documents[bucket] == NONE || day < days[bucket];
    if (isEarlier) {
      sameDay[bucket] = 1;
    } else if (day == days[bucket]) {
      sameDay[bucket]++;
    }
    if (isEarlier || (day == days[bucket] && isBefore(ids[leaf].ordValue(), leaf, bucket))) {
      documents[bucket] = document;
      days[bucket] = day;
      ordinals[bucket] = ids[leaf].ordValue();
    }
  }

  /** Whether an id comes before that of the first one so far; within a segment ordinals say it. */
  private boolean isBefore(int ordinal, int leaf, int bucket) throws IOException {
    int other = ReaderUtil.subIndex(documents[bucket], leaves);
    return leaf == other
        ? ordinal < ordinals[bucket]
        : ids[leaf].lookupOrd(ordinal).compareTo(ids[other].lookupOrd(ordinals[bucket])) < 0;
  }

  /** The article of a bucket, by its number in the reader; {@link #NONE} where there is none. */
  int in(int bucket) {
    return documents[bucket];
  }

  /** How many of those found in a bucket are of the day of the first one. */
  int sameDay(int bucket) {
    return sameDay[bucket];
  }
}
