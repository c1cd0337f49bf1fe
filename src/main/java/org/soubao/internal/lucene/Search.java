package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.soubao.ArchiveException;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.explain.Explainer;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.FacetCounts;
import org.soubao.internal.query.Notices;
import org.soubao.internal.query.ParsedQuery;
import org.soubao.internal.query.QueryParser;
import org.soubao.internal.suggest.DidYouMean;
import org.soubao.model.Article;
import org.soubao.search.Explanation;
import org.soubao.search.Explanation.Depth;
import org.soubao.search.Facet;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Trends;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Printing;
import org.soubao.search.TrendsRequest.By;

/**
 * One search of one generation: reads the query, has {@link Retrieval} find what it asks for, and
 * tells about that. For one thread, once.
 */
final class Search {
  private final Generation generation;
  private final SearchRequest request;
  private final Ranking ranking;
  private final WordSegmenter segmenter;
  private final TimeLimit time;
  private final IndexSearcher searcher;
  private final Stories folded;
  private final Retrieval retrieval;
  private final IndexVocabulary vocabulary;
  private final ParsedQuery parsed;
  private final AnalyzedQuery query;

  /** Looks at so many units of the query, at the most. */
  Search(
      Generation generation,
      WordSegmenter segmenter,
      Ranking ranking,
      SearchRequest request,
      int units) {
    time = new TimeLimit(request.timeLimit());
    this.generation = generation;
    this.request = request;
    this.ranking = ranking;
    this.segmenter = segmenter;
    searcher = new IndexSearcher(generation.reader());
    folded = generation.folded(request);
    retrieval = new Retrieval(searcher, generation.stories(), request, ranking, time);
    parsed = QueryParser.parse(request.query(), units);
    vocabulary = new IndexVocabulary(searcher);
    query = AnalyzedQuery.of(parsed, segmenter, vocabulary, request.allWords());
  }

  SearchResult run() throws IOException {
    if (asksNothing()) {
      return result(retrieval.nothing(query), List.of(), FacetCounts.none(request));
    }
    Found found = retrieval.find(query);
    List<Facet> facets = facets(found);
    time.upTo(1);
    return result(found, hits(found), facets);
  }

  /** Why that article is found or not; empty where there is no such article. */
  Optional<Explanation> explain(String id) throws IOException {
    TopDocs named = new IndexSearcher(generation.reader()).search(byId(id), 1);
    if (named.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = named.scoreDocs[0].doc;
    Found found = asksNothing() ? retrieval.nothing(query) : retrieval.find(query);
    int place = found.place(document, folded);
    Set<Integer> only = Set.of(document);
    Set<Integer> again = found.isInWindow(document) ? only : Set.of();
    Article article = generation.articles().of(document);
    time.upTo(1);
    Explainer explainer = explainer(found);
    Contributions contributions = retrieval.contributions(found.query(), only, again);
    return Optional.of(explainer.explain(article, place + 1, contributions.of(document)));
  }

  /**
   * Which articles are found, in order, from the {@code offset}-th on and {@code limit} at the
   * most.
   *
   * @throws ArchiveException.TooSlow if the time limit ends it
   */
  LuceneExport.Listed list(int offset, int limit) throws IOException {
    Found found = asksNothing() ? retrieval.nothing(query) : retrieval.find(query);
    time.upTo(1);
    int[] order = OnePerStory.of(WholeOrder.of(found, request.sort(), searcher), folded);
    List<Notice> notices = notices(found, false);
    if (time.hasEnded()) {
      throw new ArchiveException.TooSlow(request.timeLimit());
    }
    int from = Math.min(offset, order.length);
    int to = from + Math.min(limit, order.length - from);
    return new LuceneExport.Listed(Arrays.copyOfRange(order, from, to), notices);
  }

  /** What is found, counted by that beside what is held, and none of it in order. */
  Trends trends(By by) throws IOException {
    Found found = asksNothing() ? retrieval.nothing(query) : retrieval.matching(query);
    time.upTo(1);
    Matches held = Matches.of(NotHeld.issues(request, query.must()), searcher);
    TrendTable table = new TrendTable(generation, by, found.matches(), held, time);
    Printing first = table.first();
    List<Bucket> buckets = table.buckets();
    boolean partial = time.hasEnded();
    List<Notice> notices = notices(found, partial);
    if (query.takesAny()) {
      notices.addFirst(Notices.anyWord());
    }
    return new Trends(
        request.query(),
        by,
        table.total(),
        first,
        buckets,
        table.unknown(),
        time.spent(),
        found.relaxation(),
        partial,
        notices);
  }

  static Query byId(String id) {
    return new TermQuery(new Term(Schema.ID, id));
  }

  private boolean asksNothing() {
    return query.isEmpty() && !request.isEverything();
  }

  private Explainer explainer(Found found) throws IOException {
    int window = Math.max(ranking.window(), found.best().window());
    Depth depth = new Depth(retrieval.looked(), window);
    return new Explainer(
        request,
        found.analyzed(),
        found.relaxation(),
        depth,
        time.hasEnded(),
        time::shouldExit,
        notices(found, false));
  }

  /** A facet in which something is chosen is counted without that choice. */
  private List<Facet> facets(Found found) throws IOException {
    Set<String> chosen = retrieval.chosen();
    FacetCounts counts = generation.count(found.matches(), request);
    List<Facet> facets = new ArrayList<>();
    for (String name : FacetCounts.NAMES) {
      FacetCounts own =
          chosen.contains(name)
              ? generation.count(retrieval.sideways(found.query(), name), request)
              : counts;
      facets.add(own.facet(name));
    }
    return facets;
  }

  private List<Hit> hits(Found found) throws IOException {
    Highlighter headlines = new Highlighter(found.analyzed().inHeadlines(), time::shouldExit);
    Highlighter bodies = new Highlighter(found.analyzed().inBodies(), time::shouldExit);
    StoredArticles articles = generation.articles();
    StoryPrintings printings = new StoryPrintings(generation, found.matches());
    Contributions contributions = request.explain() ? contributions(found) : null;
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < end(found); i++) {
      ScoreDoc document = found.best().hits().get(i);
      Article article = articles.of(document.doc);
      Explanation explanation =
          contributions == null || time.shouldExit()
              ? null
              : explainer(found).explain(article, i + 1, contributions.of(document.doc));
      hits.add(
          new Hit(
              article,
              document.score,
              headlines.mark(article.headline()),
              bodies.passages(article.body()),
              printings.of(document.doc),
              explanation));
    }
    return hits;
  }

