package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.suggest.TypedHeadlines;
import org.soubao.search.Suggestion;

/** Headlines that hold what is being typed; for one thread, once. */
final class HeadlineLookup {
  private static final String FIELD = Schema.HEADLINE.pairs();

  /** So many matches are looked at for those that begin with what was typed. */
  private static final int MAX_MATCHES = 4_000;

  private final IndexSearcher searcher;
  private final String typed;
  private final List<Run> runs;

  HeadlineLookup(IndexReader reader, String typed) {
    searcher = new IndexSearcher(reader);
    this.typed = typed;
    runs = TypedHeadlines.runs(typed);
  }

  /** The headlines that begin with it, then those that hold it; newest first. */
  List<Suggestion> find(int limit) throws IOException {
    if (runs.isEmpty() || limit == 0) {
      return List.of();
    }
    TypedHeadlines headlines = new TypedHeadlines(typed);
    StoredFields stored = searcher.storedFields();
    for (int document : documents(limit * TypedHeadlines.READ_FOR_EACH)) {
      headlines.add(Search.article(stored, document));
    }
    List<Suggestion> suggestions = new ArrayList<>();
    for (String headline : headlines.best(limit)) {
      suggestions.add(TypedHeadlines.suggestion(headline, count(headline)));
    }
    return suggestions;
  }

  /** Those in which it stands first, then others; the newest of either. */
  private List<Integer> documents(int wanted) throws IOException {
    Query query = HeadlineQueries.opening(searcher.getIndexReader(), typed);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Match> matches = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        addMatches(matches, leaf, scorer.iterator());
      }
    }
    return matches.stream().sorted(Match.ORDER).limit(wanted).map(Match::document).toList();
  }

  /**
   * An article that matches.
   *
   * @param day of the article, in days since 1970; the least number where it has none
   */
  private record Match(int document, boolean begins, long day) {
    static final Comparator<Match> ORDER =
        Comparator.comparing((Match it) -> !it.begins)
            .thenComparing(Match::day, Comparator.reverseOrder());
  }

  private void addMatches(List<Match> matches, LeafReaderContext leaf, DocIdSetIterator found)
      throws IOException {
    PostingsEnum opening = opening(leaf);
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Schema.DATE);
    Bits live = LiveDocuments.of(leaf.reader());
    while (matches.size() < MAX_MATCHES && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = found.docID();
      if (!live.get(document)) {
        continue;
      }
      long day = days.advanceExact(document) ? days.nextValue() : Long.MIN_VALUE;
      matches.add(new Match(leaf.docBase + document, beginsWith(opening, document), day));
    }
  }

  /** Where the first pair stands; null where that is not known before the article is read. */
  private @Nullable PostingsEnum opening(LeafReaderContext leaf) throws IOException {
    List<String> pairs = runs.getFirst().pairs();
    return pairs.isEmpty()
        ? null
        : leaf.reader().postings(new Term(FIELD, pairs.getFirst()), PostingsEnum.POSITIONS);
  }

  private static boolean beginsWith(@Nullable PostingsEnum opening, int document)
      throws IOException {
    if (opening == null || opening.docID() > document) {
      return false;
    }
    boolean found = opening.docID() == document || opening.advance(document) == document;
    return found && opening.nextPosition() == 0;
  }

  private long count(String headline) throws IOException {
    Run run = Run.of(headline);
    return run.pairs().isEmpty() ? 1 : searcher.count(PatternQueries.run(FIELD, run));
  }
}
