package org.soubao.internal.analysis;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date, or the part of one, that begins at a place of a text. It can be used again and
 * again; not for several threads.
 *
 * <p>Years are four digits or a number from 1000 to 2999 before 年, and those of 民国, 光绪 and 宣统; two
 * digits (25年) are not guessed at. Republican dates are Gregorian. Behind imperial years and behind
 * 农历 stand lunar months, which are passed over. A day that its month doesn't have is no date.
 */
final class DateReader {
  private static final int NONE = -1;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int LEAP_YEAR = 2024;

  private static final String SEASON = "年赛学财";
  private static final String NO_DAY = "元圆";
  private static final String NO_MONTH = "球亮光";

  private static final String PART_OF_MONTH = "份初中上下底末";

  private final NormalizedText text;
  private final NumeralContext context;

  private int integerEnd;
  private int end;
  private int year;
  private int month;
  private int day;
  private int yearStart;
  private int yearEnd;
  private int monthStart;
  private int monthEnd;
  private int dayStart;

  /** Reads in that text, which may be filled again. */
  DateReader(NumeralContext context) {
    this.context = context;
    this.text = context.text();
  }

  /** Where that ends which was looked at last, if it was a date. */
  int end() {
    return end;
  }

  /** Whether a date, or a year, month or day begins at that numeral. */
  boolean readAt(int start) {
    year = NONE;
    month = NONE;
    day = NONE;
    if (context.isDigit(start) && context.isTouchedBefore(start)) {
      return false;
    }
    return readPunctuated(start) || readYear(start) || readMonth(start) || readDay(start, false);
  }

  /** Gives the date, and the parts that it implies, each with its place. */
  void addTo(StatedValues values) {
    StringBuilder term = values.terms();
    if (year != NONE) {
      if (day != NONE) {
        appendDay(appendMonth(term.append(year).append('-')).append('-'));
        values.add(yearStart, end);
      }
      if (month != NONE) {
        appendMonth(term.append(year).append('-'));
        values.add(yearStart, monthEnd);
      }
      term.append(year);
      values.add(yearStart, yearEnd);
    }
    if (month != NONE && day != NONE) {
      appendDay(appendMonth(term.append("--")).append('-'));
      values.add(monthStart, end);
    }
    if (month != NONE) {
      appendMonth(term.append("--"));
      values.add(monthStart, monthEnd);
    }
    if (day != NONE) {
      appendDay(term.append("---"));
      values.add(dayStart, end);
    }
  }

  private StringBuilder appendMonth(StringBuilder term) {
    return month < 10 ? term.append('0').append(month) : term.append(month);
  }

  private StringBuilder appendDay(StringBuilder term) {
    return day < 10 ? term.append('0').append(day) : term.append(day);
  }

  /** 2025-02-24, 2025/2/24, 2025.2.24 and 2025-02. */
  private boolean readPunctuated(int start) {
    int separator = start + 4;
    if (!context.isDigit(start) || context.digitsEnd(start) != separator || !isJoint(separator)) {
      return false;
    }
    int behindMonth = context.digitsEnd(separator + 1);
    boolean whole = behindMonth < text.length() && isSameJoint(behindMonth, separator);
    int behindDay = whole ? context.digitsEnd(behindMonth + 1) : behindMonth;
    boolean withDay = whole && behindDay > behindMonth + 1;
    boolean goesOn =
        (isJoint(behindDay) && context.isDigit(behindDay + 1))
            || (context.isTouchedBehind(behindDay) && !isTime(behindDay));
    int readYear = digits(start, separator);
    int readMonth = digits(separator + 1, behindMonth);
    int readDay = withDay ? digits(behindMonth + 1, behindDay) : 1;
    if (goesOn || !isYear(readYear) || !isDate(readYear, readMonth, readDay)) {
      return false;
    }
    if (!withDay && !isMonthAlone(separator, behindMonth)) {
      return false;
    }
    year = readYear;
    month = readMonth;
    day = withDay ? readDay : NONE;
    end = withDay ? behindDay : behindMonth;
    place(start, separator, separator + 1, behindMonth, behindMonth + 1);
    return true;
  }

  /** 2025-02, but neither 2025.2 nor the season 2009-10赛季. */
  private boolean isMonthAlone(int separator, int end) {
    return text.charAt(separator) == '-' && end - separator == 3 && !context.isOneOf(end, SEASON);
  }

  private boolean isTime(int index) {
    return context.is(index, 't') && context.isDigit(index + 1);
  }

  private boolean isJoint(int index) {
    return context.is(index, '-') || context.is(index, '/') || context.is(index, '.');
  }

  private boolean isSameJoint(int index, int other) {
    return isJoint(index) && text.charAt(index) == text.charAt(other);
  }

  private void place(int yearStart, int yearEnd, int monthStart, int monthEnd, int dayStart) {
    this.yearStart = yearStart;
    this.yearEnd = yearEnd;
    this.monthStart = monthStart;
    this.monthEnd = monthEnd;
    this.dayStart = dayStart;
  }

