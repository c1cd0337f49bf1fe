package org.soubao.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the ends of a span of days: a day, or the month or year that begins or ends it. */
public final class Days {
  /** The JDK's parsers alone would take signs and years of more digits too. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

  private Days() {}

  /**
   * The first day of {@code 2025-02-24}, {@code 2025-02} or {@code 2025}.
   *
   * @throws DateTimeException if it is no such date
   */
  public static LocalDate first(String text) {
    return day(text, year -> year.atDay(1), month -> month.atDay(1));
  }

  /**
   * The last day of {@code 2025-02-24}, {@code 2025-02} or {@code 2025}.
   *
   * @throws DateTimeException if it is no such date
   */
  public static LocalDate last(String text) {
    return day(text, year -> year.atMonth(12).atEndOfMonth(), YearMonth::atEndOfMonth);
  }

  private static LocalDate day(
      String text, Function<Year, LocalDate> ofYear, Function<YearMonth, LocalDate> ofMonth) {
    return switch (DATE.matcher(text).matches() ? text.length() : 0) {
      case 4 -> ofYear.apply(Year.parse(text));
      case 7 -> ofMonth.apply(YearMonth.parse(text));
      case 10 -> LocalDate.parse(text);
      default -> throw new DateTimeException("no date: " + text);
    };
  }
}
