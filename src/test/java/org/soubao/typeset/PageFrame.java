package org.soubao.typeset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soubao.sample.Dice;
import org.soubao.typeset.Ink.Role;

/** Prints what stands around the articles: page head, masthead, imprint. */
final class PageFrame {
  private static final int OWNER = -1;

  private final Press press;
  private final PageCopy copy;
  private final int form;
  private final boolean lettered;
  private final boolean pinyin;

  PageFrame(Press press, PageCopy copy, Dice house) {
    this.press = press;
    this.copy = copy;
    form = house.between(0, 3);
    lettered = house.chance(0.5);
    pinyin = house.chance(0.3);
  }

  /** Prints the head of the page; gives the height that it takes. */
  double head(Sheet sheet, double x, double y, double width) {
    return copy.front() ? masthead(sheet, x, y, width) : folio(sheet, x, y, width);
  }

  private String date() {
    LocalDate day = copy.date();
    return String.format(
        Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private String weekday() {
    return "星期" + "一二三四五六日".charAt(copy.date().getDayOfWeek().getValue() - 1);
  }

  private double folio(Sheet sheet, double x, double y, double width) {
    double em = press.style().em();
    double big = em * 2.2;
    switch (form) {
      case 0 -> {
        text(sheet, copy.label(), Face.HEI, big, x, y + big);
        double after = x + big * (copy.label().length() * 0.62 + 0.5);
        text(sheet, copy.section(), Face.KAI, big * 0.85, after, y + big);
        right(sheet, date() + " " + weekday(), Face.SONG, em, x + width, y + big * 0.3);
        right(sheet, copy.newspaper(), Face.KAI, em * 1.2, x + width, y + big);
      }
      case 1 -> {
        text(sheet, date() + "　" + weekday(), Face.SONG, em, x, y + big);
        middle(sheet, spread(copy.section()), Face.HEI, big, x + width / 2, y + big);
        right(sheet, "第" + copy.label() + "版", Face.HEI, em * 1.3, x + width, y + big);
      }
      case 2 -> {
        text(sheet, copy.newspaper(), Face.KAI, em * 1.6, x, y + big);
        String line = date() + " " + weekday() + " " + String.join(" ", copy.foot());
        middle(sheet, line, Face.SONG, em * 0.95, x + width / 2, y + big);
        right(sheet, copy.section() + " " + copy.label(), Face.HEI, big * 0.8, x + width, y + big);
      }
      default -> {
        text(sheet, copy.section(), Face.HEI, big, x, y + big);
        text(sheet, "·" + copy.label(), Face.HEI, big * 0.7, x + big * 2.2, y + big);
        right(sheet, copy.newspaper() + " " + date(), Face.SONG, em, x + width, y + big);
      }
    }
    double rule = y + big * 1.3;
    sheet.add(new Ink.Rule(x, rule, x + width, rule, form == 1 ? 1.5 : 0.6));
    return big * 1.3 + em * 1.4;
  }

  private double masthead(Sheet sheet, double x, double y, double width) {
    double em = press.style().em();
    String name = copy.newspaper();
    double size = Math.min(width * 0.58 / name.length(), em * 9);
    double baseline = y + size;
    if (lettered) {
      sheet.add(new Ink.Lettering(name, Face.KAI, size, x, baseline));
    } else {
      text(sheet, name, Face.KAI, size, x, baseline);
    }
    double ear = x + size * name.length() + em * 2;
    double line = y + size * 0.25;
    for (String text : ear()) {
      text(sheet, text, Face.SONG, em, ear, line);
      line += em * 1.5;
    }
    if (pinyin) {
      text(sheet, "SOUBAO DAILY", Face.HEI, em, x, baseline + em * 1.6);
    }
    double bar = baseline + em * (pinyin ? 2.6 : 1.8);
    sheet.add(new Ink.Rule(x, bar, x + width, bar, 1));
    String under = date() + "　" + weekday() + "　国内统一连续出版物号 CN 00-0000　第" + number() + "期　今日8版";
    middle(sheet, under, Face.SONG, em, x + width / 2, bar + em * 1.4);
    sheet.add(new Ink.Rule(x, bar + em * 2, x + width, bar + em * 2, 0.4));
    return bar + em * 3.4 - y;
  }

  private List<String> ear() {
    List<String> lines = new ArrayList<>();
    lines.add("今日天气");
    lines.add("多云 西北风2级");
    lines.add(
        copy.date().getDayOfMonth() % 9 + 3 + "～" + (copy.date().getDayOfMonth() % 9 + 12) + "℃");
    return lines;
  }

  private long number() {
    return 4000 + copy.date().toEpochDay() % 9000;
  }

  /** The height that the foot takes. */
  double footHeight() {
    boolean inHead = !copy.front() && form == 2;
    return copy.foot().isEmpty() || inHead ? 0 : press.style().em() * 2.6;
  }

  /** Prints the imprint. */
  void foot(Sheet sheet, double x, double bottom, double width) {
    if (footHeight() > 0) {
      double em = press.style().em();
      sheet.add(new Ink.Rule(x, bottom - em * 1.6, x + width, bottom - em * 1.6, 0.5));
      double at = x;
      for (String line : copy.foot()) {
        text(sheet, line, Face.SONG, em * 0.95, at, bottom - em * 0.4);
        at += press.typist().width(Face.SONG, line, em * 0.95) + em * 3;
      }
    }
  }

  private static String spread(String text) {
    return String.join("　", text.split(""));
  }

  private void text(Sheet sheet, String text, Face face, double size, double x, double baseline) {
    press
        .typist()
        .set(
            sheet,
            new Ink.Text(
                text,
                face,
                size,
                face == Face.HEI,
                x,
                baseline,
                0,
                1,
                0,
                Role.FURNITURE,
                OWNER,
                (int) (x / 50)));
  }

  private void middle(Sheet sheet, String text, Face face, double size, double x, double y) {
    text(sheet, text, face, size, x - press.typist().width(face, text, size) / 2, y);
  }

  private void right(Sheet sheet, String text, Face face, double size, double x, double y) {
    text(sheet, text, face, size, x - press.typist().width(face, text, size), y);
  }
}
