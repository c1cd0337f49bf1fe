package org.soubao.internal.analysis;

/**
 * Numerals written with Chinese characters, in normal form: digits one by one (二〇二五) or with place
 * words (两千零二十五, 廿五).
 */
final class ChineseNumeral {
  /** What {@link #value} gives for no numeral. */
  static final long NONE = -1;

  private static final int TEN_THOUSAND = 10_000;
  private static final long HUNDRED_MILLION = 100_000_000;

  /** No numeral has more characters; it keeps values below 10^18. */
  private static final int MAX_LENGTH = 24;

  private static final int MAX_DIGITS = 15;

  private ChineseNumeral() {}

  /** The value of a digit; −1 of anything else. */
  static int digit(char c) {
    return switch (c) {
      case '〇', '零' -> 0;
      case '一' -> 1;
      case '二', '两' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }

  /** The value of a place word; 0 of anything else. */
  static long place(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> TEN_THOUSAND;
      case '亿' -> HUNDRED_MILLION;
      default -> 0;
    };
  }

  private static int tens(char c) {
    return switch (c) {
      case '廿' -> 20;
      case '卅' -> 30;
      case '卌' -> 40;
      default -> 0;
    };
  }

  /**
   * Whether a numeral may go on there. 两 is also a weight, and counts only before a place; a Latin
   * 0 between Chinese digits is a misprinted 〇.
   */
  static boolean isAt(NormalizedText text, int index) {
    if (index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    if (c == '两') {
      return index + 1 < text.length() && place(text.charAt(index + 1)) > 10;
    }
    if (c == '0') {
      return isMisprintedZero(text, index);
    }
    return c >= '〇' && c <= '零' && (digit(c) >= 0 || place(c) > 0 || tens(c) > 0);
  }

  private static boolean isMisprintedZero(NormalizedText text, int index) {
    return index > 0
        && digit(text.charAt(index - 1)) >= 0
        && index + 1 < text.length()
        && (digit(text.charAt(index + 1)) >= 0 || text.charAt(index + 1) == '年');
  }

  /** Where the numeral that begins at {@code start} ends. */
  static int end(NormalizedText text, int start) {
    int end = start;
    while (isAt(text, end)) {
      end++;
    }
    return end;
  }

  /** Whether all of those characters are digits. */
  static boolean isDigits(NormalizedText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether each of those digits is the one behind the last: 一二三 counts and is no number. */
  static boolean isCounting(NormalizedText text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (digit(text.charAt(i)) != digit(text.charAt(i - 1)) + 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c == '0' || (c != '两' && digit(c) >= 0);
  }

  /** The value of the whole stretch; {@link #NONE} where it is no numeral, or a longer one. */
  static long value(NormalizedText text, int start, int end) {
    if (end <= start || end - start > MAX_LENGTH) {
      return NONE;
    }
    return isDigits(text, start, end) ? digits(text, start, end) : new Sum().of(text, start, end);
  }

  private static long digits(NormalizedText text, int start, int end) {
    if (end - start > MAX_DIGITS) {
      return NONE;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      value = 10 * value + Math.max(0, digit(text.charAt(i)));
    }
    return value;
  }

  /** Adds up digits and places, which must get smaller; a place may be missing where 零 stands. */
  private static final class Sum {
    private long hundredMillions;
    private long tenThousands;
    private long below;
    private int digit = -1;
    private long lastPlace = TEN_THOUSAND;
    private boolean zero;

    long of(NormalizedText text, int start, int end) {
      for (int i = start; i < end; i++) {
        if (!add(text.charAt(i))) {
          return NONE;
        }
      }
      boolean whole = endUnits() && !zero;
      return whole ? hundredMillions + tenThousands + below : NONE;
    }

    private boolean add(char c) {
      int value = digit(c);
      if (value == 0) {
        boolean first = digit < 0 && !zero && hundredMillions + tenThousands + below > 0;
        zero = true;
        return first;
      }
      if (value > 0) {
        boolean first = digit < 0;
        digit = value;
        return first;
      }
      int tens = tens(c);
      if (tens > 0) {
        return digit < 0 && addPlace(tens / 10, 10);
      }
      long place = place(c);
      return place >= TEN_THOUSAND ? closeSection(place) : place > 0 && addPlace(digit, place);
    }

    private boolean addPlace(int times, long place) {
      if (place >= lastPlace || (times < 0 && place > 10)) {
        return false;
      }
      below += Math.max(1, times) * place;
      lastPlace = place;
      digit = -1;
      zero = false;
      return true;
    }

    /** 万 and 亿 multiply what stands before them; 万亿 does too. */
    private boolean closeSection(long place) {
      boolean hundredMillion = place == HUNDRED_MILLION;
      long closed = hundredMillion ? hundredMillions : tenThousands;
      if (!endUnits() || zero || closed > 0) {
        return false;
      }
      long section = hundredMillion ? tenThousands + below : below;
      if (hundredMillion) {
        hundredMillions = section * place;
        tenThousands = 0;
      } else {
        tenThousands = section * place;
      }
      below = 0;
      lastPlace = TEN_THOUSAND;
      return section > 0;
    }

    /** A last digit counts behind 十 or 零, or alone: 三百二 may be 320 and is not read. */
    private boolean endUnits() {
      if (digit < 0) {
        return true;
      }
      boolean first = hundredMillions + tenThousands + below == 0;
      boolean fits = first || zero || lastPlace == 10;
      below += digit;
      digit = -1;
      zero = false;
      return fits;
    }
  }
}
