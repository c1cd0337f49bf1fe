package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.soubao.internal.reprints.SettledOrigins;
import org.soubao.model.Article;
import org.soubao.model.Origin;

/** The articles of a generation as they are shown: with the origin that their reprints tell. */
final class StoredArticles {
  private final StoredFields stored;
  private final Stories stories;

  /** Reads with those stored fields, in whose thread it stays. */
  StoredArticles(StoredFields stored, Stories stories) {
    this.stored = stored;
    this.stories = stories;
  }

  /** The article of a document. */
  Article of(int document) throws IOException {
    Article article = Search.article(stored, document);
    Origin settled = stories.origin(document);
    return SettledOrigins.shown(article, settled);
  }
}
