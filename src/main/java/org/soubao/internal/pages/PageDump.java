package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The raw text of one page, and what its source and its place in the folders tell of it.
 *
 * @param path the file, relative to the folder that was given; a page of a file of several with
 *     {@code #page=} and its number behind that
 * @param name which page it is
 * @param text the decoded file, or what its reader made of it: one line of print a line
 * @param layout how the lines are printed and marked up
 */
public record PageDump(String path, PageName name, String text, PageLayout layout) {
  private static final String PAGE = "#page=";

  /** Checks that nothing is missing. */
  public PageDump {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(layout, "layout");
  }

  /** A page of which there is the text alone. */
  public PageDump(
      String path,
      String stem,
      @Nullable String newspaper,
      @Nullable LocalDate date,
      @Nullable String page,
      String text) {
    this(path, new PageName(stem, newspaper, date, page), text, PageLayout.NONE);
  }

  /** The file that it is in. */
  String file() {
    int at = path.lastIndexOf(PAGE);
    return at < 0 ? path : path.substring(0, at);
  }

  /** The number of the page in a file of several, from 1; null for a file with one page. */
  @Nullable String number() {
    int at = path.lastIndexOf(PAGE);
    return at < 0 ? null : path.substring(at + PAGE.length());
  }
}
