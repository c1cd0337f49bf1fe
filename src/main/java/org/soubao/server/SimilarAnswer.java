package org.soubao.server;

import java.util.List;
import org.soubao.search.Hit;

/**
 * The answer of {@code GET /api/v1/articles/{id}/similar}.
 *
 * @param id the article's
 * @param hits others, the most similar first; their snippet is the lead
 */
record SimilarAnswer(String id, List<SearchAnswer.Hit> hits) {
  /** The wire form of similar articles. */
  static SimilarAnswer of(String id, List<Hit> hits) {
    return new SimilarAnswer(id, hits.stream().map(SearchAnswer.Hit::of).toList());
  }
}
