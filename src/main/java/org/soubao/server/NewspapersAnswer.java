package org.soubao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.HeldNewspaper;

/**
 * The answer of {@code GET /api/v1/newspapers}.
 *
 * @param newspapers by falling number of articles
 */
record NewspapersAnswer(List<Newspaper> newspapers) {
  /** The wire form of newspapers. */
  static NewspapersAnswer of(List<HeldNewspaper> newspapers) {
    return new NewspapersAnswer(newspapers.stream().map(Newspaper::of).toList());
  }

  /**
   * A newspaper.
   *
   * @param name its name
   * @param province official name of what it serves; null where unknown
   * @param city likewise
   * @param articles how many are held of it, dated or not
   * @param issues of how many days
   * @param first the earliest of these; null where no article has a date
   * @param last the latest; null where no article has a date
   * @param months those with an issue, in order
   */
  record Newspaper(
      String name,
      @Nullable String province,
      @Nullable String city,
      long articles,
      long issues,
      @Nullable String first,
      @Nullable String last,
      List<Month> months) {
    static Newspaper of(HeldNewspaper newspaper) {
      return new Newspaper(
          newspaper.name(),
          newspaper.place().province(),
          newspaper.place().city(),
          newspaper.articles(),
          newspaper.issues(),
          newspaper.first() == null ? null : newspaper.first().toString(),
          newspaper.last() == null ? null : newspaper.last().toString(),
          newspaper.months().stream().map(Month::of).toList());
    }
  }

  /**
   * A month of a newspaper.
   *
   * @param month {@code 2025-02}
   * @param issues of how many of its days articles are held
   * @param articles how many
   */
  record Month(String month, long issues, long articles) {
    static Month of(HeldNewspaper.Month month) {
      return new Month(month.month().toString(), month.issues(), month.articles());
    }
  }
}