  private int end(Found found) {
    return Math.min(found.best().hits().size(), request.offset() + request.limit());
  }

  /** What speaks for the hits that were asked for. */
  private Contributions contributions(Found found) throws IOException {
    Set<Integer> all = new HashSet<>();
    Set<Integer> again = new HashSet<>();
    for (int i = request.offset(); i < end(found); i++) {
      int document = found.best().hits().get(i).doc;
      all.add(document);
      if (found.isInWindow(document)) {
        again.add(document);
      }
    }
    return retrieval.contributions(found.query(), all, again);
  }

  /** The article of a document. */
  static Article article(StoredFields stored, int document) throws IOException {
    return ArticleCodec.decode(
        stored.document(document, Set.of(Schema.ARTICLE)).getBinaryValue(Schema.ARTICLE));
  }

  private @Nullable String betterSpelling(Found found) {
    boolean apart = found.relaxation() != null || !found.analyzed().torn().isEmpty();
    DidYouMean help =
        new DidYouMean(
            new IndexCounts(searcher), segmenter, () -> generation.suggestions().names());
    return help.better(
        request.query(), found.analyzed(), found.matches().count(), apart, this::count);
  }

  private long count(String other) {
    AnalyzedQuery analyzed =
        AnalyzedQuery.of(QueryParser.parse(other), segmenter, vocabulary, true);
    try {
      return analyzed.torn().isEmpty() ? retrieval.count(analyzed) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchResult result(Found found, List<Hit> hits, List<Facet> facets) throws IOException {
    boolean partial = time.hasEnded();
    String better = partial ? null : betterSpelling(found);
    return new SearchResult(
        request.query(),
        found.total(request.counted(), generation.reader(), generation.stories()),
        time.spent(),
        found.relaxation(),
        better,
        partial,
        notices(found, partial),
        hits,
        facets);
  }

  private List<Notice> notices(Found found, boolean partial) throws IOException {
    List<Notice> notices = new ArrayList<>();
    if (found.relaxation() != null) {
      notices.add(Notices.relaxed(found.relaxation()));
    }
    if (found.matches().count() > 0) {
      found.analyzed().torn().forEach(piece -> notices.add(Notices.takenApart(piece)));
    }
    notices.addAll(parsed.notices());
    if (asksNothing()) {
      notices.add(Notices.nothingToSearch());
    }
    if (found.matches().count() == 0 && !time.hasEnded()) {
      Optional<Notice> notHeld = NotHeld.of(request, query.must(), searcher);
      notHeld.filter(it -> !time.hasEnded()).ifPresent(notices::add);
    }
    if (partial) {
      notices.add(Notices.timeLimit(request.timeLimit()));
    }
    return notices;
  }
}
