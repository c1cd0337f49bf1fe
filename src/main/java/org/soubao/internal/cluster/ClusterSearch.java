package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.cluster.ClusterRetrieval.FirstLook;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.AskedIssues;
import org.soubao.internal.query.FacetCounts;
import org.soubao.internal.query.KnownVocabulary;
import org.soubao.internal.query.Notices;
import org.soubao.internal.query.ParsedQuery;
import org.soubao.internal.query.QueryParser;
import org.soubao.search.Explanation;
import org.soubao.search.Facet;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Total;
import org.soubao.search.Trends;
import org.soubao.search.TrendsRequest.By;

/**
 * One search of one index of a cluster: reads the query, has {@link ClusterRetrieval} find what it
 * asks for, and tells about that as the embedded engine does. For one thread, once.
 */
final class ClusterSearch {
  private final ServedIndex served;
  private final IndexReads index;
  private final SearchRequest request;
  private final WordSegmenter segmenter;
  private final SearchTime time;
  private final ClusterRetrieval retrieval;
  private final ParsedQuery parsed;
  private final SharedQuery query;

  /** Looks at so many units of the query, at the most. */
  ClusterSearch(ServedIndex served, WordSegmenter segmenter, SearchRequest request, int units) {
    this.served = served;
    this.request = request;
    this.segmenter = segmenter;
    time = new SearchTime(request.timeLimit());
    index = served.index().preferring(request).during(request);
    retrieval = new ClusterRetrieval(index, request, time);
    parsed = QueryParser.parse(request.query(), units);
    query = shared(request.query(), units, request.allWords(), parsed);
  }

  private SharedQuery shared(String typed, int units, boolean allWords, ParsedQuery read) {
    KnownVocabulary vocabulary = KnownVocabulary.asking(new ClusterVocabulary(index, time));
    AnalyzedQuery analyzed = AnalyzedQuery.of(read, segmenter, vocabulary, allWords);
    return new SharedQuery(typed, units, allWords, 0, analyzed, vocabulary);
  }

  SearchResult run() {
    if (asksNothing()) {
      return result(ClusterFound.nothing(query), List.of(), FacetCounts.none(request), 0, 0);
    }
    FirstLook look = retrieval.first(query);
    Map<String, ObjectNode> asked = new ClusterFacets(request).requests(retrieval, look.query());
    try (Meanwhile<Map<String, JsonNode>> counts =
        Meanwhile.ask(served.client(), () -> counted(asked))) {
      ClusterFound found = retrieval.inOrder(look);
      return result(found, told(found).page(), counts.answer());
    }
  }

  private SearchResult result(ClusterFound found, List<Hit> hits, Map<String, JsonNode> answers) {
    List<Facet> facets = new ClusterFacets(request).facets(answers, request);
    JsonNode all = answers.get(ClusterFacets.ALL);
    long counted = all == null ? 0 : IndexReads.total(all);
    long stories = all == null ? 0 : StoryCounting.stories(all.path("aggregations"), counted);
    // Fewer than were found are counted where the time was up.
    return result(
        found,
        hits,
        facets,
        Math.max(counted, found.documents().size()),
        Math.max(stories, FoundHit.onePerStory(found.documents()).size()));
  }

  /** Why that article is found or not; empty where there is no such article. */
  Optional<Explanation> explain(String id) {
    return served.articles().find(id).map(document -> told(found()).explain(document));
  }

  /** What is found, to be read in order. */
  ClusterExport export(int offset, int limit) {
    ClusterFound found = found();
    long count = found.isEmpty() ? 0 : retrieval.count(found.query());
    List<Notice> notices = notices(found, false);
    retrieval.checkTime();
    ClusterOrder order = new ClusterOrder(served, retrieval, found, count, request);
    return new ClusterExport(served, order, notices, offset, limit);
  }

