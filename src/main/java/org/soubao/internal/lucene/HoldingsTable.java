package org.soubao.internal.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PrintOrder;
import org.soubao.internal.holdings.Holdings;
import org.soubao.search.FilterField;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Issue;

/**
 * What a generation holds by newspaper and day. The days are counted when they are first asked for,
 * in one pass over the terms of the newspapers and the dates, and kept; the articles of a day are
 * read each time, one after the other, and only their headings are kept. For many threads at once.
 */
final class HoldingsTable {
  private final DirectoryReader reader;
  private final Stories stories;
  private @Nullable Holdings held;
  private @Nullable List<HeldNewspaper> newspapers;

  /** Of that index, with those stories. */
  HoldingsTable(DirectoryReader reader, Stories stories) {
    this.reader = reader;
    this.stories = stories;
  }

  /** The articles of each newspaper by day. */
  synchronized Holdings held() throws IOException {
    if (held == null) {
      held = new Holdings(HeldValues.of(reader, FilterField.NEWSPAPER));
    }
    return held;
  }

  /** The newspapers, by falling number of articles. */
  synchronized List<HeldNewspaper> newspapers() throws IOException {
    if (newspapers == null) {
      newspapers = held().newspapers(NamedPlaces.of(reader));
    }
    return newspapers;
  }

  /** The issues of a newspaper from then to then; null is no bound. */
  Optional<HeldIssues> issues(String newspaper, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    return held().issues(newspaper, from, to);
  }

  /** The issue of a newspaper of one day. */
  Optional<Issue> issue(String newspaper, LocalDate date) throws IOException {
    PrintOrder order = new PrintOrder();
    if (held().has(newspaper, date)) {
      addArticles(newspaper, date, order);
    }
    return held().issue(newspaper, date, order.pages());
  }

  private void addArticles(String newspaper, LocalDate date, PrintOrder order) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Query ofThatDay =
        new BooleanQuery.Builder()
            .add(Filters.value(FilterField.NEWSPAPER, newspaper, stories), Occur.FILTER)
            .add(Filters.dated(date, date), Occur.FILTER)
            .build();
    Weight weight =
        searcher.createWeight(searcher.rewrite(ofThatDay), ScoreMode.COMPLETE_NO_SCORES, 1);
    StoredArticles stored = new StoredArticles(searcher.storedFields(), stories);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Bits live = LiveDocuments.of(leaf.reader());
        DocIdSetIterator articles = scorer.iterator();
        for (int article = articles.nextDoc();
            article != DocIdSetIterator.NO_MORE_DOCS;
            article = articles.nextDoc()) {
          if (live.get(article)) {
            order.add(stored.of(leaf.docBase + article));
          }
        }
      }
    }
  }
}
