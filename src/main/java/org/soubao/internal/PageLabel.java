package org.soubao.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of pages, however they are written: 1, 01, １, 第1版, 第一版 and 一版 are the same. */
public final class PageLabel {
  private static final Pattern LABEL = Pattern.compile("第?([A-Z]?)([0-9]+|[〇零一二三四五六七八九十]+)版?");
  private static final Set<String> FRONT = Set.of("01", "A01", "头版");
  private static final String DIGITS = "〇一二三四五六七八九";

  private PageLabel() {}

  /** The label with two digits: {@code 01}, {@code A05}; as it came where it is no such label. */
  public static String normalize(String label) {
    Matcher matcher = LABEL.matcher(halfWidth(label.strip()).toUpperCase(Locale.ROOT));
    if (!matcher.matches() || matcher.group(2).length() > 4) {
      return label.strip();
    }
    return "%s%02d".formatted(matcher.group(1), number(matcher.group(2)));
  }

  /** Whether it is the label of a front page: 01, A01 or 头版, however it is written. */
  public static boolean isFront(String label) {
    return FRONT.contains(normalize(label));
  }

  private static String halfWidth(String label) {
    StringBuilder half = new StringBuilder(label.length());
    label.chars().forEach(c -> half.append((char) (c > 0xff00 && c < 0xff5f ? c - 0xfee0 : c)));
    return half.toString();
  }

  private static int number(String digits) {
    if (Character.isDigit(digits.charAt(0))) {
      return Integer.parseInt(digits);
    }
    int number = 0;
    int units = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '十') {
        number = 10 * Math.max(units, 1);
        units = 0;
      } else {
        units = 10 * units + Math.max(DIGITS.indexOf(c), 0);
      }
    }
    return number + units;
  }
}