  /** What is found, counted by that beside what is held, and none of it in order. */
  Trends trends(By by) {
    ClusterFound found = asksNothing() ? ClusterFound.nothing(query) : retrieval.matching(query);
    ObjectNode matching =
        asksNothing() ? Queries.none() : retrieval.filtered(found.query().matching());
    ObjectNode held =
        ClusterFilters.issues(request, AskedIssues.of(request, query.analyzed().must()));
    ClusterTrends.Counted counted =
        new ClusterTrends(served.client(), served.name(), matching, held)
            .by(by, Duration.ofMillis(Math.max(1, time.left())));
    boolean partial = time.hasEnded() || !counted.complete();
    List<Notice> notices = notices(found, partial);
    if (query.analyzed().takesAny()) {
      notices.addFirst(Notices.anyWord());
    }
    return new Trends(
        request.query(),
        by,
        counted.total(),
        counted.first(),
        counted.buckets(),
        counted.unknown(),
        time.spent(),
        found.relaxation(),
        partial,
        notices);
  }

  private ClusterFound found() {
    return asksNothing() ? ClusterFound.nothing(query) : retrieval.find(query);
  }

  private ClusterHits told(ClusterFound found) {
    return new ClusterHits(
        served, index, request, retrieval, time, found, () -> notices(found, false));
  }

  private boolean asksNothing() {
    return query.analyzed().isEmpty() && !request.isEverything();
  }

  /** The answers that count the facets, by name, each asked for once. */
  private Map<String, JsonNode> counted(Map<String, ObjectNode> requests) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    if (time.isOver()) {
      return answers;
    }
    List<ObjectNode> different = requests.values().stream().distinct().toList();
    List<JsonNode> all = index.searches(different, time);
    requests.forEach((name, body) -> answers.put(name, all.get(different.indexOf(body))));
    return answers;
  }

  private @Nullable String betterSpelling(ClusterFound found, long count) {
    boolean apart = found.relaxation() != null || !found.query().analyzed().torn().isEmpty();
    return served
        .didYouMean(segmenter)
        .better(request.query(), found.query().analyzed(), count, apart, this::count);
  }

  /** How many another query finds under the same filters, with all words binding. */
  private long count(String other) {
    SharedQuery shared = shared(other, QueryParser.MAX_UNITS, true, QueryParser.parse(other));
    return shared.analyzed().torn().isEmpty()
        ? index.count(retrieval.filtered(shared.matching()))
        : 0;
  }

  private SearchResult result(
      ClusterFound found, List<Hit> hits, List<Facet> facets, long count, long stories) {
    boolean partial = time.hasEnded();
    String better = partial ? null : betterSpelling(found, count);
    Total.Relation relation = partial ? Total.Relation.AT_LEAST : Total.Relation.EXACT;
    return new SearchResult(
        request.query(),
        new Total(request.counted(), count, stories, relation),
        time.spent(),
        found.relaxation(),
        better,
        partial,
        notices(found, partial),
        hits,
        facets);
  }

  private List<Notice> notices(ClusterFound found, boolean partial) {
    List<Notice> notices = new ArrayList<>();
    if (found.relaxation() != null) {
      notices.add(Notices.relaxed(found.relaxation()));
    }
    if (!found.isEmpty()) {
      found.query().analyzed().torn().forEach(piece -> notices.add(Notices.takenApart(piece)));
    }
    notices.addAll(parsed.notices());
    if (asksNothing()) {
      notices.add(Notices.nothingToSearch());
    }
    if (found.isEmpty() && !time.hasEnded()) {
      AskedIssues asked = AskedIssues.of(request, query.analyzed().must());
      if (!asked.isEmpty() && index.count(ClusterFilters.issues(request, asked)) == 0) {
        notices.add(Notices.notHeld(String.join("; ", asked.told())));
      }
    }
    if (partial) {
      notices.add(Notices.timeLimit(request.timeLimit()));
    }
    return notices;
  }
}
