package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.model.Source;
import org.soubao.search.Facet;
import org.soubao.search.FacetValue;
import org.soubao.search.Notice;
import org.soubao.search.Printings;
import org.soubao.search.SearchResult;
import org.soubao.search.Snippet;

/**
 * The answer of {@code GET /api/v1/search} and of {@code soubao search --json}; {@link Json} writes
 * it.
 *
 * @param query the query as it was typed
 * @param total how many articles or stories match
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

  /** To one decimal. */
  static double milliseconds(Duration took) {
    return Math.round(took.toNanos() / 100_000.0) / 10.0;
  }

  /**
   * How much matches.
   *
   * @param value how many hits there are
   * @param relation {@code exact} or {@code at-least}, of all three counts
   * @param counts what the hits are: {@code articles}, or {@code stories}
   * @param articles how many articles match
   * @param stories how many stories have a printing that matches
   */
  public record Total(long value, String relation, String counts, long articles, long stories) {
    static Total of(SearchResult.Total total) {
      return new Total(
          total.value(),
          Words.of(total.relation()).replace(' ', '-'),
          total.counts().word(),
          total.articles(),
          total.stories());
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
   * @param originFrom {@code reprints} where these told the origin; left out where the page did
   * @param originStated what the page says of its origin, where its reprints tell otherwise; left
   *     out where they don't
   * @param kind a word such as {@code photo story}
   * @param source where it was read
   * @param headlineHighlighted the headline as HTML: escaped, matches in {@code <em>}
   * @param snippets the best passages of the body as HTML of the same form, best first
   * @param reprints the story that it is a printing of; left out where it was printed once
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
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String originFrom,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String originStated,
      String kind,
      @Nullable ReadFrom source,
      String headlineHighlighted,
      List<String> snippets,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reprints reprints,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationAnswer explanation) {
    static Hit of(org.soubao.search.Hit hit) {
      Article article = hit.article();
      Origin stated = article.originStated();
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
          stated == null ? null : "reprints",
          stated == null ? null : stated.word(),
          article.kind().word(),
          ReadFrom.of(article.source()),
          hit.headline().toHtml(),
          hit.snippets().stream().map(Snippet::toHtml).toList(),
          hit.printings() == null ? null : Reprints.of(hit.printings()),
          hit.explanation() == null ? null : ExplanationAnswer.of(hit.explanation()));
    }
  }

  /**
   * The story of an article that was printed twice or more.
   *
   * @param count how many printings it has, this one among them
   * @param matching how many of these match, this one among them
   * @param newspapers the newspapers that printed it, each once, in the order of print
   * @param from day of the first printing
   * @param to day of the last printing
   */
  public record Reprints(
      int count,
      int matching,
      List<String> newspapers,
      @Nullable String from,
      @Nullable String to) {
    static Reprints of(Printings printings) {
      return new Reprints(
          printings.count(),
          printings.matching(),
          printings.newspapers(),
          printings.from() == null ? null : printings.from().toString(),
          printings.to() == null ? null : printings.to().toString());
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
   * @param counts what is counted: {@code articles}, or {@code stories} of which an article that
   *     was found has the value
   * @param values its values
   */
  public record Counts(String name, String counts, List<Count> values) {
    static Counts of(Facet facet) {
      return new Counts(
          facet.name(), facet.counts().word(), facet.values().stream().map(Count::of).toList());
    }
  }

  /**
   * A value of a field.
   *
   * @param value what a filter takes
   * @param count how many of the found articles, or stories, have it
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
