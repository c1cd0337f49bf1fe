package org.soubao.internal.lucene;

import java.io.IOException;
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
import org.soubao.internal.holdings.ServedPlaces;
import org.soubao.model.Place;
import org.soubao.search.FilterField;

/** Reads which places the articles of each newspaper name. */
final class NamedPlaces {
  private final ServedPlaces places = new ServedPlaces();

  private NamedPlaces() {}

  /** The place that each newspaper serves; none for one of which no article is left. */
  static Map<String, Place> of(IndexReader reader) throws IOException {
    NamedPlaces named = new NamedPlaces();
    for (LeafReaderContext leaf : reader.leaves()) {
      named.count(leaf);
    }
    return named.places.served();
  }

  private void count(LeafReaderContext leaf) throws IOException {
    @Nullable String[] provinces = values(leaf, FilterField.PROVINCE);
    @Nullable String[] cities = values(leaf, FilterField.CITY);
    @Nullable String[] newspapers = values(leaf, FilterField.NEWSPAPER);
    Bits live = LiveDocuments.of(leaf.reader());
    for (int article = 0; article < newspapers.length; article++) {
      String newspaper = newspapers[article];
      if (newspaper != null && live.get(article)) {
        places.add(newspaper, new Place(provinces[article], cities[article]), 1);
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
