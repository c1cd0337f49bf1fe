package org.soubao.internal.analysis;

/**
 * Reads the number that begins at a place of a text, exactly, as unscaled digits and a scale. It
 * can be used again and again; not for several threads.
 *
 * <p>What is no number of its own is passed over: numerals that touch Latin letters, ordinals with
 * leading zeros, times, scores and versions ({@code 10:30}, {@code 1.2.3}), numbers of more than 15
 * digits, fractions (三分之一), estimates (二十多万), single Chinese numerals (一, 十), two digits of a name
 * (五四), and numerals that a word begins or ends with (第一百货, 双十一).
 */
final class NumberReader {
  private static final int MAX_DIGITS = 15;

  /** Of values in all their digits, before and behind the point. */
  private static final long MAX_UNSCALED = 1_000_000_000_000_000_000L;

  private static final int MIN_DIGIT_STRING = 3;

  /** What makes a prefix of 千: kilometre, kilowatt. */
  private static final String UNITS_WITH_PREFIX = "米克瓦伏卡帕兆赫焦安升字";

  private static final String NOT_HUNDRED = "分货姓科合灵叶帕";
  private static final String ESTIMATE_BEFORE = "几数好上成";
  private static final String ESTIMATE_BEHIND = "多余几来";

  /** Behind 点 and a digit these tell of times, or of words: 两点一线. */
  private static final String NO_DECIMAL_BEFORE = "分刻钟时滴线半整";

  /** What begins the words that go on behind 十一, the National Day, and 十二. */
  private static final String DAY_WORDS = "黄长假国期小";

  private final NormalizedText text;
  private final NumeralContext context;
  private long unscaled;
  private int scale;
  private int end;
  private boolean percent;

  /** Reads in that text, which may be filled again. */
  NumberReader(NumeralContext context) {
    this.context = context;
    this.text = context.text();
  }

  /** Where the numeral ends that was looked at last, number or not. */
  int end() {
    return end;
  }

  /**
   * Reads what begins at {@code start}, a digit or Chinese numeral; says whether it is a number.
   */
  boolean readAt(int start) {
    unscaled = 0;
    scale = 0;
    percent = false;
    boolean number = context.isDigit(start) ? readArabic(start) : readChinese(start);
    return number && !isPart();
  }

  /** Appends the number in its one form: 12000, 10.5, 5%. */
  void appendTo(StringBuilder target) {
    long digits = unscaled;
    int places = scale;
    while (places > 0 && digits % 10 == 0) {
      digits /= 10;
      places--;
    }
    int start = target.length();
    target.append(digits);
    while (target.length() - start <= places) {
      target.insert(start, '0');
    }
    if (places > 0) {
      target.insert(target.length() - places, '.');
    }
    if (percent) {
      target.append('%');
    }
  }

  private boolean readArabic(int start) {
    boolean whole = readDigits(start) && !context.isTouchedBefore(start);
    boolean plain = end == context.digitsEnd(start);
    whole &= readMultipliers(plain);
    int sign = context.behindBlank(end);
    if (context.is(sign, '%')) {
      percent = true;
      end = sign + 1;
    }
    boolean time = context.isColon(end) && context.isDigit(end + 1);
    return whole && !time && !context.isTouchedBehind(end);
  }

  /** Digits with commas between thousands or ten thousands, and decimals. */
  private boolean readDigits(int start) {
    int behind = context.digitsEnd(start);
    boolean padded = behind - start > 1 && context.is(start, '0');
    int grouped = context.is(start, '0') ? behind : groupsEnd(start, behind);
    boolean fits = append(start, grouped) && !padded;
    end = grouped;
    if (context.is(end, '.') && context.isDigit(end + 1)) {
      int decimals = context.digitsEnd(end + 1);
      fits &= append(end + 1, decimals);
      scale = decimals - end - 1;
      end = decimals;
    }
    while (context.is(end, '.') && context.isDigit(end + 1)) {
      end = context.digitsEnd(end + 1);
      fits = false;
    }
    return fits;
  }

  private int groupsEnd(int start, int digitsEnd) {
    int group = context.is(digitsEnd, ',') ? context.digitsEnd(digitsEnd + 1) - digitsEnd - 1 : 0;
    if ((group != 3 && group != 4) || digitsEnd - start > group) {
      return digitsEnd;
    }
    int end = digitsEnd;
    while (context.is(end, ',')
        && text.isUnchanged(end)
        && context.digitsEnd(end + 1) - end - 1 == group) {
      end += 1 + group;
    }
    return end;
  }

