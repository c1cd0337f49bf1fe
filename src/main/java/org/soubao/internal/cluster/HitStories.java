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
  /** So many printings are read, of all hits of an answer together. */
  private static final int MOST = 10_000;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> matching = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();

  /** What is told of a story. */
  private static final class Told {
    private final Set<String> newspapers = new LinkedHashSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
  }

  private HitStories() {}

  /** Of those hits, found by that query. */
  static HitStories of(List<FoundHit> hits, ObjectNode query, IndexReads index) {
    HitStories printings = new HitStories();
    List<String> stories =
        hits.stream().map(FoundHit::story).filter(Objects::nonNull).distinct().toList();
    if (!stories.isEmpty()) {
      printings.read(index.search(request(stories, query)));
    }
    return printings;
  }

  private static ObjectNode request(List<String> stories, ObjectNode query) {
    ObjectNode body = Queries.object("query", Queries.terms(Queries.STORY, stories));
    body.put("size", MOST).put("_source", false).set("sort", Queries.inOrderOfPrint());
    body.putArray("docvalue_fields").add(Queries.STORY).add("filter.newspaper").add(Queries.DATE);
    ObjectNode byStory =
        Queries.object(
            "terms", Queries.object().put("field", Queries.STORY).put("size", stories.size()));
    ObjectNode found =
        Queries.object("filter", query).set("aggs", Queries.object("stories", byStory));
    ObjectNode counts = body.putObject("aggs");
    counts.set("stories", byStory);
    counts.set("matching", found);
    return body;
  }

  private void read(JsonNode answer) {
    JsonNode counted = answer.path("aggregations");
    count(counted.path("stories"), counts);
    count(counted.path("matching").path("stories"), matching);
    for (JsonNode hit : IndexReads.hits(answer)) {
      JsonNode values = hit.path("fields");
      Told story =
          told.computeIfAbsent(values.path(Queries.STORY).path(0).asText(), it -> new Told());
      values.path("filter.newspaper").forEach(name -> story.newspapers.add(name.asText()));
      JsonNode day = values.path(Queries.DATE).path(0);
      if (!day.isMissingNode()) {
        LocalDate date = LocalDate.ofEpochDay(day.asLong());
        story.from = story.from == null ? date : story.from;
        story.to = date;
      }
    }
  }

  private static void count(JsonNode stories, Map<String, Integer> counts) {
    for (JsonNode bucket : stories.path("buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
    }
  }

  /** The story of a hit; null where nobody reprinted it. */
  @Nullable Printings of(FoundHit hit) {
    Told story = hit.story() == null ? null : told.get(hit.story());
    return story == null
        ? null
        : new Printings(
            counts.getOrDefault(hit.story(), 0),
            matching.getOrDefault(hit.story(), 0),
            List.copyOf(story.newspapers),
            story.from,
            story.to);
  }
}
