package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The raw text of one page, and what its place in the folders tells of it.
 *
 * @param path the file, relative to the folder that was given
 * @param stem the file's name without its ending; begins the ids where paper or date is unknown
 * @param newspaper its name; null where the path does not tell
 * @param date of the issue; null where the path does not tell
 * @param page label of the page; null where the path does not tell
 * @param text the decoded file
 */
public record PageDump(
    String path,
    String stem,
    @Nullable String newspaper,
    @Nullable LocalDate date,
    @Nullable String page,
    String text) {
  /** Checks that there is a path and a text. */
  public PageDump {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(stem, "stem");
    Objects.requireNonNull(text, "text");
  }
}
