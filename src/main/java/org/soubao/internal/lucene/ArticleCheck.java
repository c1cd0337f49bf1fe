package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.soubao.ingest.Fault;
import org.soubao.model.Article;

/**
 * Reads every article of a generation: whether it can be decoded, is found by its id, and lies
 * within its pages. For one thread.
 */
final class ArticleCheck {
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final PageTable pages;
  private final Faults faults;

  ArticleCheck(Generation generation, PageTable pages, Faults faults) throws IOException {
    reader = generation.reader();
    searcher = new IndexSearcher(reader);
    stored = reader.storedFields();
    this.pages = pages;
    this.faults = faults;
  }

  /** How many articles there are of each unit of the catalogue. */
  static Map<Integer, Long> countsByUnit(Generation generation) throws IOException {
    Map<Integer, Long> counts = new TreeMap<>();
    for (LeafReaderContext leaf : generation.reader().leaves()) {
      Bits live = LiveDocuments.of(leaf.reader());
      NumericDocValues units = DocValues.getNumeric(leaf.reader(), Schema.UNIT);
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        if (live.get(document) && units.advanceExact(document)) {
          counts.merge((int) units.longValue(), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** Reads them, of a generation of so many bytes. */
  void run(long bytes, CheckProgress progress) {
    long each = bytes / Math.max(1, reader.numDocs());
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = LiveDocuments.of(leaf.reader());
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        if (live.get(document) && !faults.isFull()) {
          check(leaf.docBase + document);
          progress.readArticle(each);
        }
      }
    }
  }

  private void check(int document) {
    String name = "document %d".formatted(document);
    try {
      Article article = Search.article(stored, document);
      name = article.id();
      ScoreDoc[] found = searcher.search(Search.byId(name), 2).scoreDocs;
      if (found.length != 1 || found[0].doc != document) {
        faults.add(Fault.Kind.ARTICLE, name, "it is not the one that its id finds");
      }
      pages.check(article, faults);
    } catch (IOException | RuntimeException e) {
      faults.add(Fault.Kind.ARTICLE, name, e);
    }
  }
}
