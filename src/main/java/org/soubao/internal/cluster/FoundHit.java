package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found.
 *
 * @param story the story that it is a printing of; null where nobody reprinted it
 * @param order its values in the order in which it was found
 */
record FoundHit(String id, @Nullable String story, float score, JsonNode order) {
  /** One of the hits of an answer. */
  static FoundHit of(JsonNode hit) {
    JsonNode story = hit.path("fields").path(Queries.STORY).path(0);
    return new FoundHit(
        id(hit),
        story.isMissingNode() ? null : story.asText(),
        (float) hit.path("_score").asDouble(),
        hit.path("sort"));
  }

  /** The id of the article that is one of the hits of an answer. */
  static String id(JsonNode hit) {
    return hit.path("fields").path(Queries.ID).path(0).asText();
  }

  /** The same with that score. */
  FoundHit withScore(float other) {
    return new FoundHit(id, story, other, order);
  }

  /** What all printings of a story share, and nothing else has. */
  String key() {
    return story == null ? id : story;
  }

  /** The first of each story, in the same order. */
  static List<FoundHit> onePerStory(List<FoundHit> hits) {
    Set<String> seen = new HashSet<>();
    List<FoundHit> first = new ArrayList<>();
    for (FoundHit hit : hits) {
      if (seen.add(hit.key())) {
        first.add(hit);
      }
    }
    return first;
  }
}
