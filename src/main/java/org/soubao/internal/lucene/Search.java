package org.soubao.internal.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.explain.Explainer;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Notices;
import org.soubao.internal.query.ParsedQuery;
import org.soubao.internal.query.QueryParser;
import org.soubao.model.Article;
import org.soubao.search.Explanation;
import org.soubao.search.Facet;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total;

/** One search of one generation; for one thread, once. */
final class Search {
  private static final int EXACT_TOTALS = Integer.MAX_VALUE;

  private final Generation generation;
  private final Filters filters;
  private final SearchRequest request;
  private final Ranking ranking;
  private final IndexSearcher searcher;
  private final ParsedQuery parsed;
  private final IndexVocabulary vocabulary;
  private final long start = System.nanoTime();
  private final WordSegmenter segmenter;
  private AnalyzedQuery query;
  private @Nullable Relaxation relaxation;

  Search(Generation generation, WordSegmenter segmenter, Ranking ranking, SearchRequest request)
      throws IOException {
    this.generation = generation;
    filters = Filters.of(request);
    this.request = request;
    this.ranking = ranking;
    this.segmenter = segmenter;
    searcher = new IndexSearcher(generation.reader());
    searcher.setTimeout(this::isTimeUp);
    parsed = QueryParser.parse(request.query());
    vocabulary = new IndexVocabulary(searcher);
    query = AnalyzedQuery.of(parsed, segmenter, vocabulary, request.allWords());
  }

  /** The best documents that were found, and all of them, to count their facets. */
  private record Found(Query base, TopFieldDocs documents, FacetsCollector matches) {
    boolean isEmpty() {
      return documents.totalHits.value() == 0;
    }
  }

  SearchResult run() throws IOException {
    if (query.isEmpty() && !request.isEverything()) {
      return nothing();
    }
    Found found = findRelaxed();
    List<Facet> facets = facets(found);
    boolean partial = searcher.timedOut();
    long count = found.documents.totalHits.value();
    Total total = new Total(count, partial ? Total.Relation.AT_LEAST : Total.Relation.EXACT);
    return result(total, partial, hits(found.documents), facets);
  }

  /** Why that article is found or not; empty where there is no such article. */
  Optional<Explanation> explain(String id) throws IOException {
    TopDocs named = new IndexSearcher(generation.reader()).search(byId(id), 1);
    if (named.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = named.scoreDocs[0].doc;
    boolean searches = !query.isEmpty() || request.isEverything();
    ScoreDoc[] first = searches ? findRelaxed().documents.scoreDocs : new ScoreDoc[0];
    int place = 0;
    while (place < first.length && first[place].doc != document) {
      place++;
    }
    boolean known = place < first.length;
    Set<Integer> only = Set.of(document);
    Set<Integer> again = known && place < ranking.window() ? only : Set.of();
    Article article = article(searcher.storedFields(), document);
    return Optional.of(
        explainer()
            .explain(article, known ? place + 1 : 0, contributions(only, again).of(document)));
  }

  static Query byId(String id) {
    return new TermQuery(new Term(Schema.ID, id));
  }

  private boolean isTimeUp() {
    return System.nanoTime() - start > request.timeLimit().toNanos();
  }

  private Explainer explainer() {
    boolean partial = searcher.timedOut() || isTimeUp();
    return new Explainer(request, query, relaxation, partial, notices(partial));
  }

  /** What speaks for those documents, and for those of them that were looked at again. */
  private Contributions contributions(Set<Integer> all, Set<Integer> again) throws IOException {
    Contributions contributions = new Contributions(searcher);
    contributions.add(Evidence.of(query, ranking), all);
    if (!again.isEmpty()) {
      contributions.add(new SecondLook(searcher, ranking).evidence(query), again);
    }
    return contributions;
  }

  /** Asks for one word less until something is found, as far as the query can be relaxed. */
  private Found findRelaxed() throws IOException {
    Found found = find();
    while (found.isEmpty() && query.canRelax() && !request.allWords() && !searcher.timedOut()) {
      query = query.relaxed();
      found = find();
      if (!found.isEmpty()) {
        relaxation = new Relaxation(query.required(), query.segments().size());
      }
    }
    if (isByRelevance() && !searcher.timedOut()) {
      new SecondLook(searcher, ranking).reorder(found.documents.scoreDocs, query);
    }
    return found;
  }

  private boolean isByRelevance() {
    return request.sort() == org.soubao.search.Sort.RELEVANCE;
  }

  private Found find() throws IOException {
    Query base = QueryBuilder.build(query, ranking);
    int least = isByRelevance() ? ranking.window() : 1;
    int wanted = Math.max(least, request.offset() + request.limit());
    var top = new TopFieldCollectorManager(order(), wanted, null, EXACT_TOTALS);
    var both = new MultiCollectorManager(top, new FacetsCollectorManager());
    Object[] results = searcher.search(filters.on(base), both);
    return new Found(base, (TopFieldDocs) results[0], (FacetsCollector) results[1]);
  }

  /** A facet in which something is chosen is counted without that choice. */
  private List<Facet> facets(Found found) throws IOException {
    Set<String> chosen = filters.facets();
    FacetCounts counts = generation.count(found.matches, request);
    List<Facet> facets = new ArrayList<>();
    for (String name : Schema.FACETS) {
      FacetCounts own = counts;
      if (chosen.contains(name)) {
        Query sideways = new ConstantScoreQuery(filters.sideways(name, found.base));
        own = generation.count(searcher.search(sideways, new FacetsCollectorManager()), request);
      }
      facets.add(own.facet(name));
    }
    return facets;
  }

  /** Equals are ordered by date, newest first, then by id, so that an order is the same always. */
  private Sort order() {
    SortField id = new SortField(Schema.ID, SortField.Type.STRING);
    return switch (request.sort()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, date(true), id);
      case NEWEST -> new Sort(date(true), id);
      case OLDEST -> new Sort(date(false), id);
    };
  }

