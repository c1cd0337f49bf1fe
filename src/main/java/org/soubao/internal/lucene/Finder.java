package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.ArrayUtil;
import org.soubao.search.Sort;

/**
 * Puts the first of the matches into their order. Equals are ordered by date, newest first, then by
 * id, so that an order is the same always. What matched is known before, so that only what can be
 * among the first needs to be scored.
 */
final class Finder {
  /** By id. */
  static final SortField ID = new SortField(Schema.ID, SortField.Type.STRING);

  private final IndexSearcher searcher;

  Finder(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The first of the matches.
   *
   * @param evidence gives a score; what has none of it comes last
   * @param wanted above 0
   */
  ScoreDoc[] byScore(Matches matches, List<Evidence> evidence, int wanted) throws IOException {
    ScoreDoc[] scored = BestScores.of(among(matches, evidence), wanted, searcher);
    sort(scored);
    ScoreDoc[] first = Arrays.copyOf(scored, Math.min(wanted, scored.length));
    int missing = Math.min(wanted, matches.count()) - first.length;
    if (missing == 0) {
      return first;
    }
    ScoreDoc[] rest = byDate(matches.without(first, searcher), Sort.NEWEST, missing);
    ScoreDoc[] all = ArrayUtil.growExact(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }

  /** What of the matches has evidence, scored by that. */
  static Query among(Matches matches, List<Evidence> evidence) {
    BooleanQuery.Builder among = new BooleanQuery.Builder().add(matches, Occur.FILTER);
    evidence.forEach(part -> among.add(part.query(), Occur.SHOULD));
    return among.setMinimumNumberShouldMatch(1).build();
  }

  private void sort(ScoreDoc[] documents) throws IOException {
    Comparator<ScoreDoc> byScore = Comparator.comparingDouble(document -> -document.score);
    Arrays.sort(documents, byScore);
    if (hasEquals(documents)) {
      Map<Integer, Integer> places = new HashMap<>();
      for (ScoreDoc document :
          byDate(Matches.of(documents, searcher), Sort.NEWEST, documents.length)) {
        places.put(document.doc, places.size());
      }
      Arrays.sort(documents, byScore.thenComparing(document -> places.get(document.doc)));
    }
  }

  private static boolean hasEquals(ScoreDoc[] documents) {
    for (int i = 1; i < documents.length; i++) {
      if (documents[i].score == documents[i - 1].score) {
        return true;
      }
    }
    return false;
  }

  /** The first of the matches by date; they have no score. Undated ones come last, either way. */
  ScoreDoc[] byDate(Matches matches, Sort order, int wanted) throws IOException {
    var sort = new org.apache.lucene.search.Sort(date(order != Sort.OLDEST), ID);
    ScoreDoc[] first =
        searcher.search(matches, new TopFieldCollectorManager(sort, wanted, null, wanted))
            .scoreDocs;
    Arrays.setAll(first, i -> new ScoreDoc(first[i].doc, 0));
    return first;
  }

  /** By date, what has none last. */
  static SortField date(boolean newest) {
    return new SortedNumericSortField(
        Schema.DATE,
        SortField.Type.LONG,
        newest,
        SortedNumericSelector.Type.MIN,
        newest ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
