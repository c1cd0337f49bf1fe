package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.soubao.search.Sort;

/**
 * Puts all of the matches into the order in which {@link Finder} would give the first of them: by
 * score where one is wanted, then by date, then by id. Takes twenty bytes a match while it sorts,
 * and four for its answer. For one thread, once.
 */
final class WholeOrder {
  private final Matches matches;
  private final IndexSearcher searcher;
  private final Sort sort;
  private final int[] documents;
  private final long[] dates;
  private final int[] ids;
  private final float[] scores;

  private WholeOrder(Matches matches, Sort sort, IndexSearcher searcher) {
    this.matches = matches;
    this.searcher = searcher;
    this.sort = sort;
    documents = new int[matches.count()];
    dates = new long[documents.length];
    ids = new int[documents.length];
    scores = new float[sort == Sort.RELEVANCE ? documents.length : 0];
  }

  /**
   * The numbers of all that was found: the best as they are, the others behind them.
   *
   * @param sort the order in which they were found
   */
  static int[] of(Found found, Sort sort, IndexSearcher searcher) throws IOException {
    ScoreDoc[] best = found.best().documents().toArray(ScoreDoc[]::new);
    Matches others = found.matches().without(best, searcher);
    int[] rest = new WholeOrder(others, sort, searcher).sorted(found.query().evidence());
    int[] all = new int[best.length + rest.length];
    Arrays.setAll(all, i -> i < best.length ? best[i].doc : rest[i - best.length]);
    return all;
  }

  /** The numbers of all matches by date. */
  static int[] byDate(Matches matches, Sort sort, IndexSearcher searcher) throws IOException {
    return new WholeOrder(matches, sort, searcher).sorted(List.of());
  }

  private int[] sorted(List<Evidence> evidence) throws IOException {
    readKeys();
    if (sort == Sort.RELEVANCE) {
      MatchScores.of(Finder.among(matches, evidence), documents, scores, searcher);
    }
    new ByKeys().sort(0, documents.length);
    return documents;
  }

  private void readKeys() throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    SortedDocValues[] values = new SortedDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      values[leaf.ord] = DocValues.getSorted(leaf.reader(), Schema.ID);
    }
    OrdinalMap order = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    int end = 0;
    for (LeafReaderContext leaf : leaves) {
      FixedBitSet own = matches.in(leaf);
      if (own != null) {
        end = readKeys(leaf, own, values[leaf.ord], order.getGlobalOrds(leaf.ord), end);
      }
    }
  }

  private int readKeys(
      LeafReaderContext leaf, FixedBitSet own, SortedDocValues names, LongValues order, int start)
      throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Schema.DATE);
    long undated = sort == Sort.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE;
    BitSetIterator each = new BitSetIterator(own, own.length());
    int at = start;
    for (int it = each.nextDoc(); it != BitSetIterator.NO_MORE_DOCS; it = each.nextDoc()) {
      documents[at] = leaf.docBase + it;
      dates[at] = days.advanceExact(it) ? days.nextValue() : undated;
      ids[at] = names.advanceExact(it) ? (int) order.get(names.ordValue()) : -1;
      at++;
    }
    return at;
  }

  /** Sorts the documents and, beside them, what they are sorted by. */
  private final class ByKeys extends IntroSorter {
    private long pivotDate;
    private int pivotId;
    private float pivotScore;

    @Override
    protected void setPivot(int i) {
      pivotDate = dates[i];
      pivotId = ids[i];
      pivotScore = score(i);
    }

    @Override
    protected int comparePivot(int j) {
      return compare(pivotScore, pivotDate, pivotId, j);
    }

    @Override
    protected int compare(int i, int j) {
      return compare(score(i), dates[i], ids[i], j);
    }

    private int compare(float score, long date, int id, int j) {
      int byScore = Float.compare(score(j), score);
      if (byScore != 0) {
        return byScore;
      }
      int byDate = Long.compare(date, dates[j]);
      return byDate == 0 ? Integer.compare(id, ids[j]) : sort == Sort.OLDEST ? byDate : -byDate;
    }

    private float score(int i) {
      return scores.length == 0 ? 0 : scores[i];
    }

    @Override
    protected void swap(int i, int j) {
      swap(documents, i, j);
      swap(ids, i, j);
      long date = dates[i];
      dates[i] = dates[j];
      dates[j] = date;
      if (scores.length > 0) {
        float score = scores[i];
        scores[i] = scores[j];
        scores[j] = score;
      }
    }

    private void swap(int[] numbers, int i, int j) {
      int number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
  }
}
