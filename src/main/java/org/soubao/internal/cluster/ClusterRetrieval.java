package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.lucene.ShardQueries;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.search.Collapse;
import org.soubao.search.Contribution;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.Sort;

/**
 * Asks a cluster: what matches under the filters of a request, with fewer words where nothing does,
 * and the best of it in order. Takes the steps of the embedded engine, so that both come to the
 * same. For one search, in one thread.
 */
final class ClusterRetrieval {
  /** No more articles are read together: what the indices allow, see {@code articles.json}. */
  private static final int PAGE = 50_000;

  private final IndexReads index;
  private final SearchRequest request;
  private final SearchTime time;
  private final ClusterFilters filters;

  ClusterRetrieval(IndexReads index, SearchRequest request, SearchTime time) {
    this.index = index;
    this.request = request;
    this.time = time;
    filters = ClusterFilters.of(request);
  }

  /**
   * The first of what matches, as the cluster has it.
   *
   * @param query as it was searched at last, relaxed if it had to be
   */
  record FirstLook(SharedQuery query, List<FoundHit> hits) {}

  /** What matches, and the best of it in order. */
  ClusterFound find(SharedQuery query) {
    return inOrder(first(query));
  }

  /** Finds out what matches: more of it than is told at first. */
  FirstLook first(SharedQuery query) {
    SharedQuery asked = query;
    List<FoundHit> first = next(asked, wanted(), null);
    while (first.isEmpty() && canRelax(asked.analyzed())) {
      asked = asked.fewer();
      first = next(asked, wanted(), null);
    }
    return new FirstLook(asked, first);
  }

  private int wanted() {
    return 2 * looked();
  }

  /** Whether something matches, none of it in order. */
  ClusterFound matching(SharedQuery query) {
    SharedQuery asked = query;
    boolean any = matchesAny(asked);
    while (!any && canRelax(asked.analyzed())) {
      asked = asked.fewer();
      any = matchesAny(asked);
    }
    return new ClusterFound(asked, relaxation(asked, !any), !any, List.of(), List.of(), 0, null);
  }

  private boolean matchesAny(SharedQuery query) {
    return index.finds(filtered(query.matching()), time);
  }

  /** How many match; fewer where the time is up. */
  long count(SharedQuery query) {
    return index.count(filtered(query.matching()), time);
  }

  /** Asks for as many more as there are until these are enough. */
  private List<FoundHit> enough(FirstLook first) {
    List<FoundHit> hits = new ArrayList<>(first.hits());
    int wanted = wanted();
    while (hits.size() >= wanted && !isEnough(hits) && !time.isOver()) {
      int more = Math.min(PAGE, wanted);
      hits.addAll(next(first.query(), more, hits.getLast().order()));
      wanted += more;
    }
    return hits;
  }

  /** The best of it in order. */
  ClusterFound inOrder(FirstLook look) {
    SharedQuery query = look.query();
    List<FoundHit> first = enough(look);
    List<FoundHit> documents = first;
    int window = 0;
    if (isScored() && !first.isEmpty() && !time.isOver()) {
      window = window(first);
      documents = lookedAtAgain(query, first, window);
    }
    List<FoundHit> hits = isFolded() ? FoundHit.onePerStory(documents) : documents;
    JsonNode end = first.isEmpty() ? null : first.getLast().order();
    return new ClusterFound(
        query, relaxation(query, first.isEmpty()), first.isEmpty(), documents, hits, window, end);
  }

  /** The first so many of them in their new order, with their new scores. */
  private List<FoundHit> lookedAtAgain(SharedQuery query, List<FoundHit> first, int window) {
    List<String> ids = first.subList(0, window).stream().map(FoundHit::id).toList();
    Map<String, Float> more = new HashMap<>();
    ObjectNode body = search(Queries.scoring(ids, query.secondLook()), window);
    body.set("sort", Queries.bestFirst());
    IndexReads.hits(index.scored(body, time))
        .forEach(hit -> more.put(FoundHit.id(hit), (float) hit.path("_score").asDouble()));
    List<FoundHit> again = new ArrayList<>();
    for (FoundHit hit : first.subList(0, window)) {
      again.add(hit.withScore(hit.score() + more.getOrDefault(hit.id(), 0f)));
    }
    again.sort(Comparator.comparingDouble(hit -> -hit.score()));
    again.addAll(first.subList(window, first.size()));
    return again;
  }

  /** What matches under all filters. */
  ObjectNode filtered(ObjectNode query) {
    return Queries.under(query, filters.all());
  }

  /** What matches without what is chosen in that facet. */
  ObjectNode sideways(SharedQuery query, String facet) {
    return Queries.under(query.matching(), filters.sideways(facet));
  }

