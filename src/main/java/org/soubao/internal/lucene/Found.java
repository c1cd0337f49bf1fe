package org.soubao.internal.lucene;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.search.Counted;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total;

/**
 * What was found.
 *
 * @param query as it was searched at last, relaxed if it had to be
 * @param relaxation null unless something was found because it was relaxed
 * @param matches all that match
 * @param complete whether these are all, and not those that were found in time
 * @param best the first of them, in order
 */
record Found(
    PreparedQuery query,
    @Nullable Relaxation relaxation,
    Matches matches,
    boolean complete,
    Best best) {
  AnalyzedQuery analyzed() {
    return query.analyzed();
  }

  /** The same with the best of it in order. */
  Found with(Best best) {
    return new Found(query, relaxation, matches, complete, best);
  }

  /** How many there are, and of how many stories. */
  Total total(Counted counts, IndexReader reader, Stories stories) {
    return new Total(
        counts,
        matches.count(),
        OnePerStory.count(matches, reader, stories),
        complete ? Total.Relation.EXACT : Total.Relation.AT_LEAST);
  }

  /** Whether a document was looked at again. */
  boolean isInWindow(int document) {
    return place(best.documents().subList(0, best.window()), document) >= 0;
  }

  /**
   * The place among the hits, from 0, of a document or of the one that stands for its story; −1 if
   * there is none.
   */
  int place(int document, Stories folded) {
    int story = folded.of(document);
    return story == Stories.NONE
        ? place(best.hits(), document)
        : IntStream.range(0, best.hits().size())
            .filter(place -> folded.of(best.hits().get(place).doc) == story)
            .findFirst()
            .orElse(-1);
  }

  private static int place(List<ScoreDoc> documents, int document) {
    for (int place = 0; place < documents.size(); place++) {
      if (documents.get(place).doc == document) {
        return place;
      }
    }
    return -1;
  }
}