  /** Undated articles come last, whichever way. */
  private static SortField date(boolean newestFirst) {
    long undated = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new SortedNumericSortField(
        Schema.DATE, SortField.Type.LONG, newestFirst, SortedNumericSelector.Type.MIN, undated);
  }

  private List<Hit> hits(TopFieldDocs documents) throws IOException {
    Highlighter headlines = new Highlighter(query.inHeadlines());
    Highlighter bodies = new Highlighter(query.inBodies());
    StoredFields stored = searcher.storedFields();
    Contributions contributions = request.explain() ? contributions(documents.scoreDocs) : null;
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < end(documents.scoreDocs); i++) {
      ScoreDoc document = documents.scoreDocs[i];
      Article article = article(stored, document.doc);
      hits.add(
          new Hit(
              article,
              score((FieldDoc) document),
              headlines.mark(article.headline()),
              bodies.passages(article.body()),
              contributions == null
                  ? null
                  : explainer().explain(article, i + 1, contributions.of(document.doc))));
    }
    return hits;
  }

  private int end(ScoreDoc[] documents) {
    return Math.min(documents.length, request.offset() + request.limit());
  }

  /** What speaks for the hits that were asked for. */
  private Contributions contributions(ScoreDoc[] documents) throws IOException {
    Set<Integer> all = new HashSet<>();
    Set<Integer> again = new HashSet<>();
    for (int i = request.offset(); i < end(documents); i++) {
      all.add(documents[i].doc);
      if (i < ranking.window()) {
        again.add(documents[i].doc);
      }
    }
    return contributions(all, again);
  }

  private double score(FieldDoc document) {
    return switch (request.sort()) {
      case RELEVANCE -> ((Number) document.fields[0]).doubleValue();
      case NEWEST, OLDEST -> 0;
    };
  }

  /** The article of a document. */
  static Article article(StoredFields stored, int document) throws IOException {
    return ArticleCodec.decode(
        stored.document(document, Set.of(Schema.ARTICLE)).getBinaryValue(Schema.ARTICLE));
  }

  /** A query that finds clearly more, where this one found few, or had to be relaxed. */
  private @Nullable String betterSpelling(long total) throws IOException {
    boolean torn = query.segments().stream().anyMatch(Search::isSingleUnit);
    boolean few = total <= Spelling.FEW || relaxation != null;
    if (query.isEmpty() || !(few || torn)) {
      return null;
    }
    Spelling spelling = new Spelling(searcher, segmenter, generation.suggestions());
    if (!few && !spelling.isNowhere(request.query())) {
      return null;
    }
    return spelling.better(request.query(), relaxation == null ? total : 0, this::count);
  }

  private static boolean isSingleUnit(Condition segment) {
    return segment instanceof Condition.Holds(Pattern pattern) && pattern.size() == 1;
  }

  private long count(String other) throws IOException {
    AnalyzedQuery analyzed =
        AnalyzedQuery.of(QueryParser.parse(other), segmenter, vocabulary, true);
    return searcher.count(filters.on(QueryBuilder.build(analyzed, ranking)));
  }

  private SearchResult nothing() throws IOException {
    return result(new Total(0, Total.Relation.EXACT), false, List.of(), FacetCounts.none());
  }

  private SearchResult result(Total total, boolean partial, List<Hit> hits, List<Facet> facets)
      throws IOException {
    String better = partial ? null : betterSpelling(total.value());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new SearchResult(
        request.query(), total, took, relaxation, better, partial, notices(partial), hits, facets);
  }

  private List<Notice> notices(boolean partial) {
    List<Notice> notices = new ArrayList<>();
    if (relaxation != null) {
      notices.add(Notices.relaxed(relaxation));
    }
    notices.addAll(parsed.notices());
    if (query.isEmpty() && !request.isEverything()) {
      notices.add(Notices.nothingToSearch());
    }
    if (partial) {
      notices.add(Notices.timeLimit(request.timeLimit()));
    }
    return notices;
  }
}