  /** The names of the facets in which something is chosen. */
  Set<String> chosen() {
    return filters.facets();
  }

  /** How many of the first hits are looked through. */
  int looked() {
    return Math.max(ShardQueries.window(), request.offset() + request.limit());
  }

  /**
   * The request for so many, which may leave out all that can't be among them.
   *
   * @param after the values of the last one before them; null for the first
   */
  private ObjectNode ordered(SharedQuery query, int wanted, @Nullable JsonNode after) {
    ObjectNode body =
        search(isScored() ? query.scored(filters.all()) : filtered(query.matching()), wanted);
    body.put("track_total_hits", false);
    body.set(
        "sort",
        switch (request.sort()) {
          case RELEVANCE -> Queries.bestFirst();
          case NEWEST -> Queries.latestFirst();
          case OLDEST -> Queries.inOrderOfPrint();
        });
    if (after != null) {
      body.set("search_after", after);
    }
    return body;
  }

  /** What speaks for those articles, at the first look or at the second, by their ids. */
  Map<String, List<Contribution>> contributions(
      SharedQuery query, List<String> ids, boolean second) {
    Map<String, List<Contribution>> contributions = new HashMap<>();
    if (ids.isEmpty()) {
      return contributions;
    }
    List<Contribution> evidence = query.evidence(second);
    List<ObjectNode> bodies =
        query.evidenceQueries(second, evidence.size()).stream()
            .map(piece -> search(Queries.among(ids, piece), ids.size()))
            .toList();
    List<JsonNode> answers = index.scored(bodies);
    for (int i = 0; i < answers.size(); i++) {
      Contribution kind = evidence.get(i);
      for (JsonNode hit : IndexReads.hits(answers.get(i))) {
        float score = (float) hit.path("_score").asDouble();
        contributions
            .computeIfAbsent(FoundHit.id(hit), id -> new ArrayList<>())
            .add(new Contribution(kind.kind(), kind.where(), kind.text(), score));
      }
    }
    return contributions;
  }

  /** The next so many behind one, however long that takes. */
  List<FoundHit> page(SharedQuery query, int wanted, @Nullable JsonNode after) {
    ObjectNode body = ordered(query, wanted, after);
    return hits(isScored() ? index.scored(body) : index.search(body));
  }

  /** The next so many behind one, or those that are found in time. */
  List<FoundHit> next(SharedQuery query, int wanted, @Nullable JsonNode after) {
    ObjectNode body = ordered(query, wanted, after);
    return hits(isScored() ? index.scored(body, time) : index.search(body, time));
  }

  /**
   * Makes sure that nothing was left out.
   *
   * @throws ArchiveException.TooSlow if the time was up
   */
  void checkTime() {
    if (time.hasEnded()) {
      throw new ArchiveException.TooSlow(request.timeLimit());
    }
  }

  private static ObjectNode search(ObjectNode query, int size) {
    ObjectNode body = Queries.object("query", query).put("size", size);
    body.put("stored_fields", "_none_"); // No document is read, only its values.
    body.putArray("docvalue_fields").add(Queries.ID).add(Queries.STORY);
    return body;
  }

  private static List<FoundHit> hits(JsonNode answer) {
    List<FoundHit> hits = new ArrayList<>();
    IndexReads.hits(answer).forEach(hit -> hits.add(FoundHit.of(hit)));
    return hits;
  }

  private boolean isEnough(List<FoundHit> first) {
    int hits = isFolded() ? FoundHit.onePerStory(first).size() : first.size();
    return hits >= looked() && (!isScored() || windowIsFull(first));
  }

  private static boolean windowIsFull(List<FoundHit> first) {
    return first.size() >= ShardQueries.printings() * ShardQueries.window()
        || FoundHit.onePerStory(first).size() >= ShardQueries.window();
  }

  /** The articles up to the last of so many stories as the window has. */
  private static int window(List<FoundHit> first) {
    int most = Math.min(first.size(), ShardQueries.printings() * ShardQueries.window());
    Set<String> seen = new HashSet<>();
    int end = 0;
    while (end < most && seen.size() < ShardQueries.window()) {
      seen.add(first.get(end++).key());
    }
    return end;
  }

  private boolean isScored() {
    return request.sort() == Sort.RELEVANCE;
  }

  private boolean isFolded() {
    return request.collapse() == Collapse.REPRINTS;
  }

  private boolean canRelax(AnalyzedQuery query) {
    return query.canRelax() && !request.allWords() && !time.isOver() && !time.hasEnded();
  }

  private static @Nullable Relaxation relaxation(SharedQuery query, boolean nothing) {
    AnalyzedQuery analyzed = query.analyzed();
    return query.relaxed() == 0 || nothing
        ? null
        : new Relaxation(analyzed.required(), analyzed.segments().size());
  }
}
