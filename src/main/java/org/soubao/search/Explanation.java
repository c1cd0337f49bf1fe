package org.soubao.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.search.SearchResult.Relaxation;

/**
 * Why a request finds an article, or why not.
 *
 * @param query the query as it was typed
 * @param article the article
 * @param found whether it is among the hits
 * @param rank its place among the hits, from 1, or that of the hit that stands for its story; 0
 *     where it is not among those that were looked through
 * @param score its score; 0 where it is not found, or where the order is by date
 * @param contributions what adds up to the score, the most first
 * @param demands what the query asks for: words, what must be there, what must not, and filters
 * @param required how many of the words must be there; 0 where any evidence is enough
 * @param relaxed null unless fewer words were made to match than were typed
 * @param depth how far the hits were looked through
 * @param partial whether the time limit ended the search, so that rank and relaxation may be wrong
 * @param notices what was done to the query
 */
public record Explanation(
    String query,
    Article article,
    boolean found,
    int rank,
    double score,
    List<Contribution> contributions,
    List<Demand> demands,
    int required,
    @Nullable Relaxation relaxed,
    Depth depth,
    boolean partial,
    List<Notice> notices) {
  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(depth, "depth");
    contributions = List.copyOf(contributions);
    demands = List.copyOf(demands);
    notices = List.copyOf(notices);
  }

  /**
   * How far hits were looked through.
   *
   * @param places how many of the first hits, for the article's place among them
   * @param window how many of these were looked at a second time, for a finer order
   */
  public record Depth(int places, int window) {}

  /** Whether the query holds nothing that could be searched. */
  public boolean isEmptyQuery() {
    return notices.stream().anyMatch(it -> it.code() == Notice.Code.NOTHING_TO_SEARCH);
  }

  /** The same in sentences, without the notices: Chinese for a Chinese locale, else English. */
  public List<String> sentences(Locale locale) {
    return new ExplanationSentences(locale).of(this);
  }
}
