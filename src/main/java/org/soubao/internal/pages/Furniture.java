package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Simplified;

/**
 * Recognises the lines of a page that are no part of an article: page heads, imprints (责编 …),
 * prices, marks of advertisements, reading guides, the weather beside the masthead, notes on
 * two-dimensional codes.
 */
final class Furniture {
  private static final String BLANK = "[ \u3000]*";

  private static final Pattern ADVERTISEMENT = Pattern.compile("[·•](?:公益)?广告[·•].*|(?:公益)?广告");
  private static final Pattern CODE = Pattern.compile("(?:扫码|扫一扫|扫描二维码).{0,16}");

  /** Who made the page: {@code 责编 …}. */
  private static final Pattern EDITORS =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}版|本版|本期|副刊|值班|图片|文字|新闻|专题)?"
              + "(?:责任编辑|责编|责任校对|执行主编|执行编辑|编委|主任|总编|编辑|主编|版式|美编|美术编辑|校对|检校|组版|视觉|统筹|审读|版式设计|制图)"
              + "[ \u3000：:/／|].*");

  /** Where figures and drawings of the page are from. */
  private static final Pattern DATA =
      Pattern.compile("(?:本版|图表|以上)?(?:数据|资料)来源[ \u3000]?[：:].{2,40}");

  /** Numbers and prices of the issue. */
  private static final Pattern IMPRINT =
      Pattern.compile(
          "国内统一(?:连续出版物|刊)号.*|邮发代号.*|版权所有.*|本报(?:地址|电话|网址|邮编).*"
              + "|(?:国内|全国|本市)?零售(?:价|每份).*|每份[^，]{1,8}元.{0,4}"
              + "|(?:(?:第[0-9]{1,6}期|总第.{1,8}期|(?:今日|本期)[0-9]+版)"
              + BLANK
              + ")+");

  /** Where to write to. */
  private static final Pattern CONTACT =
      Pattern.compile(
          ".{0,8}(?:热线|电话|邮箱|网址|微信|微博|客户端)[：:].*|新闻热线.*|(?:https?://|www\\.).*"
              + "|(?:投稿|来稿)(?:请|须|邮箱|信箱)[^，。]{2,24}");

  private static final Pattern GUIDE =
      Pattern.compile("(?:今日|本期|本报|内容)?(?:导读|提要)[ \u3000：:].*|.{0,4}导读");

  /** A further line of a reading guide, which ends in the page's label. */
  private static final Pattern GUIDE_ENTRY =
      Pattern.compile(
          ".{2,36}[·•…》>→.\\-—／/ \u3000（(详见刊]{1,6}第?[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版?[）)]?");

  /** An entry that shows by its arrow what it is. */
  private static final Pattern POINTER =
      Pattern.compile("[^。]{2,40}[ \u3000]*[▶►→][ \u3000]*(?:第)?[A-Z]?[0-9]{1,2}版?");

  /** A small advertisement says where to call. */
  private static final Pattern CALL =
      Pattern.compile(
          ".{0,12}(?:电话|热线|手机|微信|联系人|地址|咨询|预约)[：:"
              + " ].{0,30}|[^。]{0,20}[0-9]{3,4}[-—]?[0-9]{7,8}[^。]{0,20}");

  /** A day with its weekday, among whatever else a page head has. */
  private static final Pattern DAY_LINE =
      Pattern.compile(
          "[^，。]{0,40}[0-9０-９]{4}[ ]?[年./-][ ]?[0-9０-９]{1,2}[ ]?[月./-][ ]?[0-9０-９]{1,2}["
              + " ]?日?[^，。]{0,12}(?:星期|周)[一二三四五六日天][^，。]{0,30}");

  private static final String LABEL_ENDS = "版）)一二三四五六七八九十";

  private static final Pattern WEATHER =
      Pattern.compile(
          "[^，。]{0,12}[晴雨阴云雪雾风霾][^，。]{0,10}?-?[0-9]{1,2}℃?"
              + BLANK
              + "[—–～~至到-]{1,2}"
              + BLANK
              + "-?[0-9]{1,2}℃"
              + BLANK);

  /**
   * A form of furniture.
   *
   * @param anchors characters one of which every such line holds: spares the pattern on most lines
   */
  private record Form(Pattern pattern, String anchors) {
    boolean is(String line) {
      return Signs.holds(line, anchors) && pattern.matcher(line).matches();
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(ADVERTISEMENT, "广"),
          new Form(CODE, "扫"),
          new Form(EDITORS, "编任校版视统审制"),
          new Form(DATA, "源"),
          new Form(IMPRINT, "号权报售份期版"),
          new Form(CONTACT, "：:线w稿"),
          new Form(GUIDE, "读提"),
          new Form(POINTER, "▶►→"),
          new Form(WEATHER, "℃"),
          new Form(DAY_LINE, "期周"));

  private static final Form CALLS = new Form(CALL, "电热手微联地咨预");

  /** Digits in a row that a number to call has at least. */
  private static final int NUMBER = 7;

  private Furniture() {}

  /**
   * Whether the line is page furniture, by its form alone.
   *
   * @param newspaper the page's; null where it isn't known
   */
  static boolean is(String line, @Nullable String newspaper) {
    return line.indexOf('。') < 0 && (hasForm(line) || PageHead.of(line, newspaper).isPresent());
  }

  private static boolean hasForm(String line) {
    for (Form form : FORMS) {
      if (form.is(line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line is the mark of paid text, {@code ·广告·}. */
  static boolean isAdvertisementMark(String line) {
    return ADVERTISEMENT.matcher(line).matches();
  }

  /** Whether the line says where to call, as small advertisements do. */
  static boolean saysWhereToCall(String line) {
    String plain = Simplified.of(line);
    return CALLS.is(plain) || (hasNumber(plain) && CALL.matcher(plain).matches());
  }

  private static boolean hasNumber(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < NUMBER; i++) {
      char c = line.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits >= NUMBER;
  }

  /** Whether the line names who made the page. */
  static boolean namesEditors(String line) {
    return EDITORS.matcher(Simplified.of(line)).matches();
  }

  /** Whether a reading guide (导读) begins with the line. */
  static boolean opensGuide(String line) {
    return GUIDE.matcher(Simplified.of(line)).matches();
  }

  /** Whether the line goes on with a reading guide above it. */
  static boolean continuesGuide(String line) {
    char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
    return (Character.isDigit(last) || LABEL_ENDS.indexOf(last) >= 0)
        && GUIDE_ENTRY.matcher(line).matches();
  }
}
