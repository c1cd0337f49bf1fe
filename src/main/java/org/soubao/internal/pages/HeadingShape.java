package org.soubao.internal.pages;

import java.util.regex.Pattern;

/** What the form of a heading line says about its place: kicker, headline or deck. */
final class HeadingShape {
  private static final Pattern KICKER =
      Pattern.compile(
          ".*(?:强调|指出|要求|表示|提出|号召|透露|获悉|发现)[：:]?$|.*[·•][\u4e00-\u9fff]{2,6}$|^(?:为|为了).{4,}(?:聚力|助力|添彩|护航|赋能|贡献|新篇|提供.{2,6})$|^(?:更好|深入|认真|全面|聚焦|围绕|贯彻)[^"
              + " \u3000，]{6,}$"
              + "|^[\u4e00-\u9fff]{2,4}主持召开.{2,20}会议?$|.*(?:再传捷报|传来喜讯|传捷报)$|^第[一二三四五六七八九十0-9]+[届次].{0,10}$|.*[之系][\u4e00-\u9fff]?[①-⑩一二三四五六七八九十]$"
              // Rubrics (栏目) that many papers have.
              + "|^[^ \u3000，]{1,6}(?:走基层|进行时|看一线|在一线|跑现场|家门口|面对面|直通车|大家谈|看身边|在身边|深一度|回音壁)$");

  private static final Pattern DECK =
      Pattern.compile(
          "^[—–-]{1,2}.*|.*(?:主持|主持并讲话|主持会议|讲话|致辞|出席|参加|陪同|参加有关活动|出席会议)$|.*(?:综述|侧记|纪实|见闻|扫描)$");

  private static final Pattern PART_NUMBER =
      Pattern.compile("[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[一二三四五六七八九十]{1,3}[、.]?");

  private static final String DOTS = "…·•.．*＊";
  private static final int LONGEST_NUMBER = 5;
  private static final int LONGEST_NOTICE_TITLE = 12;
  private static final Pattern NOTICE_TITLE =
      Pattern.compile(
          "(?:遗失|挂失|注销|减资|清算|拍卖|招标|中标|迁坟|招领|招聘|招租|停水|停电|停气|征稿)?(?:声明|公告|通告|启事|通知)|讣[ \u3000]*告");
  // One of these in its place is in every kicker or deck: spares the patterns on most lines, which
  // are asked many times while the headings of a page are weighed.
  private static final String KICKER_BEGINS = "为更深认全聚围贯第";
  private static final String KICKER_ENDS = "调出求示召露悉现：:报讯层时线场口面车谈边度壁①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九十";
  private static final String NOTICE_ENDS = "明告事知";
  private static final String DECK_BEGINS = "—–-";
  private static final String DECK_ENDS = "持话议辞席加同动述记实闻描";

  private HeadingShape() {}

  static boolean isKicker(String text) {
    return mayBeKicker(text) && KICKER.matcher(text).matches() && !isDeck(text);
  }

  static boolean isDeck(String text) {
    return isFramed(text, DECK_BEGINS, DECK_ENDS) && DECK.matcher(text).matches();
  }

  private static boolean mayBeKicker(String text) {
    return isFramed(text, KICKER_BEGINS, KICKER_ENDS)
        || text.indexOf('·') >= 0
        || text.indexOf('•') >= 0
        || text.contains("主持召开");
  }

  private static boolean isFramed(String text, String begins, String ends) {
    return !text.isEmpty()
        && (begins.indexOf(text.charAt(0)) >= 0
            || ends.indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  /** The number of a part of an article: {@code （一）}. */
  static boolean isPartNumber(String text) {
    return text.length() <= LONGEST_NUMBER && PART_NUMBER.matcher(text).matches();
  }

  /** A line of dots alone, which says that something is left out. */
  static boolean isDivider(String text) {
    return text.length() > 1 && text.chars().allMatch(c -> DOTS.indexOf(c) >= 0);
  }

  /** A deck by its dash, which can't be anything else. */
  static boolean isDashed(String text) {
    return text.startsWith("—") || text.startsWith("–");
  }

  /** What a notice is headed with, alone on its line: nothing else is so. */
  static boolean isNoticeTitle(String text) {
    return text.length() <= LONGEST_NOTICE_TITLE
        && isFramed(text, "", NOTICE_ENDS)
        && NOTICE_TITLE.matcher(text).matches();
  }
}
