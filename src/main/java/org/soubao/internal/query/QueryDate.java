package org.soubao.internal.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Days;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.internal.analysis.StatedValues;
import org.soubao.internal.query.Part.Dated;

/** Reads what stands behind {@code date:}. */
final class QueryDate {
  /** Longer texts are no date. */
  private static final int MAX_LENGTH = 60;

  /** What is a date behind {@code date:}, though only a number in a text. */
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})");

  private static final Pattern STATED = Pattern.compile("[0-9]{4}(?:-[0-9]{2}){0,2}");
  private static final Pattern RANGE = Pattern.compile("(.+?)(?:\\s+to\\s+|\\s*至\\s*)(.+)");
  private static final String OPEN = "*";

  private QueryDate() {}

  /**
   * The days of 2025, 2025-2, 20250224 and of every date with a year that {@link StatedValues}
   * reads, such as 2025.2.24 and 二〇二五年二月; empty if it is no such date.
   */
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
    return Optional.ofNullable(StatedValues.whole(parted(text)))
        .filter(term -> STATED.matcher(term).matches());
  }

  /** The same, as a text would state it. */
  private static String parted(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return compact.replaceFirst("$1-$2-$3");
    }
    Matcher month = MONTH.matcher(text);
    return month.matches()
        ? "%s-%02d".formatted(month.group(1), Integer.parseInt(month.group(2)))
        : text;
  }
}
