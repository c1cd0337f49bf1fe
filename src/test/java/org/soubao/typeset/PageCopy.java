package org.soubao.typeset;

import java.time.LocalDate;
import java.util.List;

/**
 * All that is to be printed on a page.
 *
 * @param newspaper its name
 * @param date of the issue
 * @param label of the page, {@code A05}
 * @param section 版名
 * @param front whether it has the masthead
 * @param stories in order of weight: the first leads the page
 * @param inserts notices, advertisements, reading guides
 * @param foot lines of the imprint; may be empty
 */
public record PageCopy(
    String newspaper,
    LocalDate date,
    String label,
    String section,
    boolean front,
    List<Story> stories,
    List<Insert> inserts,
    List<String> foot) {
  public PageCopy {
    stories = List.copyOf(stories);
    inserts = List.copyOf(inserts);
    foot = List.copyOf(foot);
  }
}
