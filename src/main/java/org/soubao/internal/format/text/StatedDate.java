package org.soubao.internal.format.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as pages, paths and records write it. */
public final class StatedDate {
  /** 2025-02-25, 2025年2月25日, 2025-02/25, 202502/25, 20250225. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)((?:1[89]|20)\\d{2})(?:\\s?[-年/.]\\s?(\\d{1,2})\\s?[-月/.]\\s?(\\d{1,2})(?!\\d)"
              + "|(\\d{2})/?(\\d{2})(?!\\d))");

  private StatedDate() {}

  /** The first day in a text that exists; empty where there is none. */
  public static Optional<LocalDate> in(String text) {
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      boolean parted = date.group(2) != null;
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(parted ? 2 : 4)),
                Integer.parseInt(date.group(parted ? 3 : 5))));
      } catch (DateTimeException e) {
        // Figures of something else; a day may follow.
      }
    }
    return Optional.empty();
  }
}
