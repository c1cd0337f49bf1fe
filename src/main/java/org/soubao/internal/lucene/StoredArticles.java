package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
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
    return settled == null || settled == article.origin() ? article : settled(article, settled);
  }

  private static Article settled(Article article, Origin origin) {
    Set<String> inferred = new LinkedHashSet<>(article.inferred());
    inferred.add("origin");
    return article.toBuilder()
        .origin(origin)
        .originStated(article.origin())
        .inferred(inferred)
        .build();
  }
}
