package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.soubao.search.SearchResult.Relaxation;

/**
 * What was found.
 *
 * @param query as it was searched at last, relaxed if it had to be
 * @param relaxation null unless something was found because it was relaxed
 * @param isEmpty whether nothing matches
 * @param documents the first of what matches, in order
 * @param hits the same, or the first of each story where stories are folded
 * @param window how many of the documents were looked at again
 * @param end where the documents end in the order in which they were found; null for none
 */
record ClusterFound(
    SharedQuery query,
    @Nullable Relaxation relaxation,
    boolean isEmpty,
    List<FoundHit> documents,
    List<FoundHit> hits,
    int window,
    @Nullable JsonNode end) {
  /** Nothing, where that was asked for. */
  static ClusterFound nothing(SharedQuery query) {
    return new ClusterFound(query, null, true, List.of(), List.of(), 0, null);
  }

  /** Whether an article was looked at again. */
  boolean isInWindow(String id) {
    return documents.subList(0, window).stream().anyMatch(hit -> hit.id().equals(id));
  }

  /** The place among the hits, from 0, of an article; −1 if there is none. */
  int place(String id) {
    return place(hit -> hit.id().equals(id));
  }

  /** The place among the hits, from 0, of the first printing of a story; −1 if there is none. */
  int placeOfStory(String story) {
    return place(hit -> story.equals(hit.story()));
  }

  private int place(Predicate<FoundHit> wanted) {
    for (int place = 0; place < hits.size(); place++) {
      if (wanted.test(hits.get(place))) {
        return place;
      }
    }
    return -1;
  }
}
