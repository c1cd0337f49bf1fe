package org.soubao.server;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Contribution;
import org.soubao.search.Explanation;
import org.soubao.search.Occurrences;
import org.soubao.server.SearchAnswer.Disclosure;
import org.soubao.server.SearchAnswer.Relaxed;

/**
 * The answer of {@code GET /api/v1/articles/{id}/explanation} and of {@code soubao explain --json},
 * and a part of each hit with {@code explain=true}.
 *
 * @param query the query as it was typed
 * @param id the article's
 * @param headline the article's
 * @param found whether it is among the hits
 * @param rank its place among the hits, from 1; 0 where it is not among those that were looked
 *     through, the first fifty at least
 * @param score its score; 0 where it is not found, or where the order is by date
 * @param contributions what adds up to the score, the most first
 * @param demands what the query and the filters ask for, and whether the article has it
 * @param required how many of the demands with the role {@code word} must be met; 0 where any
 *     evidence is enough
 * @param relaxed null unless fewer words were made to match than were typed
 * @param partial whether the time limit ended the search
 * @param notices what was done to the query
 * @param sentences all of it for a reader, in English
 */
public record ExplanationAnswer(
    String query,
    String id,
    String headline,
    boolean found,
    int rank,
    double score,
    List<Brought> contributions,
    List<Demand> demands,
    int required,
    @Nullable Relaxed relaxed,
    boolean partial,
    List<Disclosure> notices,
    List<String> sentences) {
  /** The wire form of an explanation. */
  public static ExplanationAnswer of(Explanation explanation) {
    return new ExplanationAnswer(
        explanation.query(),
        explanation.article().id(),
        explanation.article().headline(),
        explanation.found(),
        explanation.rank(),
        explanation.score(),
        explanation.contributions().stream().map(Brought::of).toList(),
        explanation.demands().stream().map(Demand::of).toList(),
        explanation.required(),
        Relaxed.of(explanation.relaxed()),
        explanation.partial(),
        explanation.notices().stream().map(Disclosure::of).toList(),
        explanation.sentences(Locale.ENGLISH));
  }

  /**
   * A part of the score.
   *
   * @param kind {@code word}, {@code pair}, {@code run}, {@code unit}, {@code lead unit} or {@code
   *     passage}
   * @param where {@code headline}, {@code lead}, {@code body} or {@code anywhere}
   * @param text what of the query it is
   * @param score what it adds
   */
  public record Brought(String kind, String where, String text, double score) {
    static Brought of(Contribution part) {
      return new Brought(part.kind().word(), part.where().word(), part.text(), part.score());
    }
  }

  /**
   * Something that is asked of the article.
   *
   * @param role word, required, excluded, filter, or part of another demand
   * @param test {@code text}, {@code value}, {@code date}, {@code all}, {@code any} or {@code not}
   * @param field the parameter that filters by the value; null where none is asked for
   * @param text what was asked for
   * @param where {@code headline} where only that may have it, else {@code anywhere}
   * @param holds whether it is true of the article
   * @param occurrences where it stands
   * @param instead what the article has instead, or its values
   * @param parts what it is made of
   * @param sentence the same without the parts, in English
   */
  public record Demand(
      String role,
      String test,
      @Nullable String field,
      String text,
      String where,
      boolean holds,
      List<Standing> occurrences,
      List<String> instead,
      List<Demand> parts,
      String sentence) {
    static Demand of(org.soubao.search.Demand demand) {
      return new Demand(
          demand.role().word(),
          demand.test().word(),
          demand.field() == null ? null : demand.field().word(),
          demand.text(),
          demand.where().word(),
          demand.holds(),
          demand.occurrences().stream().map(Standing::of).toList(),
          demand.instead(),
          demand.parts().stream().map(Demand::of).toList(),
          demand.sentence(Locale.ENGLISH));
    }
  }

  /**
   * Where something stands.
   *
   * @param where {@code headline}, {@code lead} or {@code body}
   * @param count how often
   * @param around the first one with the text around it, as HTML like a snippet
   */
  public record Standing(String where, int count, String around) {
    static Standing of(Occurrences occurrences) {
      return new Standing(
          occurrences.where().word(), occurrences.count(), occurrences.around().toHtml());
    }
  }
}
