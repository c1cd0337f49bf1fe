package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Place;
import org.soubao.search.FilterField;

/** Reads which place each newspaper serves: the one that most of its articles name. */
final class ServedPlaces {
  private final Map<String, Map<Place, Integer>> counts = new HashMap<>();

  private ServedPlaces() {}

  /** The places by newspaper; none for one of which no article is left. */
  static Map<String, Place> of(IndexReader reader) throws IOException {
    ServedPlaces places = new ServedPlaces();
    for (LeafReaderContext leaf : reader.leaves()) {
      places.count(leaf);
    }
    Map<String, Place> served = new HashMap<>();
    places.counts.forEach((newspaper, counted) -> served.put(newspaper, mostFrequent(counted)));
    return served;
  }

  /** Of equally frequent ones always the same, whatever the order of the segments. */
  private static Place mostFrequent(Map<Place, Integer> counted) {
    return counted.entrySet().stream()
        .max(
            Map.Entry.<Place, Integer>comparingByValue()
                .thenComparing(count -> count.getKey().toString(), Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private void count(LeafReaderContext leaf) throws IOException {
    @Nullable String[] provinces = values(leaf, FilterField.PROVINCE);
    @Nullable String[] cities = values(leaf, FilterField.CITY);
    @Nullable String[] newspapers = values(leaf, FilterField.NEWSPAPER);
    Bits live = LiveDocuments.of(leaf.reader());
    for (int article = 0; article < newspapers.length; article++) {
      String newspaper = newspapers[article];
      if (newspaper != null && live.get(article)) {
        counts
            .computeIfAbsent(newspaper, name -> new HashMap<>())
            .merge(new Place(provinces[article], cities[article]), 1, Integer::sum);
      }
    }
  }

  /** The value of each article of a segment. */
  private static @Nullable String[] values(LeafReaderContext leaf, FilterField field)
      throws IOException {
    @Nullable String[] byArticle = new @Nullable String[leaf.reader().maxDoc()];
    TermsEnum values = Terms.getTerms(leaf.reader(), Schema.filterField(field)).iterator();
    PostingsEnum articles = null;
    for (BytesRef value = values.next(); value != null; value = values.next()) {
      String text = value.utf8ToString();
      articles = values.postings(articles, PostingsEnum.NONE);
      for (int article = articles.nextDoc();
          article != DocIdSetIterator.NO_MORE_DOCS;
          article = articles.nextDoc()) {
        byArticle[article] = text;
      }
    }
    return byArticle;
  }
}
