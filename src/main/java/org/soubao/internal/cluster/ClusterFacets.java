package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soubao.internal.query.FacetCounts;
import org.soubao.internal.query.FacetCounts.Count;
import org.soubao.search.Collapse;
import org.soubao.search.Facet;
import org.soubao.search.SearchRequest;

/** Has a cluster count the facets of what was found. For one search. */
final class ClusterFacets {
  /** Of so many values a facet tells the most frequent. */
  static final int MOST_VALUES = 10_000;

  /**
   * More values than a shard has: if it told of its most frequent ones, counts would be too low.
   */
  private static final int ALL_OF_A_SHARD = 1_000_000;

  /** The name of the answer that counts all that was found, beside those of the facets. */
  static final String ALL = "";

  private static final String YEAR = "printed.year";
  private static final String MONTH = "printed.month";
  private static final String DAY = "printed.day";

  private final boolean folded;

  /** Only of one month the days are told. */
  private final boolean days;

  ClusterFacets(SearchRequest request) {
    folded = request.collapse() == Collapse.REPRINTS;
    LocalDate from = request.from();
    LocalDate to = request.to();
    days = from != null && to != null && YearMonth.from(from).equals(YearMonth.from(to));
  }

  /** The request that counts all facets of what matches, and its stories. */
  ObjectNode all(ObjectNode matching) {
    ObjectNode counts = StoryCounting.ofAll();
    FacetCounts.NAMES.forEach(name -> counts.set(name, facet(name)));
    return counting(matching, counts);
  }

  /** The request that counts one facet of what matches. */
  ObjectNode one(String name, ObjectNode matching) {
    return counting(matching, Queries.object(name, facet(name)));
  }

  private static ObjectNode counting(ObjectNode matching, ObjectNode counts) {
    return Queries.object("query", matching)
        .put("size", 0)
        .put("track_total_hits", true)
        .set("aggs", counts);
  }

  private ObjectNode facet(String name) {
    return switch (name) {
      case "date" -> terms(YEAR, days ? terms(MONTH, terms(DAY)) : terms(MONTH));
      case "province" -> terms("filter.province", terms("filter.city"));
      default -> terms("filter." + name);
    };
  }

  private ObjectNode terms(String field, ObjectNode... below) {
    ObjectNode terms = Queries.object().put("field", field).put("size", MOST_VALUES);
    if (!folded) { // Sets of stories for each of them would take too much memory.
      terms.put("shard_size", ALL_OF_A_SHARD);
    }
    ObjectNode facet = Queries.object("terms", terms);
    ObjectNode aggs = folded ? StoryCounting.ofEach() : Queries.object();
    for (ObjectNode one : below) {
      aggs.set("below", one);
    }
    return aggs.isEmpty() ? facet : facet.set("aggs", aggs);
  }

  /** The facets of an answer, of the answers to these requests by the name of their facet. */
  List<Facet> facets(Map<String, JsonNode> answers, SearchRequest request) {
    List<Facet> facets = new ArrayList<>();
    FacetCounts.NAMES.forEach(name -> {
      JsonNode answer = answers.getOrDefault(name, Queries.object());
      JsonNode counted = answer.path("aggregations").path(name);
      facets.add(
          new FacetCounts((facet, path) -> children(facet, counted, path), request).facet(name));
    });
    return facets;
  }

  private List<Count> children(String facet, JsonNode counted, String... path) {
    JsonNode level = counted;
    for (String label : path) {
      JsonNode above = level;
      level = Queries.object();
      for (JsonNode bucket : above.path("buckets")) {
        if (label(facet, bucket).equals(label)) {
          level = bucket.path("below");
        }
      }
    }
    List<Count> counts = new ArrayList<>();
    for (JsonNode bucket : level.path("buckets")) {
      counts.add(new Count(label(facet, bucket), count(bucket)));
    }
    return counts;
  }

  private long count(JsonNode bucket) {
    long articles = bucket.path("doc_count").asLong();
    return folded ? StoryCounting.stories(bucket, articles) : articles;
  }

  /** Years, months and days are told without what stands above them. */
  private static String label(String facet, JsonNode bucket) {
    String key = bucket.path("key").asText();
    return facet.equals("date") ? key.substring(key.lastIndexOf('-') + 1) : key;
  }

  /** The requests for the facets, by name: those without a choice share one. */
  Map<String, ObjectNode> requests(ClusterRetrieval retrieval, SharedQuery query) {
    ObjectNode shared = all(retrieval.filtered(query.matching()));
    Map<String, ObjectNode> requests = new LinkedHashMap<>();
    requests.put(ALL, shared);
    for (String name : FacetCounts.NAMES) {
      requests.put(
          name,
          retrieval.chosen().contains(name) ? one(name, retrieval.sideways(query, name)) : shared);
    }
    return requests;
  }
}
