package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.soubao.internal.suggest.NameCollector;
import org.soubao.internal.suggest.Names;
import org.soubao.search.FilterField;

/** Reads the names that can be suggested out of an index. */
final class NameTable {
  private NameTable() {}

  /** The names of an index; takes a while, so it is done once. */
  static Names of(IndexReader reader) throws IOException {
    NameCollector names = new NameCollector();
    for (FilterField field : NameCollector.fields()) {
      addValues(reader, field, names);
    }
    return names.names(new IndexCounts(new IndexSearcher(reader)));
  }

  private static void addValues(IndexReader reader, FilterField field, NameCollector names)
      throws IOException {
    String name = Schema.filterField(field);
    Terms terms = MultiTerms.getTerms(reader, name);
    if (terms == null) {
      return;
    }
    TermsEnum values = terms.iterator();
    for (BytesRef value = values.next(); value != null; value = values.next()) {
      Term term = new Term(name, BytesRef.deepCopyOf(value));
      long count = count(reader, term, values.docFreq());
      if (count > 0) {
        names.add(value.utf8ToString(), field, count);
      }
    }
  }

  /** How many articles have a value; what Lucene knows of it counts those that were removed. */
  private static long count(IndexReader reader, Term value, int documents) throws IOException {
    return reader.hasDeletions()
        ? new IndexSearcher(reader).count(new TermQuery(value))
        : documents;
  }
}
