package org.soubao.internal.pages;

import java.util.regex.Pattern;

/**
 * Recognises the lines of a page that are no part of an article: page heads, imprints (责编 …), marks
 * of advertisements, notes on two-dimensional codes.
 */
final class Furniture {
  private static final Pattern ADVERTISEMENT = Pattern.compile("[·•](?:公益)?广告[·•].*|(?:公益)?广告");
  private static final Pattern CODE = Pattern.compile("(?:扫码|扫一扫|扫描二维码).{0,16}");

  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?:本版|本期)?(?:责任编辑|责编|责任校对|执行主编|执行编辑|值班编委|值班主任|值班总编|编辑|主编|版式|美编|美术编辑|校对|组版|统筹|审读)"
              + "[ \u3000：:/|].*"
              + "|国内统一(?:连续出版物|刊)号.*|邮发代号.*|版权所有.*|本报(?:地址|电话|网址|邮编).*"
              + "|.{0,8}(?:热线|电话|邮箱|网址|微信|微博|客户端)[：:].*|新闻热线.*|(?:https?://|www\\.).*"
              + "|第[0-9]{1,6}期|总第.{1,8}期|今日[0-9]+版|.{0,4}导读");

  private Furniture() {}

  /** Whether the line is page furniture, by its form alone. */
  static boolean is(String line) {
    return line.indexOf('。') < 0 && hasForm(line);
  }

  private static boolean hasForm(String line) {
    return ADVERTISEMENT.matcher(line).matches()
        || CODE.matcher(line).matches()
        || IMPRINT.matcher(line).matches()
        || PageHead.of(line).isPresent();
  }
}
