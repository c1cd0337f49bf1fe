package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.explain.Explainer;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Notices;
import org.soubao.internal.query.ParsedQuery;
import org.soubao.internal.query.QueryParser;
import org.soubao.model.Article;
import org.soubao.search.Explanation;
import org.soubao.search.Explanation.Depth;
import org.soubao.search.Facet;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.SearchResult.Total;
import org.soubao.search.Sort;

/** One search of one generation; for one thread, once. */
final class Search {
  /** Of the time limit, up to where it is sought what matches. */
  private static final double MATCHING = 0.7;

  /** Of the time limit, up to where the best of it is sought; the rest is for showing that. */
  private static final double ORDERING = 0.9;

  private final Generation generation;
  private final Filters filters;
  private final SearchRequest request;
  private final Ranking ranking;
  private final IndexSearcher searcher;
  private final TermLookup terms;
  private final ParsedQuery parsed;
  private final IndexVocabulary vocabulary;
  private final TimeLimit time;
  private final WordSegmenter segmenter;
  private AnalyzedQuery query;
  private @Nullable Relaxation relaxation;
  private boolean isFound;

  /** Looks at so many units of the query, at the most. */
  Search(
      Generation generation,
      WordSegmenter segmenter,
      Ranking ranking,
      SearchRequest request,
      int units) {
    time = new TimeLimit(request.timeLimit());
    this.generation = generation;
    filters = Filters.of(request);
    this.request = request;
    this.ranking = ranking;
    this.segmenter = segmenter;
    searcher = new IndexSearcher(generation.reader());
    time.upTo(MATCHING);
    searcher.setTimeout(time);
    terms = new TermLookup(searcher);
    parsed = QueryParser.parse(request.query(), units);
    vocabulary = new IndexVocabulary(searcher);
    query = AnalyzedQuery.of(parsed, segmenter, vocabulary, request.allWords());
  }

  /** What was found, all of it if it is complete, and the best of it in order. */
  private record Found(Matches matches, boolean complete, List<ScoreDoc> documents) {}

  SearchResult run() throws IOException {
    if (query.isEmpty() && !request.isEverything()) {
      return nothing();
    }
    Found found = findRelaxed();
    List<Facet> facets = facets(found);
    Total total =
        new Total(
            found.matches.count(), found.complete ? Total.Relation.EXACT : Total.Relation.AT_LEAST);
    time.upTo(1);
    return result(total, hits(found.documents), facets);
  }

