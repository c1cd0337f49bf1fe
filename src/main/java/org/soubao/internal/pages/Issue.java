package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Place;

/**
 * What all articles of a page share: from its path, else by what the page itself shows.
 *
 * @param dump the page
 * @param newspaper null where nothing tells
 * @param place of the newspaper, else the one that the page calls its own
 * @param date null where nothing tells
 * @param page label of the page
 * @param section as the page head names it
 * @param inferred what was not in the path
 */
record Issue(
    PageDump dump,
    @Nullable String newspaper,
    Place place,
    @Nullable LocalDate date,
    @Nullable String page,
    @Nullable String section,
    Set<String> inferred) {
  /**
   * Reads it from the path, the page's furniture and its reports.
   *
   * @param reports asked for only where the path leaves something open
   */
  static Issue of(
      PageDump dump,
      List<Line> furniture,
      Supplier<List<Report>> reports,
      NewspaperRegistry registry) {
    return new IssueReader(dump, furniture, reports, registry).read();
  }

  /** The id of the page's n-th article; never from what was inferred. */
  String id(int n) {
    return dump.name().id(n);
  }
}
