package org.soubao.internal.reprints;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Origin;

/**
 * An article as one that may be a printing of the same story as another one.
 *
 * @param text its body
 * @param newspaper null where it is not known
 * @param date null where it is not known
 * @param origin as its page tells
 * @param signed whether it names who wrote it
 */
public record Printing(
    ComparedText text,
    @Nullable String newspaper,
    @Nullable LocalDate date,
    Origin origin,
    boolean signed) {
  /** That article. */
  public static Printing of(Article article) {
    return new Printing(
        ComparedText.of(article.body()),
        article.newspaper(),
        article.date(),
        article.origin(),
        !article.byline().isEmpty());
  }

  boolean isOfPaper(Printing other) {
    return newspaper != null && newspaper.equals(other.newspaper);
  }

  /** How many days lie between them; more than any number where that is not known. */
  long daysTo(Printing other) {
    return date == null || other.date == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(date, other.date));
  }

  boolean isBefore(Printing other) {
    return date != null && other.date != null && date.isBefore(other.date);
  }
}
