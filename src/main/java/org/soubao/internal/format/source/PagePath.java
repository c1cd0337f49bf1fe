package org.soubao.internal.format.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageName;

/**
 * What the place of a page's file tells by convention: {@code 柳州晚报/2025-02-25/01.txt} or {@code
 * 柳州晚报_20250225_A05.txt}; without a page, of a file with several: {@code 柳州晚报/2025-02-25.pdf} or
 * {@code 柳州晚报_20250225.pdf}.
 */
public final class PagePath {
  private static final Pattern DAY_FOLDER = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TELLING_NAME =
      Pattern.compile("(.+)_(\\d{4})(\\d{2})(\\d{2})_([A-Za-z]?\\d{1,3})");

  /** A file with all pages of an issue. */
  private static final Pattern WHOLE_ISSUE =
      Pattern.compile("(.*[\u4e00-\u9fff]{2}.*)_(\\d{4})(\\d{2})(\\d{2})");

  private static final Pattern CHINESE = Pattern.compile(".*[\u4e00-\u9fff]{2}.*");

  private PagePath() {}

  /**
   * Reads the path of a page.
   *
   * @throws UnreadableException if it has a date that does not exist
   */
  public static PageName of(SourceFile source) throws UnreadableException {
    String stem = source.stem();
    Matcher telling = TELLING_NAME.matcher(stem);
    if (telling.matches()) {
      LocalDate date = date(stem, telling.group(2), telling.group(3), telling.group(4));
      return new PageName(stem, telling.group(1), date, telling.group(5));
    }
    Path day = source.place().toAbsolutePath().normalize().getParent();
    Path newspaper = day == null ? null : day.getParent();
    Matcher folder = DAY_FOLDER.matcher(name(day));
    if (folder.matches() && !name(newspaper).isEmpty()) {
      LocalDate date = date(name(day), folder.group(1), folder.group(2), folder.group(3));
      return new PageName(stem, name(newspaper), date, stem);
    }
    return ofIssue(source, name(day));
  }

  private static PageName ofIssue(SourceFile source, String folder) throws UnreadableException {
    String stem = source.stem();
    Matcher telling = WHOLE_ISSUE.matcher(stem);
    if (telling.matches()) {
      LocalDate date = date(stem, telling.group(2), telling.group(3), telling.group(4));
      return new PageName(stem, telling.group(1), date, null);
    }
    Matcher day = DAY_FOLDER.matcher(stem);
    if (day.matches() && CHINESE.matcher(folder).matches()) {
      LocalDate date = date(stem, day.group(1), day.group(2), day.group(3));
      return new PageName(stem, folder, date, null);
    }
    return new PageName(unlike(source), null, null, null);
  }

  /** Its stem and the folders above it, so that pages of one name in several are told apart. */
  private static String unlike(SourceFile source) {
    String path = source.path();
    return path.substring(0, path.lastIndexOf('/') + 1).replace('/', '-') + source.stem();
  }

  private static String name(@Nullable Path path) {
    return path == null || path.getFileName() == null
        ? ""
        : ArchiveForm.folderName(path.getFileName().toString());
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
