package org.soubao.internal.lucene;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total;

/**
 * What was found.
 *
 * @param query as it was searched at last, relaxed if it had to be
 * @param relaxation null unless something was found because it was relaxed
 * @param matches all that match
 * @param complete whether these are all, and not those that were found in time
 * @param documents the best of them, in order
 */
record Found(
    PreparedQuery query,
    @Nullable Relaxation relaxation,
    Matches matches,
    boolean complete,
    List<ScoreDoc> documents) {
  AnalyzedQuery analyzed() {
    return query.analyzed();
  }

  Total total() {
    return new Total(matches.count(), complete ? Total.Relation.EXACT : Total.Relation.AT_LEAST);
  }

  /** The place of a document among the best, from 0; −1 if it is not among them. */
  int place(int document) {
    for (int place = 0; place < documents.size(); place++) {
      if (documents.get(place).doc == document) {
        return place;
      }
    }
    return -1;
  }
}
