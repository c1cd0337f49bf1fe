package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of all facets of a generation, by ordinal, and of each article the deepest value that
 * it has of each facet: its day, its city under the province. What lies above is summed up. Read
 * once, 24 bytes an article: Lucene's own counts look every ordinal and label of every answer up in
 * compressed tables. Immutable.
 */
final class FacetOrdinals {
  private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;
  private static final int NONE = -1;

  private final List<String> labels = new ArrayList<>();
  private final Map<List<String>, List<Integer>> children = new HashMap<>();

  /** By ordinal: that of the value above. Ordinals are in the order of their paths. */
  private final int[] parents;

  /** How many facets there are. */
  private final int width;

  /** By document and facet: the ordinal of the deepest value. */
  private final int[] deepest;

  private FacetOrdinals(SortedSetDocValues values, int documents) throws IOException {
    int size = (int) values.getValueCount();
    parents = new int[size];
    int[] facets = new int[size];
    Map<List<String>, Integer> ordinals = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int ordinal = 0; ordinal < size; ordinal++) {
      List<String> path =
          List.of(FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString()));
      List<String> above = path.subList(0, path.size() - 1);
      if (!names.contains(path.getFirst())) {
        names.add(path.getFirst());
      }
      labels.add(path.getLast());
      children.computeIfAbsent(above, own -> new ArrayList<>()).add(ordinal);
      ordinals.put(path, ordinal);
      parents[ordinal] = ordinals.getOrDefault(above, NONE);
      facets[ordinal] = names.indexOf(path.getFirst());
    }
    width = names.size();
    deepest = new int[documents * width];
    fill(values, facets);
  }

  /** A path comes behind those above it, so that the last of a facet is the deepest. */
  private void fill(SortedSetDocValues values, int... facets) throws IOException {
    Arrays.fill(deepest, NONE);
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      for (int left = values.docValueCount(); left > 0; left--) {
        int ordinal = (int) values.nextOrd();
        deepest[document * width + facets[ordinal]] = ordinal;
      }
    }
  }

  /** Reads them; null where no article has a facet. */
  static @Nullable FacetOrdinals of(IndexReader reader) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, FIELD);
    return values == null ? null : new FacetOrdinals(values, reader.maxDoc());
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
  int[] count(Matches found, IndexReader reader) {
    int[] counts = new int[parents.length];
    for (LeafReaderContext segment : reader.leaves()) {
      FixedBitSet matches = found.in(segment);
      if (matches != null) {
        count(matches, segment.docBase, counts);
      }
    }
    for (int ordinal = parents.length - 1; ordinal >= 0; ordinal--) {
      if (parents[ordinal] != NONE) {
        counts[parents[ordinal]] += counts[ordinal];
      }
    }
    return counts;
  }

  private void count(FixedBitSet matches, int base, int[] counts) {
    BitSetIterator documents = new BitSetIterator(matches, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      int from = (base + document) * width;
      for (int i = from; i < from + width; i++) {
        if (deepest[i] != NONE) {
          counts[deepest[i]]++;
        }
      }
    }
  }
}
