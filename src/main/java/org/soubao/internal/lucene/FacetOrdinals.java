package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of all facets of a generation, by ordinal. Their labels are read once: Lucene's own
 * counts look every label up in a compressed dictionary for every answer. Immutable.
 */
final class FacetOrdinals {
  /** A tenth as many articles as values are few. */
  private static final int FEW = 10;

  private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

  /** From the ordinals of a segment to those of the generation; null where there is one segment. */
  private final @Nullable OrdinalMap mapping;

  private final List<String> labels = new ArrayList<>();
  private final Map<List<String>, List<Integer>> children = new HashMap<>();

  private FacetOrdinals(SortedSetDocValues values) throws IOException {
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
    return values == null ? null : new FacetOrdinals(values);
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
  int[] count(FacetsCollector found) throws IOException {
    int[] counts = new int[labels.size()];
    for (MatchingDocs segment : found.getMatchingDocs()) {
      SortedSetDocValues values = segment.context().reader().getSortedSetDocValues(FIELD);
      if (values != null) {
        count(segment, values, counts);
      }
    }
    return counts;
  }

  /** Where much is found, the segment's own ordinals are counted first, and then mapped once. */
  private void count(MatchingDocs segment, SortedSetDocValues values, int[] counts)
      throws IOException {
    LongValues ordinals =
        mapping == null ? LongValues.IDENTITY : mapping.getGlobalOrds(segment.context().ord);
    int size = (int) values.getValueCount();
    if (mapping == null || segment.totalHits() < size / FEW) {
      add(segment, values, ordinals, counts);
      return;
    }
    int[] own = new int[size];
    add(segment, values, LongValues.IDENTITY, own);
    for (int ordinal = 0; ordinal < size; ordinal++) {
      if (own[ordinal] > 0) {
        counts[(int) ordinals.get(ordinal)] += own[ordinal];
      }
    }
  }

  private static void add(
      MatchingDocs segment, SortedSetDocValues values, LongValues ordinals, int[] counts)
      throws IOException {
    DocIdSetIterator found = segment.bits() == null ? null : segment.bits().iterator();
    if (found == null) {
      return;
    }
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) ordinals.get(values.nextOrd())]++;
        }
      }
    }
  }
}
