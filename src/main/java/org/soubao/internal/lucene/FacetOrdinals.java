package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.FacetCounts;
import org.soubao.model.Origin;
import org.soubao.search.FilterField;

/**
 * The values of all facets of a generation, by ordinal, and of each article the deepest value that
 * it has of each facet: its day, its city under the province. What lies above is summed up. Read
 * once, 24 bytes an article: Lucene's own counts look every ordinal and label of every answer up in
 * compressed tables. Immutable.
 */
final class FacetOrdinals {
  private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;
  private static final String ORIGIN = FilterField.ORIGIN.word();

  /** No value. */
  static final int NONE = -1;

  private final List<String> labels = new ArrayList<>();
  private final Map<List<String>, List<Integer>> children = new HashMap<>();

  /** By ordinal: that of the value above. Ordinals are in the order of their paths. */
  private final int[] parents;

  /** How many facets there are. */
  private final int width;

  /** By document and facet: the ordinal of the deepest value. */
  private final int[] deepest;

  /** The names of the facets, by their number here. */
  private final List<String> names = new ArrayList<>();

  private FacetOrdinals(SortedSetDocValues values, int documents, Stories stories)
      throws IOException {
    int size = (int) values.getValueCount();
    int[] above = new int[size];
    int[] facets = new int[size];
    Map<List<String>, Integer> ordinals = new HashMap<>();
    for (int ordinal = 0; ordinal < size; ordinal++) {
      List<String> path =
          List.of(FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString()));
      if (!names.contains(path.getFirst())) {
        names.add(path.getFirst());
      }
      add(path);
      ordinals.put(path, ordinal);
      above[ordinal] = ordinals.getOrDefault(path.subList(0, path.size() - 1), NONE);
      facets[ordinal] = names.indexOf(path.getFirst());
    }
    width = names.size();
    deepest = new int[documents * width];
    fill(values, facets);
    settle(documents, stories);
    parents = Arrays.copyOf(above, labels.size());
    Arrays.fill(parents, size, parents.length, NONE);
  }

  private int add(List<String> path) {
    children
        .computeIfAbsent(path.subList(0, path.size() - 1), own -> new ArrayList<>())
        .add(labels.size());
    labels.add(path.getLast());
    return labels.size() - 1;
  }

  /** Puts the origin that reprints tell in the place of what the page says. */
  private void settle(int documents, Stories stories) {
    int origins = names.indexOf(ORIGIN);
    Map<Origin, Integer> ordinals = new EnumMap<>(Origin.class);
    for (int document = 0; document < documents && origins >= 0; document++) {
      Origin settled = stories.origin(document);
      if (settled != null) {
        deepest[document * width + origins] = ordinals.computeIfAbsent(settled, this::origin);
      }
    }
  }

  /** No page may say it. */
  private int origin(Origin settled) {
    return children(ORIGIN).stream()
        .filter(ordinal -> label(ordinal).equals(settled.word()))
        .findFirst()
        .orElseGet(() -> add(List.of(ORIGIN, settled.word())));
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

  /** Reads them, and origins as those stories tell; null where no article has a facet. */
  static @Nullable FacetOrdinals of(IndexReader reader, Stories stories) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, FIELD);
    return values == null ? null : new FacetOrdinals(values, reader.maxDoc(), stories);
  }

  /** Those of facets themselves. */
  private List<Integer> tops() {
    return children.getOrDefault(List.of(), List.of());
  }

  /** The values of which there are any, by those counts of ordinals. */
  FacetCounts.Values counted(int... counts) {
    return (name, path) -> {
      List<FacetCounts.Count> found = new ArrayList<>();
      for (int ordinal : children(name, path)) {
        if (counts[ordinal] > 0) {
          found.add(new FacetCounts.Count(label(ordinal), counts[ordinal]));
        }
      }
      return found;
    };
  }

  /** The ordinals right below a facet, or below one of its values. */
  List<Integer> children(String name, String... path) {
    List<String> parent = new ArrayList<>(List.of(name));
    parent.addAll(Arrays.asList(path));
    return children.getOrDefault(parent, List.of());
  }

  /** How many facets there are. */
  int width() {
    return width;
  }

  /** The ordinal of the deepest value that an article has of a facet; {@link #NONE} for none. */
  int deepest(int document, int facet) {
    return deepest[document * width + facet];
  }

  /** The ordinal of the value above; {@link #NONE} at the top. */
  int above(int ordinal) {
    return parents[ordinal];
  }

  /** What a value is called, without those above it. */
  String label(int ordinal) {
    return labels.get(ordinal);
  }

  /** What an article has of a facet, the value at the top first; empty where it has none. */
  List<String> path(String name, int document) {
    int facet = names.indexOf(name);
    List<String> path = new ArrayList<>();
    int ordinal = facet < 0 ? NONE : deepest[document * width + facet];
    while (ordinal != NONE && !tops().contains(ordinal)) {
      path.addFirst(labels.get(ordinal));
      ordinal = parents[ordinal];
    }
    return path;
  }

  /**
   * By ordinal: of how many stories an article that was found has the value. One that is of no
   * story here counts by itself.
   */
  int[] count(Matches found, IndexReader reader, Stories stories) {
    int[] counts = new int[parents.length];
    for (LeafReaderContext segment : reader.leaves()) {
      FixedBitSet matches = found.in(segment);
      if (matches != null) {
        count(matches, segment.docBase, stories, counts);
      }
    }
    for (int ordinal = parents.length - 1; ordinal >= 0; ordinal--) {
      if (parents[ordinal] != NONE) {
        counts[parents[ordinal]] += counts[ordinal];
      }
    }
    if (stories.size() > 0) {
      new FacetStories(this, stories, counts).add(found, reader);
    }
    return counts;
  }

  /** How many values there are of all facets together. */
  int size() {
    return parents.length;
  }

  /** The ordinal right above one. */
  int parent(int ordinal) {
    return parents[ordinal];
  }

  /** Tells of each document the ordinal of its deepest value of a facet, or {@link #NONE}. */
  IntUnaryOperator deepest(String name) {
    int facet = names.indexOf(name);
    return document -> facet < 0 ? NONE : deepest[document * width + facet];
  }

  private void count(FixedBitSet matches, int base, Stories stories, int[] counts) {
    BitSetIterator documents = new BitSetIterator(matches, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      int from = (base + document) * width;
      if (stories.of(base + document) != Stories.NONE) {
        continue;
      }
      for (int i = from; i < from + width; i++) {
        if (deepest[i] != NONE) {
          counts[deepest[i]]++;
        }
      }
    }
  }
}
