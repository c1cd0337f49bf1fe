package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of all facets of a generation, by ordinal. Their labels are read once: Lucene's own
 * counts look every label up in a compressed dictionary for every answer. For any threads.
 */
final class FacetOrdinals {
  /** A tenth as many articles as values are few. */
  private static final int FEW = 10;

  private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

  /** From the ordinals of a segment to those of the generation; null where there is one segment. */
  private final @Nullable OrdinalMap mapping;

  private final List<String> labels = new ArrayList<>();
  private final Map<List<String>, List<Integer>> children = new HashMap<>();

  /** The counts of whole segments, by the segment's ordinal, once they are asked for. */
  private final AtomicReferenceArray<int[]> whole;

  private FacetOrdinals(SortedSetDocValues values, int segments) throws IOException {
    whole = new AtomicReferenceArray<>(segments);
    mapping = values instanceof MultiSortedSetDocValues several ? several.mapping : null;
    for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
      String value = values.lookupOrd(ordinal).utf8ToString();
      List<String> path = List.of(FacetsConfig.stringToPath(value));
      List<String> parent = path.subList(0, path.size() - 1);
      labels.add(path.getLast());
      children.computeIfAbsent(parent, own -> new ArrayList<>()).add(ordinal);
    }
  }

  /** Reads them; null where no article has a facet. */
  static @Nullable FacetOrdinals of(IndexReader reader) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, FIELD);
    return values == null ? null : new FacetOrdinals(values, reader.leaves().size());
  }

  /** The ordinals right below a facet, or below one of its values. */
  List<Integer> children(String name, String... path) {
    List<String> parent = new ArrayList<>(List.of(name));
    parent.addAll(Arrays.asList(path));
    return children.getOrDefault(parent, List.of());
  }

  /** What a value is called, without those above it. */
  String label(int ordinal) {
    return labels.get(ordinal);
  }

  /** How many of the found articles have each value, by ordinal. */
  int[] count(Matches found, IndexReader reader) throws IOException {
    int[] counts = new int[labels.size()];
    for (LeafReaderContext segment : reader.leaves()) {
      FixedBitSet matches = found.in(segment);
      if (matches != null) {
        count(segment, matches, counts);
      }
    }
    return counts;
  }

  /** Where most of a segment is found, the others are counted, and taken from all. */
  private void count(LeafReaderContext segment, FixedBitSet found, int[] counts)
      throws IOException {
    if (found.cardinality() <= segment.reader().numDocs() / 2) {
      add(segment, found, 1, counts);
      return;
    }
    int[] whole = whole(segment);
    for (int ordinal = 0; ordinal < whole.length; ordinal++) {
      counts[ordinal] += whole[ordinal];
    }
    FixedBitSet others = all(segment);
    others.andNot(found);
    add(segment, others, -1, counts);
  }

  private int[] whole(LeafReaderContext segment) throws IOException {
    int[] counted = whole.get(segment.ord);
    if (counted == null) {
      counted = new int[labels.size()];
      add(segment, all(segment), 1, counted);
      whole.set(segment.ord, counted);
    }
    return counted;
  }

  private static FixedBitSet all(LeafReaderContext segment) {
    LeafReader reader = segment.reader();
    Bits live = reader.getLiveDocs();
    if (live != null) {
      return FixedBitSet.copyOf(live);
    }
    FixedBitSet all = new FixedBitSet(reader.maxDoc());
    all.set(0, reader.maxDoc());
    return all;
  }

  /** Where much is counted, the segment's own ordinals are counted first, and then mapped once. */
  private void add(LeafReaderContext segment, FixedBitSet documents, int sign, int[] counts)
      throws IOException {
    SortedSetDocValues values = segment.reader().getSortedSetDocValues(FIELD);
    if (values == null) {
      return;
    }
    LongValues ordinals =
        mapping == null ? LongValues.IDENTITY : mapping.getGlobalOrds(segment.ord);
    int size = (int) values.getValueCount();
    if (mapping == null || documents.cardinality() < size / FEW) {
      add(documents, values, ordinals, sign, counts);
      return;
    }
    int[] own = new int[size];
    add(documents, values, LongValues.IDENTITY, sign, own);
    for (int ordinal = 0; ordinal < size; ordinal++) {
      if (own[ordinal] != 0) {
        counts[(int) ordinals.get(ordinal)] += own[ordinal];
      }
    }
  }

  private static void add(
      FixedBitSet articles, SortedSetDocValues values, LongValues ordinals, int sign, int[] counts)
      throws IOException {
    DocIdSetIterator documents = new BitSetIterator(articles, 0);
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) ordinals.get(values.nextOrd())] += sign;
        }
      }
    }
  }
}
