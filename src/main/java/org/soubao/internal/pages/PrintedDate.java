package org.soubao.internal.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day of the issue as its page heads and imprints print it. */
final class PrintedDate {
  private static final String DIGIT = "[0-9〇○零一二三四五六七八九]";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20|[一二]"
              + DIGIT
              + ")"
              + DIGIT
              + "{2})"
              + "(?:年(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?<day>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})日"
              + "|(?<sign>[-./／])(?<month2>[0-9]{1,2})\\k<sign>(?<day2>[0-9]{1,2})(?!\\d))");

  /** What a page head would not say: these dates are an advertiser's. */
  private static final Pattern NOTICE = Pattern.compile("声明|公告|启事|遗失|有效期|截止|活动");

  /** How far into the page its first lines reach. */
  private static final int TOP = 60;

  private PrintedDate() {}

  /**
   * The day that most lines of furniture print; empty where there is none, or as many print
   * another.
   */
  static Optional<LocalDate> in(List<Line> furniture) {
    Tally<LocalDate> tally = new Tally<>();
    for (Line line : furniture) {
      String text = Report.plain(line.text());
      LocalDate date = NOTICE.matcher(text).find() ? null : in(text);
      if (date != null && !isSigned(line)) {
        tally.add(date, PageHead.of(line.text()).isPresent() ? 2 : 1);
      }
    }
    return tally.winner(1, 1.5);
  }

  /** Whether the day stands alone below other text: so notices are signed. */
  private static boolean isSigned(Line line) {
    return line.start() > TOP && DATE.matcher(Report.plain(line.text())).matches();
  }

  /** The day that page heads print without the year; empty where none does, or they differ. */
  static Optional<MonthDay> dayIn(List<Line> furniture) {
    Tally<MonthDay> tally = new Tally<>();
    for (Line line : furniture) {
      PageHead.of(line.text())
          .map(head -> String.valueOf(head.date()))
          .map(DayMention::in)
          .ifPresent(days -> days.forEach(mention -> tally.add(mention.day(), 1)));
    }
    return tally.winner(1, 1.5);
  }

  /** The first full day in a text without blanks; null where there is none that exists. */
  static @Nullable LocalDate in(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.find()) {
      return null;
    }
    boolean written = date.group("sign") == null;
    try {
      return LocalDate.of(
          number(date.group("year")),
          number(written ? date.group("month") : date.group("month2")),
          number(written ? date.group("day") : date.group("day2")));
    } catch (DateTimeException e) {
      return null; // A misprint: thin evidence gives no date.
    }
  }

  /** The value of figures or of Chinese numerals, with or without 十: 二〇二五, 二十五, 廿五. */
  private static int number(String printed) {
    int sum = 0;
    int units = 0;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      int tens = "十廿卅".indexOf(c);
      if (tens >= 0) {
        sum = 10 * (tens > 0 ? tens + 1 : Math.max(units, 1));
        units = 0;
      } else {
        int digit = c <= '9' ? c - '0' : Math.max("〇一二三四五六七八九".indexOf(c), 0);
        units = 10 * units + digit;
      }
    }
    return sum + units;
  }
}
