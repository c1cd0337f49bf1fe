package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeat a failure with {@code -Dvalues.seed=SEED}. */
class StatedValuesTest {
  private static final long SEED = Long.getLong("values.seed", 20250224);
  private static final String DIGITS = "〇一二三四五六七八九";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02-24 | 二〇二五年二月二十四日
          2025-02-24 | 二○二五年二月廿四日
          2025-02-24 | 二零二五年2月24日
          2025-02-24 | 二0二五年二月二十四日
          2025-02-24 | 民國一百十四年二月廿四日
          2025-02-24 | 民国114年2月24日
          2025-02-24 | 2025年2月24日
          2025-02-24 | 2025年02月24号
          2025-02-24 | 2025 年 2 月 24 日
          2025-02-24 | ２０２５年２月２４日
          2025-02-24 | 2025-02-24
          2025-02-24 | 2025-2-24
          2025-02-24 | 2025/2/24
          2025-02-24 | 2025.2.24
          2025-02-24 | ２０２５．２．２４
          1948-12-02 | 民國三十七年十二月二日
          1948-12-02 | 民國卅七年十二月二日
          1912-01-01 | 民國元年元月一日
          2025-02    | 二〇二五年二月
          2025-02    | 2025-02
          2025       | 二零二五年
          2025       | 二〇二五
          2025       | 2025
          1905       | 光緒三十一年
          1875       | 光緖元年
          1909       | 宣統元年
          --02-24    | 二月二十四日
          --02-24    | 2月24日
          --02-29    | 2月29日
          --12       | 十二月
          --12       | 12月
          ---24      | 廿四日
          ---24      | 24日
          12000      | 一万二千
          12000      | 一萬二千
          12000      | 12000
          12000      | 1.2万
          12000      | 1.2 万
          12000      | 1万2千
          12000      | 1,2000
          12000      | 12,000
          12000      | １２０００
          3500       | 三千五百
          3500       | 3千5百
          35000      | 三点五万
          35000      | 3万5000
          2005       | 两千零五
          320        | 三百二十
          432        | 四百卅二
          359        | 三五九
          123456789  | 一亿二千三百四十五万六千七百八十九
          120000000  | 1亿2000万
          2000000000000 | 两万亿
          1500000000000 | 1.5万亿
          100500000  | 一亿零五十万
          10.5       | 10.5
          10.5       | 10.50
          10.5       | 十点五
          0.05       | 0.05
          5%         | 百分之五
          5%         | 5%
          5%         | ５％
          5%         | 5.0 %
          10.5%      | 百分之十点五
          10.5%      | 百分之10.5
          100%       | 百分之百
          """)
  void formsMeet(String term, String printed) {
    assertThat(StatedValues.whole(printed)).isEqualTo(term);
    assertThat(StatedValues.whole("　" + printed + " ")).isEqualTo(term);
    assertThat(StatedValues.places("约㎡在" + printed + "，", Set.of(term)))
        .first()
        .isEqualTo(new StatedValue(term, 3, 3 + printed.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "统一",
        "十分",
        "万一",
        "一定",
        "一些",
        "一",
        "十",
        "三明市",
        "四川",
        "五四运动",
        "九寨沟",
        "二人转",
        "百货",
        "千古",
        "第一",
        "第一百货",
        "双十一",
        "十一长假",
        "九一八",
        "一二三产业",
        "三三两两",
        "一点一滴",
        "两点一线",
        "三五成群",
        "千万不要",
        "百姓",
        "十堰",
        "万科",
        "三百二",
        "七八百",
        "十五六岁",
        "三分之一",
        "三十分之一",
        "几十万",
        "二十多万",
        "20多万",
        "二十几岁",
        "1.2.3",
        "10:30",
        "３∶２",
        "007",
        "g20",
        "mp3",
        "covid-19",
        "F-16",
        "²",
        "⑫",
        "2月30日",
        "正月初五",
        "腊月初三",
        "农历八月十五日",
        "礼拜六十二点",
        "一二三四年级",
        "元",
        "两",
        "两两",
        "百分之",
        "每月一日三餐",
        "12345678901234567890",
        "今后一月",
        "二月初二",
      })
  void wordsStateNothing(String text) {
    assertThat(StatedValues.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "13月5日, 13 5",
    "2025年2月30日, 2025",
    "光緒三十一年三月十五日, 1905",
    "25年, 25",
    "20元月租, 20",
    "20日元, 20",
    "2009-10赛季, 2009 10",
    "50千瓦, 50",
    "10㎡, 10",
    "2月20日至24日, --02-20 ---24",
    "5%—10%, 5% 10%",
    "１９９０年代, 1990",
    "第十二届和第12届, 12 12",
  })
  void whatIsCertainIsRead(String text, String terms) {
    assertThat(StatedValues.widest(text))
        .extracting(StatedValue::term)
        .containsExactly(terms.split(" "));
  }

  @Test
  void aDateStatesItsPartsAtTheirPlaces() {
    assertThat(StatedValues.in("雲㎡二○二五年二月廿四日開幕"))
        .containsExactly(
            new StatedValue("2025-02-24", 2, 12),
            new StatedValue("2025-02", 2, 9),
            new StatedValue("2025", 2, 7),
            new StatedValue("--02-24", 7, 12),
            new StatedValue("--02", 7, 9),
            new StatedValue("---24", 9, 12));
  }

  @Test
  void onlyAWholePieceIsOneValue() {
    assertThat(StatedValues.whole("防汛")).isNull();
    assertThat(StatedValues.whole("2月24日防汛")).isNull();
    assertThat(StatedValues.whole("防汛2月24日")).isNull();
    assertThat(StatedValues.whole("10.5 12")).isNull();
    assertThat(StatedValues.whole("")).isNull();
  }

  @Test
  void anAnalyzedTextGivesTheSameTerms() throws Exception {
    String text = "民國三十七年十二月二日，一萬二千人，百分之五。";
    AnalyzedText analyzed = new AnalyzedText();
    analyzed.fill(text);
    try (TokenStream stream = analyzed.values()) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      for (StatedValue value : StatedValues.in(text)) {
        assertThat(stream.incrementToken()).isTrue();
        assertThat(term).hasToString(value.term());
      }
      assertThat(stream.incrementToken()).isFalse();
    }
  }

  @Test
  void datesInRandomFormsMeet() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      LocalDate date = LocalDate.ofEpochDay(random.nextInt(50_000) - 21_000);
      String printed = printed(date, random);
      assertThat(StatedValues.whole(printed))
          .as("seed %d: %s", SEED, printed)
          .isEqualTo(date.toString());
    }
  }

  @Test
  void numbersInRandomFormsMeet() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      long number = 11 + (long) Math.pow(10, 1 + 10 * random.nextDouble());
      String printed = printed(number, random);
      assertThat(StatedValues.whole(printed))
          .as("seed %d: %s", SEED, printed)
          .isEqualTo(Long.toString(number));
    }
  }

  @Test
  void randomTextsDoNoHarm() {
    Random random = new Random(SEED);
    String alphabet = "0123456789〇零一二两三四五六七八九十百千万亿廿卅元年月日号点分之民国光绪% ,.-/:：，㎡²é\u0301𠮷\uD842a防\n";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<StatedValue> values = StatedValues.in(text);
      assertThat(values)
          .as("seed %d: %s", SEED, text)
          .allSatisfy(value -> {
            assertThat(value.term()).matches("[0-9.%-]{1,64}");
            assertThat(value.start()).isBetween(0, value.end() - 1);
            assertThat(value.end()).isLessThanOrEqualTo(text.length());
          });
    }
  }

  @Test
  void longNumeralsAreReadOnce() {
    for (String numeral :
        List.of("1", "一", "十", "1.", "1,000,", "1万", "一月", "二〇二五年", "百分之", "两", "点一")) {
      assertThat(StatedValues.in(numeral.repeat(200_000)).size()).isLessThanOrEqualTo(600_000);
    }
  }

  private static String printed(LocalDate date, Random random) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    String chinese = random.nextBoolean() ? "〇" : random.nextBoolean() ? "零" : "○";
    String years = digits(year).replace("〇", chinese);
    String text =
        switch (random.nextInt(6)) {
          case 0 -> date.toString();
          case 1 -> year + "/" + month + "/" + day;
          case 2 -> year + "." + month + "." + day;
          case 3 -> years + "年" + places(month) + "月" + places(day) + "日";
          case 4 -> year + "年" + month + "月" + day + (random.nextBoolean() ? "日" : "号");
          default ->
              year < 1912
                  ? years + "年" + month + "月" + day + "日"
                  : "民國"
                      + (year == 1912 ? "元" : places(year - 1911))
                      + "年"
                      + places(month)
                      + "月"
                      + places(day)
                      + "日";
        };
    return random.nextBoolean() ? text : fullWidth(text);
  }

  private static String printed(long number, Random random) {
    String text =
        switch (random.nextInt(5)) {
          case 0 -> Long.toString(number);
          case 1 -> "%,d".formatted(number);
          case 2 -> places(number);
          case 3 -> places(number).replace('万', '萬').replace('亿', '億');
          default -> BigDecimal.valueOf(number, 4).toPlainString() + "万";
        };
    boolean commas = text.contains(",");
    return commas || random.nextBoolean() ? text : fullWidth(text);
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static String digits(int number) {
    StringBuilder text = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
    return text.toString();
  }

  /** With place words, as one counts. */
  private static String places(long number) {
    if (number >= 100_000_000) {
      return places(number / 100_000_000) + "亿" + rest(number % 100_000_000, 10_000_000);
    }
    if (number >= 10_000) {
      return places(number / 10_000) + "万" + rest(number % 10_000, 1000);
    }
    if (number >= 1000) {
      return DIGITS.charAt((int) (number / 1000)) + "千" + rest(number % 1000, 100);
    }
    if (number >= 100) {
      return DIGITS.charAt((int) (number / 100)) + "百" + rest(number % 100, 10);
    }
    String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt((int) (number / 10)) + "十";
    return tens + (number % 10 == 0 ? "" : DIGITS.charAt((int) (number % 10)));
  }

  private static String rest(long rest, long place) {
    if (rest == 0) {
      return "";
    }
    String tens = rest >= 10 && rest < 20 ? "一" : "";
    return (rest < place ? "零" : "") + tens + places(rest);
  }
}
