package org.soubao.internal.pages;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that a text names; of a range, its last: {@code 2月20日至21日}.
 *
 * @param start offset of the mention
 * @param end offset behind it
 * @param year as printed beside it; 0 where it isn't
 * @param day of the year
 * @param weekday as printed beside it; null where it isn't
 */
record DayMention(int start, int end, int year, MonthDay day, @Nullable DayOfWeek weekday) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<!\\d)(?<year>(?:19|20)\\d\\d)年)?(?<!\\d)(?<month>\\d{1,2})月(?<day>\\d{1,2})日"
              + "(?:(?:至|到|—+|-|~|～|、|和)(?:(?<month2>\\d{1,2})月)?(?<day2>\\d{1,2})日)?"
              + "(?:[（(，,]?(?:星期|周)(?<weekday>[一二三四五六日天]))?");
  private static final String WEEKDAYS = "一二三四五六日";
  private static final int HALF_YEAR = 183;
  private static final int YEAR = 366;
  private static final int LEAP_YEAR = 2024;

  /**
   * The days that a text without blanks names, in its order; days that don't exist are left out.
   */
  static List<DayMention> in(String text) {
    if (text.indexOf('日') < 0) {
      return List.of();
    }
    List<DayMention> found = new ArrayList<>();
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      DayMention mention = of(form);
      if (mention != null) {
        found.add(mention);
      }
    }
    return found;
  }

  private static @Nullable DayMention of(Matcher form) {
    String month = form.group("month2") == null ? form.group("month") : form.group("month2");
    String day = form.group("day2") == null ? form.group("day") : form.group("day2");
    int year = form.group("year") == null ? 0 : Integer.parseInt(form.group("year"));
    try {
      MonthDay last = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
      return new DayMention(form.start(), form.end(), year, last, weekday(form.group("weekday")));
    } catch (DateTimeException e) {
      return null; // A misprint, or a figure that only looks like a day.
    }
  }

  private static @Nullable DayOfWeek weekday(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    int index = WEEKDAYS.indexOf(printed);
    return index < 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(index + 1);
  }

  /** How many days later than {@code other} the day is, across New Year where that is nearer. */
  static int daysAfter(MonthDay day, MonthDay other) {
    long days =
        day.atYear(LEAP_YEAR).toEpochDay() - other.atYear(LEAP_YEAR).toEpochDay() + HALF_YEAR;
    return Math.floorMod(days, YEAR) - HALF_YEAR;
  }

  /** The day before, without the year. */
  static MonthDay before(MonthDay day) {
    return MonthDay.from(day.atYear(LEAP_YEAR).minusDays(1));
  }

  /** The day after, in that year. */
  static LocalDate next(MonthDay day, int year) {
    return day.atYear(year).plusDays(1);
  }
}