  /** Why that article is found or not; empty where there is no such article. */
  Optional<Explanation> explain(String id) throws IOException {
    TopDocs named = new IndexSearcher(generation.reader()).search(byId(id), 1);
    if (named.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = named.scoreDocs[0].doc;
    boolean searches = !query.isEmpty() || request.isEverything();
    List<ScoreDoc> first = searches ? findRelaxed().documents : List.of();
    int place = 0;
    while (place < first.size() && first.get(place).doc != document) {
      place++;
    }
    boolean known = place < first.size();
    Set<Integer> only = Set.of(document);
    Set<Integer> again = known && place < ranking.window() ? only : Set.of();
    Article article = article(searcher.storedFields(), document);
    time.upTo(1);
    return Optional.of(
        explainer()
            .explain(article, known ? place + 1 : 0, contributions(only, again).of(document)));
  }

  static Query byId(String id) {
    return new TermQuery(new Term(Schema.ID, id));
  }

  private Explainer explainer() {
    Depth depth = new Depth(looked(), ranking.window());
    return new Explainer(
        request, query, relaxation, depth, time.hasEnded(), time::shouldExit, notices(false));
  }

  /** What speaks for those documents, and for those of them that were looked at again. */
  private Contributions contributions(Set<Integer> all, Set<Integer> again) throws IOException {
    Contributions contributions = new Contributions(searcher);
    contributions.add(Evidence.of(query, terms, ranking), all);
    if (!again.isEmpty()) {
      contributions.add(new SecondLook(searcher, terms, ranking).evidence(query), again);
    }
    return contributions;
  }

  private Found findRelaxed() throws IOException {
    Matches matches = matchesRelaxed();
    isFound = matches.count() > 0;
    boolean complete = !time.hasEnded();
    time.upTo(ORDERING);
    return new Found(matches, complete, List.of(first(matches)));
  }

  /** Asks for one word less until something is found, as far as the query can be relaxed. */
  private Matches matchesRelaxed() throws IOException {
    Matches matches = matches();
    while (matches.count() == 0 && query.canRelax() && !request.allWords() && !time.hasEnded()) {
      query = query.relaxed();
      matches = matches();
      if (matches.count() > 0) {
        relaxation = new Relaxation(query.required(), query.segments().size());
      }
    }
    return matches;
  }

  private Matches matches() throws IOException {
    return Matches.of(filters.on(QueryBuilder.matching(query, terms, ranking)), searcher);
  }

  private ScoreDoc[] first(Matches matches) throws IOException {
    Finder finder = new Finder(searcher);
    if (request.sort() != Sort.RELEVANCE) {
      return finder.byDate(matches, request.sort(), looked());
    }
    List<Evidence> evidence = Evidence.of(query, terms, ranking);
    ScoreDoc[] first = finder.byScore(matches, evidence, looked());
    if (!time.hasEnded()) {
      new SecondLook(searcher, terms, ranking).reorder(first, query);
    }
    return first;
  }

  /** How many of the first hits are looked through. */
  private int looked() {
    return Math.max(ranking.window(), request.offset() + request.limit());
  }

  /** A facet in which something is chosen is counted without that choice. */
  private List<Facet> facets(Found found) throws IOException {
    Set<String> chosen = filters.facets();
    FacetCounts counts = generation.count(found.matches, request);
    List<Facet> facets = new ArrayList<>();
    for (String name : Schema.FACETS) {
      FacetCounts own = counts;
      if (chosen.contains(name)) {
        Query sideways = filters.sideways(name, QueryBuilder.matching(query, terms, ranking));
        own = generation.count(Matches.of(sideways, searcher), request);
      }
      facets.add(own.facet(name));
    }
    return facets;
  }

  private List<Hit> hits(List<ScoreDoc> documents) throws IOException {
    Highlighter headlines = new Highlighter(query.inHeadlines(), time::shouldExit);
    Highlighter bodies = new Highlighter(query.inBodies(), time::shouldExit);
    StoredFields stored = searcher.storedFields();
    Contributions contributions = request.explain() ? contributions(documents) : null;
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < end(documents); i++) {
      ScoreDoc document = documents.get(i);
      Article article = article(stored, document.doc);
      Explanation explanation =
          contributions == null || time.shouldExit()
              ? null
              : explainer().explain(article, i + 1, contributions.of(document.doc));
      hits.add(
          new Hit(
              article,
              document.score,
              headlines.mark(article.headline()),
              bodies.passages(article.body()),
              explanation));
    }
    return hits;
  }

  private int end(List<ScoreDoc> documents) {
    return Math.min(documents.size(), request.offset() + request.limit());
  }

  /** What speaks for the hits that were asked for. */
  private Contributions contributions(List<ScoreDoc> documents) throws IOException {
    Set<Integer> all = new HashSet<>();
    Set<Integer> again = new HashSet<>();
    for (int i = request.offset(); i < end(documents); i++) {
      all.add(documents.get(i).doc);
      if (i < ranking.window()) {
        again.add(documents.get(i).doc);
      }
    }
    return contributions(all, again);
  }

  /** The article of a document. */
  static Article article(StoredFields stored, int document) throws IOException {
    return ArticleCodec.decode(
        stored.document(document, Set.of(Schema.ARTICLE)).getBinaryValue(Schema.ARTICLE));
  }

  private @Nullable String betterSpelling(long total) throws IOException {
    boolean apart = relaxation != null || !query.torn().isEmpty();
    DidYouMean help = new DidYouMean(searcher, segmenter, generation.suggestions());
    return help.better(request.query(), query, total, apart, this::count);
  }

  private long count(String other) throws IOException {
    AnalyzedQuery analyzed =
        AnalyzedQuery.of(QueryParser.parse(other), segmenter, vocabulary, true);
    if (!analyzed.torn().isEmpty()) {
      return 0;
    }
    return searcher.count(filters.on(QueryBuilder.matching(analyzed, terms, ranking)));
  }

  private SearchResult nothing() throws IOException {
    return result(new Total(0, Total.Relation.EXACT), List.of(), FacetCounts.none());
  }

  private SearchResult result(Total total, List<Hit> hits, List<Facet> facets) throws IOException {
    boolean partial = time.hasEnded();
    String better = partial ? null : betterSpelling(total.value());
    return new SearchResult(
        request.query(),
        total,
        time.spent(),
        relaxation,
        better,
        partial,
        notices(partial),
        hits,
        facets);
  }

  private List<Notice> notices(boolean partial) {
    List<Notice> notices = new ArrayList<>();
    if (relaxation != null) {
      notices.add(Notices.relaxed(relaxation));
    }
    if (isFound) {
      query.torn().forEach(piece -> notices.add(Notices.takenApart(piece)));
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
