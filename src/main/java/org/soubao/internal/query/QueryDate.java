package org.soubao.internal.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Days;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.internal.query.Part.Dated;

/** Reads what stands behind {@code date:}. */
final class QueryDate {
  /** Longer texts are no date. */
  private static final int MAX_LENGTH = 60;

  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?"
              + "|/([0-9]{1,2})(?:/([0-9]{1,2}))?"
              + "|年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?)?");

  private static final Pattern RANGE = Pattern.compile("(.+?)(?:\\s+to\\s+|\\s*至\\s*)(.+)");
  private static final String OPEN = "*";

  private QueryDate() {}

  /** The days of 2025, 2025-2, 2025-02-24, 2025/2/24, 2025年2月 …; empty if it is no such date. */
  static Optional<Dated> date(String text) {
    return canonical(normal(text)).flatMap(date -> between(date, date));
  }

  /** The days of {@code 2025-01 TO 2025-03}, each end inclusive or a star; empty if it is none. */
  static Optional<Dated> range(String text) {
    Matcher range = RANGE.matcher(normal(text));
    if (!range.matches()) {
      return Optional.empty();
    }
    Optional<String> from = end(range.group(1));
    Optional<String> to = end(range.group(2));
    return from.isEmpty() || to.isEmpty() ? Optional.empty() : between(from.get(), to.get());
  }

  private static Optional<String> end(String text) {
    return text.equals(OPEN) ? Optional.of(OPEN) : canonical(text);
  }

  private static Optional<Dated> between(String from, String to) {
    try {
      LocalDate first = from.equals(OPEN) ? null : Days.first(from);
      LocalDate last = to.equals(OPEN) ? null : Days.last(to);
      return isReversed(first, last) ? Optional.empty() : Optional.of(new Dated(first, last));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isReversed(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first != null && last != null && last.isBefore(first);
  }

  /** Half width and lower case. */
  private static String normal(String text) {
    return text.length() > MAX_LENGTH ? "" : NormalizedText.of(text).toString().strip();
  }

  /** The date with hyphens and two digits. */
  private static Optional<String> canonical(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    StringBuilder canonical = new StringBuilder(date.group(1));
    for (int group = 2; group <= date.groupCount(); group++) {
      if (date.group(group) != null) {
        canonical.append("-%02d".formatted(Integer.parseInt(date.group(group))));
      }
    }
    return Optional.of(canonical.toString());
  }
}
