package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.Fault;
import org.soubao.model.Article;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Source;

/**
 * How long each stored page is, and what it is called, in 8 bytes a page; all of them are read for
 * that once. For one thread.
 */
final class PageTable {
  private final @Nullable DirectoryReader reader;

  /** By document, in UTF-16 units; of what was removed, 0. */
  private final int[] lengths;

  /** By document: the hash of its path. */
  private final int[] paths;

  private PageTable(@Nullable DirectoryReader reader) {
    this.reader = reader;
    int documents = reader == null ? 0 : reader.maxDoc();
    lengths = new int[documents];
    paths = new int[documents];
  }

  /**
   * Reads the pages.
   *
   * @throws IOException if one can't be read
   */
  static PageTable of(StoredPages pages) throws IOException {
    DirectoryReader reader = pages.reader();
    PageTable table = new PageTable(reader);
    if (reader != null) {
      StoredFields stored = reader.storedFields();
      Bits live = LiveDocuments.of(reader);
      for (int document = 0; document < table.lengths.length; document++) {
        if (live.get(document)) {
          Document page = stored.document(document);
          table.lengths[document] = page.get(Schema.PAGE_TEXT).length();
          table.paths[document] = page.get(Schema.PAGE_PATH).hashCode();
        }
      }
    }
    return table;
  }

  /** Whether all pieces of an article lie within its pages, if its pages are kept. */
  void check(Article article, Faults faults) throws IOException {
    Source source = article.source();
    if (reader == null || source == null) {
      return;
    }
    Term itsPages = new Term(Schema.PAGE_ARTICLE, article.id());
    ScoreDoc[] found =
        new IndexSearcher(reader)
            .search(new TermQuery(itsPages), 1 + article.parts().size())
            .scoreDocs;
    if (found.length > 0) {
      check(article.id(), source.path(), source.pieces(), found, faults);
      for (Part part : article.parts()) {
        check(article.id(), part.path(), part.pieces(), found, faults);
      }
    }
  }

  private void check(String id, String path, List<Piece> pieces, ScoreDoc[] found, Faults faults) {
    int end = pieces.stream().mapToInt(Piece::end).max().orElse(0);
    for (ScoreDoc page : found) {
      if (paths[page.doc] == path.hashCode() && end <= lengths[page.doc]) {
        return;
      }
    }
    String reason = "the article %s does not lie within it".formatted(id);
    faults.add(Fault.Kind.PAGE, path, reason);
  }

  /** Whether on every page there stands an article, and none that is not among {@code articles}. */
  void check(IndexReader articles, Faults faults) throws IOException {
    if (reader == null) {
      return;
    }
    IndexSearcher searcher = new IndexSearcher(articles);
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet bare = live(leaf);
      Terms terms = Terms.getTerms(leaf.reader(), Schema.PAGE_ARTICLE);
      TermsEnum ids = terms.iterator();
      for (BytesRef id = ids.next(); id != null; id = ids.next()) {
        int page = firstLive(ids, leaf, bare);
        if (page >= 0 && searcher.count(Search.byId(id.utf8ToString())) != 1) {
          String reason = "there is no article %s, which it names".formatted(id.utf8ToString());
          faults.add(Fault.Kind.PAGE, path(page), reason);
        }
      }
      BitSetIterator left = new BitSetIterator(bare, 0);
      for (int page = left.nextDoc();
          page != DocIdSetIterator.NO_MORE_DOCS;
          page = left.nextDoc()) {
        faults.add(Fault.Kind.PAGE, path(leaf.docBase + page), "no article stands on it");
      }
    }
  }

  private static FixedBitSet live(LeafReaderContext leaf) {
    FixedBitSet pages = new FixedBitSet(leaf.reader().maxDoc());
    Bits live = LiveDocuments.of(leaf.reader());
    for (int page = 0; page < pages.length(); page++) {
      if (live.get(page)) {
        pages.set(page);
      }
    }
    return pages;
  }

  /** The first page that an id stands for and that was not removed; -1 if there is none. */
  private static int firstLive(TermsEnum id, LeafReaderContext leaf, FixedBitSet bare)
      throws IOException {
    Bits live = LiveDocuments.of(leaf.reader());
    PostingsEnum pages = id.postings(null, PostingsEnum.NONE);
    int first = -1;
    for (int page = pages.nextDoc();
        page != DocIdSetIterator.NO_MORE_DOCS;
        page = pages.nextDoc()) {
      if (live.get(page)) {
        bare.clear(page);
        first = first < 0 ? leaf.docBase + page : first;
      }
    }
    return first;
  }

  private String path(int page) throws IOException {
    return reader == null
        ? ""
        : reader.storedFields().document(page, Set.of(Schema.PAGE_PATH)).get(Schema.PAGE_PATH);
  }
}
