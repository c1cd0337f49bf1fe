package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult.Relaxation;

/**
 * Asks Lucene: what matches under the filters of a request, with fewer words where nothing does,
 * and the best of it in order. For one search, in one thread.
 */
final class Retrieval {
  /** Of the time limit, up to where it is sought what matches. */
  private static final double MATCHING = 0.7;

  /** Of the time limit, up to where the best of it is sought; the rest is for showing that. */
  private static final double ORDERING = 0.9;

  private final IndexSearcher searcher;
  private final Stories stories;
  private final SearchRequest request;
  private final Ranking ranking;
  private final TimeLimit time;
  private final Filters filters;
  private final TermLookup terms;
  private final BestFirst bestFirst;

  /** From now on the searcher stops when the time for what matches is up. */
  Retrieval(
      IndexSearcher searcher,
      Stories stories,
      SearchRequest request,
      Ranking ranking,
      TimeLimit time) {
    this.searcher = searcher;
    this.stories = stories;
    this.request = request;
    this.ranking = ranking;
    this.time = time;
    filters = Filters.of(request, stories);
    bestFirst = new BestFirst(searcher, stories, request, ranking, time);
    terms = new TermLookup(searcher);
    time.upTo(MATCHING);
    searcher.setTimeout(time);
  }

  /** What matches, and the best of it in order. */
  Found find(AnalyzedQuery query) throws IOException {
    Found matching = matching(query);
    time.upTo(ORDERING);
    return matching.with(bestFirst.of(matching.matches(), matching.query(), secondLook()));
  }

  /**
   * What matches, none of it in order. Asks for one word less until something does, as far as the
   * query can be relaxed.
   */
  Found matching(AnalyzedQuery query) throws IOException {
    PreparedQuery asked = prepared(query);
    Matches matches = matches(asked);
    Relaxation relaxation = null;
    while (matches.count() == 0 && canRelax(asked.analyzed())) {
      asked = prepared(asked.analyzed().relaxed());
      matches = matches(asked);
      relaxation = matches.count() > 0 ? relaxation(asked.analyzed()) : null;
    }
    return new Found(asked, relaxation, matches, !time.hasEnded(), Best.NOTHING);
  }

  /** What is found where nothing is asked for. */
  Found nothing(AnalyzedQuery query) {
    Matches none = Matches.of(new ScoreDoc[0], searcher);
    return new Found(prepared(query), null, none, true, Best.NOTHING);
  }

  /** What matches without what is chosen in that facet. */
  Matches sideways(PreparedQuery query, String facet) throws IOException {
    return Matches.of(filters.sideways(facet, query.matching()), searcher);
  }

  /** The names of the facets in which something is chosen. */
  Set<String> chosen() {
    return filters.facets();
  }

  /** How many another query would find. */
  long count(AnalyzedQuery other) throws IOException {
    return searcher.count(filters.on(prepared(other).matching()));
  }

  /** How many of the first hits are looked through. */
  int looked() {
    return bestFirst.looked();
  }

  /** What speaks for those documents, and for those of them that were looked at again. */
  Contributions contributions(PreparedQuery query, Set<Integer> all, Set<Integer> again)
      throws IOException {
    Contributions contributions = new Contributions(searcher);
    contributions.add(query.evidence(), all);
    if (!again.isEmpty()) {
      contributions.add(secondLook().evidence(query.analyzed()), again);
    }
    return contributions;
  }

  private PreparedQuery prepared(AnalyzedQuery query) {
    return new PreparedQuery(query, terms, ranking, stories);
  }

  private Matches matches(PreparedQuery query) throws IOException {
    return Matches.of(filters.on(query.matching()), searcher);
  }

  private boolean canRelax(AnalyzedQuery query) {
    return query.canRelax() && !request.allWords() && !time.hasEnded();
  }

  private static Relaxation relaxation(AnalyzedQuery query) {
    return new Relaxation(query.required(), query.segments().size());
  }

  private SecondLook secondLook() {
    return new SecondLook(searcher, terms, ranking);
  }
}