  private boolean append(int start, int end) {
    if (end - start > 2 * MAX_DIGITS) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (context.isDigit(i)) {
        unscaled = 10 * unscaled + text.charAt(i) - '0';
      }
      if (unscaled >= MAX_UNSCALED / 1000) {
        return false;
      }
    }
    return true;
  }

  /** 1.2万, 3千万, 1亿2000万, 3万5000. What does not fit makes no number. */
  private boolean readMultipliers(boolean plain) {
    int zeros = readZeros();
    boolean fits = multiply(zeros);
    while (zeros > 0 && context.isDigit(end)) {
      long sum = unscaled;
      int from = end;
      end = context.digitsEnd(from);
      int length = end - from;
      unscaled = 0;
      fits &= plain && scale == 0 && append(from, end);
      int fewer = readZeros();
      fits &= multiply(fewer) && length + fewer <= zeros && (fewer > 0 || length == zeros);
      unscaled += sum;
      zeros = fewer;
    }
    return fits;
  }

  /** How many zeros the words 百, 千, 万, 亿 stand for that follow. */
  private int readZeros() {
    int zeros = 0;
    int word = context.behindBlank(end);
    boolean small = word == end;
    while (word < text.length()) {
      int more = zeros(word, small && zeros == 0);
      if (more == 0) {
        return zeros;
      }
      zeros += more;
      end = ++word;
    }
    return zeros;
  }

  private int zeros(int word, boolean small) {
    return switch (text.charAt(word)) {
      case '百' -> small && !context.isOneOf(word + 1, NOT_HUNDRED) ? 2 : 0;
      case '千' -> small && !context.isOneOf(word + 1, UNITS_WITH_PREFIX) ? 3 : 0;
      case '万' -> 4;
      case '亿' -> 8;
      default -> 0;
    };
  }

  private boolean multiply(int zeros) {
    for (int i = 0; i < zeros; i++) {
      if (scale > 0) {
        scale--;
      } else if (unscaled >= MAX_UNSCALED / 10) {
        return false;
      } else {
        unscaled *= 10;
      }
    }
    return true;
  }

  private boolean readChinese(int start) {
    if (context.is(start, '百') && context.is(start + 1, '分') && context.is(start + 2, '之')) {
      return readPercentage(start + 3);
    }
    boolean decimals = readChineseDecimal(start);
    boolean weekday = context.is(start - 1, '拜') || Reign.isWordBefore(text, start, "星期");
    return !weekday && !context.isDigit(start - 1) && (decimals || isNumber(start, end));
  }

  private boolean readPercentage(int start) {
    end = start;
    percent = true;
    if (context.isDigit(start)) {
      return readDigits(start) && !context.isTouchedBehind(end);
    }
    if (context.is(start, '百')) {
      unscaled = 100;
      end = start + 1;
      return !ChineseNumeral.isAt(text, end);
    }
    return ChineseNumeral.isAt(text, start) && (readChineseDecimal(start) || unscaled >= 0);
  }

  /** Reads a numeral, with decimals where they follow; says whether they did. */
  private boolean readChineseDecimal(int start) {
    end = ChineseNumeral.end(text, start);
    unscaled = ChineseNumeral.value(text, start, end);
    int from = end + 1;
    if (unscaled < 0 || !context.is(end, '点') || !ChineseNumeral.isAt(text, from)) {
      return false;
    }
    int behind = from;
    while (behind - from < MAX_DIGITS
        && ChineseNumeral.isAt(text, behind)
        && ChineseNumeral.isDigits(text, behind, behind + 1)) {
      behind++;
    }
    boolean time =
        behind == from
            || context.isOneOf(behind, "十百千两廿卅")
            || context.isOneOf(behind, NO_DECIMAL_BEFORE);
    if (time || unscaled >= 10_000_000) {
      return false;
    }
    appendDecimals(from, behind);
    return true;
  }

  private void appendDecimals(int from, int behind) {
    int decimals = Math.min(behind - from, 10);
    for (int i = from; i < from + decimals; i++) {
      unscaled = 10 * unscaled + Math.max(0, ChineseNumeral.digit(text.charAt(i)));
    }
    scale = decimals;
    end = behind;
    multiply(readZeros());
  }

  private boolean isNumber(int start, int end) {
    int length = end - start;
    if (unscaled < 0 || length == 1) {
      return false;
    }
    if (ChineseNumeral.isDigits(text, start, end)) {
      return length >= MIN_DIGIT_STRING
          && !isNamedDay(start, end)
          && !ChineseNumeral.isCounting(text, start, end);
    }
    boolean estimate =
        context.is(start, '十')
            && ChineseNumeral.place(text.charAt(start + 1)) > 0
            && context.isOneOf(start - 1, ESTIMATE_BEFORE);
    boolean word =
        (context.is(end - 1, '百') && context.isOneOf(end, NOT_HUNDRED))
            || (length == 2 && context.is(start, '十') && context.isOneOf(end, DAY_WORDS));
    return !estimate && !word && !context.is(start - 1, '双');
  }

  /** 九一八, 一二九, 一二八, 三一八 are days. */
  private boolean isNamedDay(int start, int end) {
    return end - start == 3
        && (unscaled == 918 || unscaled == 129 || unscaled == 128 || unscaled == 318);
  }

  /** Of a fraction, or of an estimate: 二十多万, 三十分之一. */
  private boolean isPart() {
    boolean fraction = context.is(end, '分') && context.is(end + 1, '之');
    boolean estimate =
        context.isOneOf(end, ESTIMATE_BEHIND)
            && end + 1 < text.length()
            && ChineseNumeral.place(text.charAt(end + 1)) > 0;
    return fraction || estimate || context.is(end, '几');
  }
}
