package org.soubao.internal.lucene;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * The first of what was found.
 *
 * @param documents articles, in order
 * @param hits those of them that are hits, in the same order: all, or the first of each story
 * @param window how many of the articles were looked at again
 */
record Best(List<ScoreDoc> documents, List<ScoreDoc> hits, int window) {
  static final Best NOTHING = new Best(List.of(), List.of(), 0);
}
