package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.model.Article;

/**
 * The words that tell an article apart: those that it has often and the index seldom. Names, which
 * smartcn leaves in single characters, are told by the pairs of its headline.
 */
public final class TellingTerms {
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

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  private TellingTerms() {}

  /** Those that may tell an article. */
  public static TellingTerms of(Article article, WordSegmenter segmenter) {
    TellingTerms terms = new TellingTerms();
    String body = article.body().substring(0, Math.min(article.body().length(), MAX_BODY));
    terms.count(segmenter.words(body), 1);
    terms.count(segmenter.words(article.headline()), HEADLINE_WEIGHT);
    for (String pair : Run.of(article.headline()).pairs()) {
      terms.pairs.merge(pair, 1, Integer::sum);
    }
    return terms;
  }

  /** The words of it. */
  public Set<String> words() {
    return Set.copyOf(words.keySet());
  }

  /** The pairs of its headline. */
  public Set<String> pairs() {
    return Set.copyOf(pairs.keySet());
  }

  /** Says how many bodies of an index hold a term. */
  public interface Bodies {
    /** How many hold that word, or that pair. */
    long having(String term, boolean pair);
  }

  /**
   * A term that tells the article apart.
   *
   * @param weight how often the article has it, times its rarity
   */
  public record Telling(String term, boolean pair, double weight) {
    /** What it counts in a score: headlines have words as well as pairs. */
    public float boost() {
      return (float) (pair ? weight / 2 : weight);
    }
  }

  /** Those that tell it apart from the others of an index with so many articles. */
  public List<Telling> choose(Bodies bodies, long articles) {
    List<Telling> telling = best(words, false, MAX_WORDS, bodies, articles);
    telling.addAll(best(pairs, true, MAX_PAIRS, bodies, articles));
    return telling;
  }

  /** How many of so many telling terms another article must have to be like it. */
  public static int shared(int telling) {
    return Math.max(1, telling / SHARED);
  }

  private void count(List<String> found, int weight) {
    for (String word : found) {
      if (word.codePointCount(0, word.length()) > 1 && !word.matches("[0-9.]+")) {
        words.merge(word, weight, Integer::sum);
      }
    }
  }

  private static List<Telling> best(
      Map<String, Integer> terms, boolean pair, int most, Bodies bodies, long articles) {
    List<Telling> telling = new ArrayList<>();
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      long having = bodies.having(term.getKey(), pair);
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
}