  private boolean readYear(int start) {
    int value = integer(start);
    int sign = context.behindBlank(integerEnd);
    if (value == NONE || !context.is(sign, '年')) {
      return false;
    }
    Reign reign = Reign.before(text, start);
    int read = reign == null ? value : reign.year(value);
    boolean digits = reign != null || integerEnd - start == 4 || !isDigitString(start, integerEnd);
    if (!isYear(read) || !digits || (reign == null && isCounting(start, integerEnd))) {
      return false;
    }
    year = read;
    yearStart = reign == null ? start : start - reign.lengthBefore(text, start);
    yearEnd = sign + 1;
    end = yearEnd;
    readMonthOfYear(start, reign);
    return true;
  }

  private void readMonthOfYear(int start, @Nullable Reign reign) {
    int behindYear = context.behindBlank(yearEnd);
    boolean lunar = (reign != null && reign.isImperial()) || isLunar(start);
    if (context.isNumeral(behindYear) || context.is(behindYear, '元')) {
      readMonth(behindYear);
    }
    if (lunar) {
      month = NONE;
      day = NONE;
    }
  }

  private boolean isDigitString(int start, int end) {
    return context.isDigit(start) || ChineseNumeral.isDigits(text, start, end);
  }

  private boolean isCounting(int start, int end) {
    return ChineseNumeral.isDigits(text, start, end) && ChineseNumeral.isCounting(text, start, end);
  }

  private boolean readMonth(int start) {
    int value = integer(start);
    int sign = context.behindBlank(integerEnd);
    boolean named = context.isOneOf(sign + 1, NO_MONTH) || isLunarDay(sign + 1);
    if (value < 1 || value > MONTHS || !context.is(sign, '月') || named) {
      return false;
    }
    int behind = sign + 1;
    month = value;
    monthStart = start;
    monthEnd = behind;
    end = behind;
    int next = context.behindBlank(behind);
    if (context.isNumeral(next)) {
      readDay(next, true);
    }
    if (day == NONE && isAmount(start, behind)) {
      month = NONE;
      return false;
    }
    if (year == NONE && isLunar(start)) {
      month = NONE;
      day = NONE;
    }
    return true;
  }

  /** 初五日, 念五日 and 13月5日 are no days alone, 本月五日 is one. */
  private boolean isRest(int start) {
    return context.isOneOf(start - 1, "初念")
        || (context.is(start - 1, '月') && start > 1 && context.isNumeral(start - 2));
  }

  /** 20元月租, 一月 as long as a month. */
  private boolean isAmount(int start, int behind) {
    boolean first = context.is(start, '元') || context.is(start, '一');
    boolean single = first && behind == start + 2;
    return single && !context.is(start - 1, '年') && !context.isOneOf(behind, PART_OF_MONTH);
  }

  /** 初二 and 念二 are days of the moon. */
  private boolean isLunarDay(int index) {
    return (context.is(index, '初') && ChineseNumeral.isAt(text, index + 1))
        || context.is(index, '念');
  }

  /** The day of the month that was read, or a day alone. */
  private boolean readDay(int start, boolean ofMonth) {
    int value = context.is(start, '元') ? NONE : integer(start);
    int sign = context.behindBlank(integerEnd);
    boolean day = context.is(sign, '日') || (ofMonth && context.is(sign, '号'));
    boolean named = context.isOneOf(sign + 1, NO_DAY);
    boolean single = !ofMonth && (context.is(start, '一') && integerEnd == start + 1);
    boolean rest = !ofMonth && isRest(start);
    if (value < 1 || value > DAYS || !day || named || single || rest) {
      return false;
    }
    end = sign + 1;
    dayStart = start;
    if (ofMonth && !isDate(year == NONE ? LEAP_YEAR : year, month, value)) {
      month = NONE;
      return false;
    }
    this.day = value;
    return true;
  }

  private boolean isLunar(int start) {
    return Reign.isWordBefore(text, start, "历") || Reign.isWordBefore(text, start, "闰");
  }

  /** The whole number of at most four digits, or the Chinese one, that stands there. */
  private int integer(int start) {
    if (context.isDigit(start)) {
      integerEnd = context.digitsEnd(start);
      return integerEnd - start > 4 ? NONE : digits(start, integerEnd);
    }
    if (context.is(start, '元')) {
      integerEnd = start + 1;
      return 1;
    }
    integerEnd = ChineseNumeral.end(text, start);
    boolean two = integerEnd - start == 2 && ChineseNumeral.isDigits(text, start, integerEnd);
    long value = two ? NONE : ChineseNumeral.value(text, start, integerEnd);
    return value > LAST_YEAR ? NONE : (int) value;
  }

  private int digits(int start, int end) {
    int value = 0;
    for (int i = start; i < end && i < start + 4; i++) {
      value = 10 * value + text.charAt(i) - '0';
    }
    return end - start > 4 ? NONE : value;
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isDate(int year, int month, int day) {
    return month >= 1
        && month <= MONTHS
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
