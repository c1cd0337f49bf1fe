package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.search.Comparison;
import org.soubao.search.PlaceLag;
import org.soubao.search.Printing;
import org.soubao.search.Reprints;

/**
 * The answer of {@code GET /api/v1/articles/{id}/reprints}; what is not known is null.
 *
 * @param id the article's
 * @param count how many printings its story has
 * @param printings in the order of print
 * @param places where the story came, the first first
 * @param comparison with another article; left out unless {@code with} names one
 */
public record ReprintsAnswer(
    String id,
    int count,
    List<Print> printings,
    List<Lag> places,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ComparisonAnswer comparison) {
  /** The wire form of a story, and of a comparison where one was asked for. */
  public static ReprintsAnswer of(Reprints reprints, @Nullable Comparison comparison) {
    return new ReprintsAnswer(
        reprints.id(),
        reprints.count(),
        reprints.printings().stream().map(Print::of).toList(),
        reprints.places().stream().map(Lag::of).toList(),
        comparison == null ? null : ComparisonAnswer.of(comparison));
  }

  /** A share to three decimals. */
  static double share(double share) {
    return Math.round(share * 1_000) / 1_000.0;
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /**
   * A printing.
   *
   * @param id names the article in {@code /api/v1/articles/{id}}
   * @param newspaper its name
   * @param province official name
   * @param city official name
   * @param date of the issue, {@code 2025-02-24}
   * @param lag days behind the first printing
   * @param page label as printed
   * @param front whether that is a front page
   * @param section 版名
   * @param kicker 引题
   * @param headline 主标题
   * @param deck 副题
   * @param byline names in print order
   * @param origin a word such as {@code wire}
   * @param originFrom {@code reprints} where these told the origin; left out where the page did
   * @param originStated what the page says of its origin, where its reprints tell otherwise; left
   *     out where they don't
   * @param length characters of its body, without blanks
   * @param kept how much of the longest body it keeps, 0 to 1
   * @param repeat whether its newspaper printed the story before
   */
  public record Print(
      String id,
      @Nullable String newspaper,
      @Nullable String province,
      @Nullable String city,
      @Nullable String date,
      @Nullable Integer lag,
      @Nullable String page,
      boolean front,
      @Nullable String section,
      @Nullable String kicker,
      String headline,
      @Nullable String deck,
      List<String> byline,
      String origin,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String originFrom,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String originStated,
      int length,
      double kept,
      boolean repeat) {
    static Print of(Printing printing) {
      Article article = printing.article();
      Origin stated = article.originStated();
      return new Print(
          article.id(),
          article.newspaper(),
          article.place().province(),
          article.place().city(),
          text(article.date()),
          printing.lag(),
          article.page(),
          printing.front(),
          article.section(),
          article.kicker(),
          article.headline(),
          article.deck(),
          article.byline(),
          article.origin().word(),
          stated == null ? null : "reprints",
          stated == null ? null : stated.word(),
          printing.length(),
          share(printing.kept()),
          printing.repeat());
    }
  }

  /**
   * When the story came to a place.
   *
   * @param province official name
   * @param city official name; null where a newspaper serves the whole province
   * @param date of the first printing there
   * @param lag days behind the very first printing
   * @param printings how many there are
   */
  public record Lag(
      @Nullable String province, @Nullable String city, String date, int lag, int printings) {
    static Lag of(PlaceLag place) {
      return new Lag(
          place.place().province(),
          place.place().city(),
          place.date().toString(),
          place.lag(),
          place.printings());
    }
  }
}
