package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.ArchiveException.NoPicture.Why;
import org.soubao.internal.ArticleParts;
import org.soubao.internal.picture.DrawablePage;
import org.soubao.internal.picture.PagePictures;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.model.Part;
import org.soubao.model.Source;

/**
 * An article of a generation that is open, and what leads from it to its pages.
 *
 * @param document its number in the index
 */
record FoundArticle(Generation open, int document, Article article) {
  /** The article of that id. */
  static Optional<FoundArticle> find(Generation open, String id) throws IOException {
    IndexSearcher searcher = new IndexSearcher(open.reader());
    TopDocs found = searcher.search(Search.byId(id), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = found.scoreDocs[0].doc;
    return Optional.of(new FoundArticle(open, document, open.articles().of(document)));
  }

  /** The raw pages that it was made of. */
  Original original() throws IOException {
    int unit = unit();
    return new Original(
        article.id(),
        article.headline(),
        open.pages()
            .pagesOf(
                article,
                path -> open.printed().find(unit, path).filter(DrawablePage::isThere).isPresent()));
  }

  /**
   * Where one of its pages can be drawn from, counted from 0.
   *
   * @throws NoPicture if there is no such page, or none that could be drawn
   */
  DrawablePage printed(int page) throws IOException {
    Source source = article.source();
    if (source == null || !open.pages().holdsPagesOf(article.id())) {
      throw notPrinted("The article was not made of a newspaper page.");
    }
    List<Part> places = ArticleParts.of(article, source);
    if (page < 0 || page >= places.size()) {
      throw notPrinted("The article stands on no more than %d pages.".formatted(places.size()));
    }
    String path = places.get(page).path();
    DrawablePage found =
        open.printed()
            .find(unit(), path)
            .orElseThrow(() ->
                notPrinted(
                    "The page %s did not come as a PDF, nor with an image.".formatted(path)));
    if (found instanceof DrawablePage.OfPdf && !PagePictures.isPdfBoxThere()) {
      throw notPrinted("Pages of PDFs are not drawn here: PDFBox is missing.");
    }
    return found;
  }

  private static NoPicture notPrinted(String reason) {
    return new NoPicture(Why.NOT_PRINTED, reason);
  }

  private int unit() throws IOException {
    List<LeafReaderContext> leaves = open.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues units = leaf.reader().getNumericDocValues(Schema.UNIT);
    if (units == null || !units.advanceExact(document - leaf.docBase)) {
      throw new IOException("the article %s is of no unit".formatted(article.id()));
    }
    return (int) units.longValue();
  }
}
