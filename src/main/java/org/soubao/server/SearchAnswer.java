package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;
import org.soubao.model.Article;
import org.soubao.model.Source;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.Notice;
import org.soubao.search.SearchResult;
import org.soubao.search.Snippet;

/**
 * The answer of {@code GET /api/v1/search} and of {@code soubao search --json}; {@link Json} writes
 * it.
 *
 * @param query the query as it was typed
 * @param total how many articles match
 * @param tookMs how long the search took, in milliseconds to one decimal
 * @param relaxed null unless fewer words were made to match than were typed
 * @param didYouMean another query that finds more; null where there is none
 * @param partial whether the time limit ended the search
 * @param notices what was done to the query
 * @param hits the articles asked for, in order
 * @param facets counts for narrowing the search
 */
public record SearchAnswer(
    String query,
    Total total,
    double tookMs,
    @Nullable Relaxed relaxed,
    @Nullable String didYouMean,
    boolean partial,
    List<Disclosure> notices,
    List<Hit> hits,
    List<Counts> facets) {

  /** The wire form of a result. */
  public static SearchAnswer of(SearchResult result) {
    return new SearchAnswer(
        result.query(),
        Total.of(result.total()),
        milliseconds(result.took()),
        Relaxed.of(result.relaxed()),
        result.didYouMean(),
        result.partial(),
        result.notices().stream().map(Disclosure::of).toList(),
        result.hits().stream().map(Hit::of).toList(),
        result.facets().stream().map(Counts::of).toList());
  }

  private static double milliseconds(Duration took) {
    return Math.round(took.toNanos() / 100_000.0) / 10.0;
  }

  /**
   * How many articles match.
   *
   * @param value the count
   * @param relation {@code exact} or {@code at-least}
   */
  public record Total(long value, String relation) {
    static Total of(SearchResult.Total total) {
      return new Total(total.value(), Words.of(total.relation()).replace(' ', '-'));
    }
  }

  /**
   * How far the query was relaxed.
   *
   * @param required how many of its words an article needs
   * @param of how many there are
   */
  public record Relaxed(int required, int of) {
    static @Nullable Relaxed of(SearchResult.@Nullable Relaxation relaxation) {
      return relaxation == null ? null : new Relaxed(relaxation.required(), relaxation.of());
    }
  }

  /**
   * Something that was done to the query.
   *
   * @param code a {@linkplain Notice.Code#word word} such as {@code plain-words}
   * @param text the same in a sentence
   */
  public record Disclosure(String code, String text) {
    static Disclosure of(Notice notice) {
      return new Disclosure(notice.code().word(), notice.text());
    }
  }

  /**
   * An article that was found; what is not known of it is null.
   *
   * @param id names the article in {@code /api/v1/articles/{id}}
   * @param score how well it matches, within this answer only
   * @param newspaper its name
   * @param province official name
   * @param city official name
   * @param date of the issue, {@code 2025-02-24}
   * @param page label as printed
   * @param section 版名
   * @param kicker 引题
   * @param headline 主标题, plain text
   * @param deck 副题
   * @param byline names in print order
   * @param origin a word such as {@code wire}
   * @param kind a word such as {@code photo story}
   * @param source where it was read
   * @param headlineHighlighted the headline as HTML: escaped, matches in {@code <em>}
   * @param snippets the best passages of the body as HTML of the same form, best first
   * @param explanation why it was found; left out unless {@code explain=true}
   */
  public record Hit(
      String id,
      double score,
      @Nullable String newspaper,
      @Nullable String province,
      @Nullable String city,
      @Nullable String date,
      @Nullable String page,
      @Nullable String section,
      @Nullable String kicker,
      String headline,
      @Nullable String deck,
      List<String> byline,
      String origin,
      String kind,
      @Nullable ReadFrom source,
      String headlineHighlighted,
      List<String> snippets,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationAnswer explanation) {
    static Hit of(org.soubao.search.Hit hit) {
      Article article = hit.article();
      return new Hit(
          article.id(),
          hit.score(),
          article.newspaper(),
          article.place().province(),
          article.place().city(),
          article.date() == null ? null : article.date().toString(),
          article.page(),
          article.section(),
          article.kicker(),
          article.headline(),
          article.deck(),
          article.byline(),
          article.origin().word(),
          article.kind().word(),
          ReadFrom.of(article.source()),
          hit.headline().toHtml(),
          hit.snippets().stream().map(Snippet::toHtml).toList(),
          hit.explanation() == null ? null : ExplanationAnswer.of(hit.explanation()));
    }
  }

  /**
   * Where an article was read.
   *
   * @param path the file, relative to the folder that was given
   */
  public record ReadFrom(String path) {
    static @Nullable ReadFrom of(@Nullable Source source) {
      return source == null ? null : new ReadFrom(source.path());
    }
  }

  /**
   * The counts of one field.
   *
   * @param name the parameter that filters by it, or {@code date}
   * @param values its values
   */
  public record Counts(String name, List<Count> values) {
    static Counts of(Facet facet) {
      return new Counts(facet.name(), facet.values().stream().map(Count::of).toList());
    }
  }

  /**
   * A value of a field.
   *
   * @param value what a filter takes
   * @param count how many of the found articles have it
   * @param selected whether the request filters by it
   * @param children finer values
   */
  public record Count(String value, long count, boolean selected, List<Count> children) {
    static Count of(FacetValue value) {
      return new Count(
          value.value(),
          value.count(),
          value.selected(),
          value.children().stream().map(Count::of).toList());
    }
  }
}
