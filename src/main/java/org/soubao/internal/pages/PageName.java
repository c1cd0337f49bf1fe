package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page it is, as its place in the folders or its source says; what neither says is null.
 *
 * @param stem the file's name without its ending; begins the ids where paper or date is unknown,
 *     and stands in them for the page where that is
 * @param clipping where a page comes as files of single articles, the name of this file; null where
 *     it is the whole page
 * @param newspaper its name
 * @param date of the issue
 * @param page label of the page
 * @param section 版名
 */
public record PageName(
    String stem,
    @Nullable String clipping,
    @Nullable String newspaper,
    @Nullable LocalDate date,
    @Nullable String page,
    @Nullable String section) {
  /** Checks that there is a stem. */
  public PageName {
    Objects.requireNonNull(stem, "stem");
  }

  /** Of a page of which only that is known. */
  public PageName(
      String stem, @Nullable String newspaper, @Nullable LocalDate date, @Nullable String page) {
    this(stem, null, newspaper, date, page, null);
  }

  /** The id of the page's n-th article. */
  String id(int n) {
    if (newspaper == null || date == null) {
      return String.format(Locale.ROOT, "%s-%d", stem, n);
    }
    String file = page == null ? stem : clipping;
    String issue = "%s-%s".formatted(newspaper, date);
    String whole = page == null ? issue : "%s-%s".formatted(issue, page);
    String own = file == null ? whole : "%s-%s".formatted(whole, file);
    return String.format(Locale.ROOT, "%s-%d", own, n);
  }
}
