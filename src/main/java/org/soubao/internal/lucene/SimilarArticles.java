package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.lucene.Schema.TextField;
import org.soubao.model.Article;
import org.soubao.search.Hit;

/**
 * The articles that share most of the words that tell an article apart: those that it has often and
 * the index seldom. Names, which smartcn leaves in single characters, are told by the pairs of its
 * headline. For one thread, once.
 */
final class SimilarArticles {
  /** So many characters of the body are read, from its beginning: there news say what they are. */
  private static final int MAX_BODY = 2_000;

  private static final int MAX_WORDS = 25;
  private static final int MAX_PAIRS = 10;

  /** A word of the headline counts as one that the body has so many times more. */
  private static final int HEADLINE_WEIGHT = 3;

  /** A word that more than one of so many articles has tells nothing. */
  private static final int TOO_COMMON = 10;

  /** But in a small archive what so many have may tell. */
  private static final int FEW_ARTICLES = 10;

  /** At least one of so many telling words must be shared. */
  private static final int SHARED = 5;

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
    List<Telling> telling = telling(articles.of(document));
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query(id, telling), limit).scoreDocs) {
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

  /**
   * A term that tells the article apart.
   *
   * @param weight how often the article has it, times its rarity
   */
  private record Telling(String term, boolean pair, double weight) {}

  private List<Telling> telling(Article article) throws IOException {
    String body = article.body().substring(0, Math.min(article.body().length(), MAX_BODY));
    Map<String, Integer> words = new HashMap<>();
    count(words, body, 1);
    count(words, article.headline(), HEADLINE_WEIGHT);
    Map<String, Integer> pairs = new HashMap<>();
    for (String pair : Run.of(article.headline()).pairs()) {
      pairs.merge(pair, 1, Integer::sum);
    }
    List<Telling> telling = best(words, false, MAX_WORDS);
    telling.addAll(best(pairs, true, MAX_PAIRS));
    return telling;
  }

  private void count(Map<String, Integer> words, String text, int weight) {
    for (String word : segmenter.words(text)) {
      if (word.codePointCount(0, word.length()) > 1 && !word.matches("[0-9.]+")) {
        words.merge(word, weight, Integer::sum);
      }
    }
  }

  private List<Telling> best(Map<String, Integer> terms, boolean pair, int most)
      throws IOException {
    List<Telling> telling = new ArrayList<>();
    int articles = searcher.getIndexReader().numDocs();
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      int having =
          searcher.getIndexReader().docFreq(new Term(field(Schema.BODY, pair), term.getKey()));
      if (having > 1 && having <= Math.max(FEW_ARTICLES, articles / TOO_COMMON)) {
        double rarity = Math.log(1 + (double) articles / having);
        double often = 1 + Math.log(term.getValue());
        telling.add(new Telling(term.getKey(), pair, often * rarity));
      }
    }
    telling.sort(
        Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::term));
    return new ArrayList<>(telling.subList(0, Math.min(telling.size(), most)));
  }

  private static BooleanQuery query(String id, List<Telling> telling) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Telling one : telling) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      for (TextField field : Schema.TEXTS) {
        either.add(new TermQuery(new Term(field(field, one.pair), one.term)), Occur.SHOULD);
      }
      float weight = (float) (one.pair ? one.weight / 2 : one.weight);
      query.add(new BoostQuery(either.build(), weight), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(Math.max(1, telling.size() / SHARED));
    query.add(Search.byId(id), Occur.MUST_NOT);
    return query.build();
  }

  private static String field(TextField field, boolean pair) {
    return pair ? field.pairs() : field.words();
  }
}
