package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.soubao.search.Collapse;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

/**
 * Puts as many of the matches into order as a request needs. Articles are in the same order whether
 * stories are folded or not: the hit of a story is the one of its articles that comes first.
 */
final class BestFirst {
  /** The articles of so many stories as the window has are looked at again, but so many each. */
  static final int PRINTINGS = 4;

  private final IndexSearcher searcher;
  private final Stories stories;
  private final SearchRequest request;
  private final int window;
  private final TimeLimit time;

  BestFirst(
      IndexSearcher searcher,
      Stories stories,
      SearchRequest request,
      Ranking ranking,
      TimeLimit time) {
    this.searcher = searcher;
    this.stories = stories;
    this.request = request;
    this.time = time;
    window = ranking.window();
  }

  /** How many of the first hits are looked through. */
  int looked() {
    return Math.max(window, request.offset() + request.limit());
  }

  /** The first of the matches. */
  Best of(Matches matches, PreparedQuery query, SecondLook secondLook) throws IOException {
    ScoreDoc[] first = first(matches, query);
    int again = 0;
    if (request.sort() == Sort.RELEVANCE && !time.hasEnded()) {
      again = window(first);
      secondLook.reorder(first, again, query.analyzed());
    }
    List<ScoreDoc> documents = List.of(first);
    return new Best(documents, OnePerStory.of(documents, folded()), again);
  }

  /** Asks for twice as many as before until there are enough. */
  private ScoreDoc[] first(Matches matches, PreparedQuery query) throws IOException {
    Finder finder = new Finder(searcher);
    int wanted = stories.size() == 0 ? looked() : 2 * looked();
    while (true) {
      ScoreDoc[] first =
          request.sort() == Sort.RELEVANCE
              ? finder.byScore(matches, query.evidence(), wanted)
              : finder.byDate(matches, request.sort(), wanted);
      if (first.length < wanted || isEnough(first) || time.hasEnded()) {
        return first;
      }
      wanted = 2 * Math.min(wanted, matches.count());
    }
  }

  private boolean isEnough(ScoreDoc[] first) {
    boolean enoughHits = OnePerStory.of(List.of(first), folded()).size() >= looked();
    return enoughHits && (request.sort() != Sort.RELEVANCE || windowIsFull(first));
  }

  private boolean windowIsFull(ScoreDoc[] first) {
    return first.length >= PRINTINGS * window
        || OnePerStory.of(List.of(first), stories).size() >= window;
  }

  /** The articles up to the last of so many stories as the window has. */
  private int window(ScoreDoc[] first) {
    OnePerStory one = new OnePerStory(stories);
    int most = Math.min(first.length, PRINTINGS * window);
    int seen = 0;
    int end = 0;
    while (end < most && seen < window) {
      seen += one.takes(first[end++].doc) ? 1 : 0;
    }
    return end;
  }

  private Stories folded() {
    return request.collapse() == Collapse.REPRINTS ? stories : Stories.EMPTY;
  }
}
