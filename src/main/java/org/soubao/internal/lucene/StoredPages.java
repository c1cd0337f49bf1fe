package org.soubao.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.ArticleParts;
import org.soubao.model.Article;
import org.soubao.model.OriginalPage;
import org.soubao.model.Part;
import org.soubao.model.Source;

/**
 * The raw pages of a generation, open for reading; {@link PageWriter} wrote them.
 *
 * @param reader reads them; null where there are none
 */
record StoredPages(@Nullable DirectoryReader reader) implements Closeable {
  /**
   * Opens the pages of the generation in that folder.
   *
   * @param count how many there are
   * @throws IOException if there is another number of them, or they can't be read
   */
  static StoredPages open(Path generation, long count) throws IOException {
    if (count == 0) {
      return new StoredPages(null);
    }
    DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(generation.resolve(PageWriter.FOLDER)));
    if (reader.numDocs() != count) {
      reader.close();
      throw new IOException("it holds %d pages, not %d".formatted(reader.numDocs(), count));
    }
    return new StoredPages(reader);
  }

  /** How many there are. */
  long size() {
    return reader == null ? 0 : reader.numDocs();
  }

  /** Whether a page of that article is kept. */
  boolean holdsPagesOf(String articleId) throws IOException {
    return reader != null
        && new IndexSearcher(reader).count(new TermQuery(new Term(Schema.PAGE_ARTICLE, articleId)))
            > 0;
  }

  /** Says of the path of a page whether there is a picture of it. */
  interface Pictures {
    boolean has(String path) throws IOException;
  }

  /** The pages that an article stands on, first the one where it begins; empty if none is kept. */
  List<OriginalPage> pagesOf(Article article, Pictures pictures) throws IOException {
    Source source = article.source();
    if (reader == null || source == null) {
      return List.of();
    }
    Map<String, Integer> documents = documents(article);
    List<OriginalPage> pages = new ArrayList<>();
    for (Part part : ArticleParts.of(article, source)) {
      Integer document = documents.get(part.path());
      if (document != null) {
        String text = text(reader, document);
        boolean hasPicture = pictures.has(part.path());
        pages.add(
            new OriginalPage(
                part.path(), part.page(), text, part.pieces(), part.boxes(), hasPicture));
      }
    }
    return pages;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }

  /** The documents of an article's pages, by path. */
  private Map<String, Integer> documents(Article article) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    TermQuery itsPages = new TermQuery(new Term(Schema.PAGE_ARTICLE, article.id()));
    StoredFields stored = searcher.storedFields();
    Map<String, Integer> documents = new HashMap<>();
    for (ScoreDoc found : searcher.search(itsPages, 1 + article.parts().size()).scoreDocs) {
      Document path = stored.document(found.doc, Set.of(Schema.PAGE_PATH));
      documents.put(path.get(Schema.PAGE_PATH), found.doc);
    }
    return documents;
  }

  private static String text(DirectoryReader reader, int document) throws IOException {
    return reader.storedFields().document(document, Set.of(Schema.PAGE_TEXT)).get(Schema.PAGE_TEXT);
  }
}
