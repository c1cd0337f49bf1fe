package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.soubao.internal.holdings.HeldDays;
import org.soubao.search.FilterField;

/** Counts live articles by day, all of them or those of each value of a field. */
final class HeldValues {
  private HeldValues() {}

  /** The articles that have each value of a field. */
  static Map<String, HeldDays> of(IndexReader reader, FilterField field) throws IOException {
    Map<String, HeldDays> held = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum values = Terms.getTerms(leaf.reader(), Schema.filterField(field)).iterator();
      PostingsEnum articles = null;
      for (BytesRef value = values.next(); value != null; value = values.next()) {
        articles = values.postings(articles, PostingsEnum.NONE);
        note(leaf, articles, held.computeIfAbsent(value.utf8ToString(), it -> new HeldDays()));
      }
    }
    held.values().removeIf(days -> days.articles() == 0);
    return held;
  }

  /** All articles. */
  static HeldDays all(IndexReader reader) throws IOException {
    HeldDays all = new HeldDays();
    for (LeafReaderContext leaf : reader.leaves()) {
      note(leaf, DocIdSetIterator.all(leaf.reader().maxDoc()), all);
    }
    return all;
  }

  private static void note(LeafReaderContext leaf, DocIdSetIterator articles, HeldDays held)
      throws IOException {
    Bits live = LiveDocuments.of(leaf.reader());
    SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Schema.DATE);
    for (int article = articles.nextDoc();
        article != DocIdSetIterator.NO_MORE_DOCS;
        article = articles.nextDoc()) {
      if (live.get(article)) {
        if (dates.advanceExact(article)) {
          held.add(dates.nextValue(), 1);
        } else {
          held.addUndated(1);
        }
      }
    }
  }
}
