package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.lucene.Schema.TextField;
import org.soubao.internal.suggest.TellingTerms;
import org.soubao.internal.suggest.TellingTerms.Telling;
import org.soubao.model.Article;
import org.soubao.search.Hit;

/** The articles that share most of the {@link TellingTerms} of an article. For one thread, once. */
final class SimilarArticles {
  /** Equals as everywhere: the newest first, then by id. */
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, Finder.date(true), Finder.ID);

  private final IndexSearcher searcher;
  private final StoredArticles articles;
  private final WordSegmenter segmenter;

  SimilarArticles(Generation generation, WordSegmenter segmenter) throws IOException {
    searcher = new IndexSearcher(generation.reader());
    articles = generation.articles();
    this.segmenter = segmenter;
  }

  /** At most so many hits for the article of that id, which is not among them. */
  Optional<List<Hit>> to(String id, int limit) throws IOException {
    TopDocs own = searcher.search(Search.byId(id), 1);
    if (own.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = own.scoreDocs[0].doc;
    List<Telling> telling =
        TellingTerms.of(articles.of(document), segmenter)
            .choose(this::having, searcher.getIndexReader().numDocs());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query(id, telling), limit, BEST_FIRST, true).scoreDocs) {
      hits.add(hit(articles.of(found.doc), found.score));
    }
    return Optional.of(List.copyOf(hits));
  }

  /** The headline as printed, and the lead. */
  private static Hit hit(Article article, double score) {
    Highlighter plain = new Highlighter(List.of());
    return new Hit(
        article, score, plain.mark(article.headline()), plain.passages(article.body()), null, null);
  }

  private long having(String term, boolean pair) {
    try {
      return searcher.getIndexReader().docFreq(new Term(field(Schema.BODY, pair), term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BooleanQuery query(String id, List<Telling> telling) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Telling one : telling) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      for (TextField field : Schema.TEXTS) {
        either.add(new TermQuery(new Term(field(field, one.pair()), one.term())), Occur.SHOULD);
      }
      query.add(new BoostQuery(either.build(), one.boost()), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(TellingTerms.shared(telling.size()));
    query.add(Search.byId(id), Occur.MUST_NOT);
    return query.build();
  }

  private static String field(TextField field, boolean pair) {
    return pair ? field.pairs() : field.words();
  }
}
