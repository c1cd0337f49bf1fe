package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Printings;

/** Tells about the stories of hits. For one search. */
final class HitStories {
  /** Of so many printings, the first, the newspapers are told. */
  private static final int MOST = 1_000;

  private static final String NEWSPAPER = "filter.newspaper";

  private final Map<String, Printings> told = new HashMap<>();

  private HitStories() {}

  /** Of those hits, found by that query. */
  static HitStories of(List<FoundHit> hits, ObjectNode query, IndexReads index) {
    HitStories stories = new HitStories();
    List<String> names =
        hits.stream().map(FoundHit::story).filter(Objects::nonNull).distinct().toList();
    List<JsonNode> answers =
        names.isEmpty()
            ? List.of()
            : index.searches(names.stream().map(name -> request(name, query)).toList());
    for (int i = 0; i < names.size(); i++) {
      stories.told.put(names.get(i), printings(answers.get(i)));
    }
    return stories;
  }

  private static ObjectNode request(String story, ObjectNode query) {
    ObjectNode body = Queries.object("query", Queries.term(Queries.STORY, story));
    body.put("size", MOST).put("_source", false).put("track_total_hits", true);
    body.set("sort", Queries.inOrderOfPrint());
    body.putArray("docvalue_fields").add(NEWSPAPER);
    ObjectNode day = Queries.object().put("field", Queries.DATE);
    ObjectNode counts = body.putObject("aggs");
    counts.set("matching", Queries.object("filter", query));
    counts.set("from", Queries.object("min", day));
    counts.set("to", Queries.object("max", day));
    return body;
  }

  private static Printings printings(JsonNode answer) {
    Set<String> newspapers = new LinkedHashSet<>();
    for (JsonNode hit : IndexReads.hits(answer)) {
      hit.path("fields").path(NEWSPAPER).forEach(name -> newspapers.add(name.asText()));
    }
    JsonNode counts = answer.path("aggregations");
    return new Printings(
        (int) IndexReads.total(answer),
        counts.path("matching").path("doc_count").asInt(),
        List.copyOf(newspapers),
        day(counts.path("from")),
        day(counts.path("to")));
  }

  private static @Nullable LocalDate day(JsonNode bound) {
    JsonNode value = bound.path("value");
    return value.isNumber() ? LocalDate.ofEpochDay((long) value.asDouble()) : null;
  }

  /** The story of a hit; null where nobody reprinted it. */
  @Nullable Printings of(FoundHit hit) {
    return hit.story() == null ? null : told.get(hit.story());
  }
}
