package org.soubao.internal.format;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the place of a page's file tells by convention: {@code 柳州晚报/2025-02-25/01.txt} or {@code
 * 柳州晚报_20250225_A05.txt}.
 *
 * @param stem the file's name without its ending
 * @param newspaper its name; null where the path does not tell
 * @param date of the issue; null where the path does not tell
 * @param page label of the page; null where the path does not tell
 */
record PagePath(
    String stem, @Nullable String newspaper, @Nullable LocalDate date, @Nullable String page) {
  private static final Pattern DAY_FOLDER = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TELLING_NAME =
      Pattern.compile("(.+)_(\\d{4})(\\d{2})(\\d{2})_([A-Za-z]?\\d{1,3})");

  /**
   * Reads the path of a page.
   *
   * @throws UnreadableException if it has a date that does not exist
   */
  static PagePath of(SourceFile source) throws UnreadableException {
    String name = String.valueOf(source.file().getFileName());
    String stem = name.substring(0, name.length() - ".txt".length());
    Matcher telling = TELLING_NAME.matcher(stem);
    if (telling.matches()) {
      LocalDate date = date(stem, telling.group(2), telling.group(3), telling.group(4));
      return new PagePath(stem, telling.group(1), date, telling.group(5));
    }
    Path day = source.file().toAbsolutePath().normalize().getParent();
    Path newspaper = day == null ? null : day.getParent();
    Matcher folder = DAY_FOLDER.matcher(name(day));
    if (folder.matches() && !name(newspaper).isEmpty()) {
      LocalDate date = date(name(day), folder.group(1), folder.group(2), folder.group(3));
      return new PagePath(stem, name(newspaper), date, stem);
    }
    return new PagePath(stem, null, null, null);
  }

  private static String name(@Nullable Path path) {
    return path == null || path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private static LocalDate date(String name, String year, String month, String day)
      throws UnreadableException {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new UnreadableException(
          "The name %s has a date that does not exist; rename it by the day of the issue."
              .formatted(name));
    }
  }
}
