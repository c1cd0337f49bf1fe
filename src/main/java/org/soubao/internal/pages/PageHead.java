package org.soubao.internal.pages;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page's head (报眉) or masthead, which names the paper, the day, the page or the section
 * and nothing else: {@code 丹东时讯报 体育 04版 2025年6月19日 星期四}.
 *
 * @param newspaper null where the line does not name it
 * @param date as printed, {@code 2025年6月19日}
 * @param page its label as printed, {@code 04版}
 * @param section 版名
 */
record PageHead(
    @Nullable String newspaper,
    @Nullable String date,
    @Nullable String page,
    @Nullable String section) {
  private static final Pattern BLANKS = Pattern.compile("[ \u3000\u2003|｜/／]+|(?<=版)[·•]");
  private static final Pattern NEWSPAPER =
      Pattern.compile("[\u4e00-\u9fff]{2,7}(?<![预海情通汇电举回板简申年])报");
  private static final Pattern DATE =
      Pattern.compile("[12][0-9]{3}(?:年[0-9]{1,2}月[0-9]{1,2}日|[-./][0-9]{1,2}[-./][0-9]{1,2})");
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)[一二三四五六日天]");
  private static final Pattern LUNAR =
      Pattern.compile(
          "(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?"
              + "闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?");
  private static final Pattern PAGE =
      Pattern.compile("第?[A-Z]?[0-9]{1,3}版?|第[一二三四五六七八九十]{1,3}版|[一二三四五六七八九十]{1,2}版");
  private static final Pattern DAY_AND_WEEKDAY = Pattern.compile("(.{8,12}日)((?:星期|周)[一二三四五六日天])");
  private static final Pattern PAGE_AND_SECTION =
      Pattern.compile("(第?[A-Z]?[0-9]{1,3}版?|第[一二三四五六七八九十]{1,3}版)[·•:：]?([\u4e00-\u9fff]{2,6})");

  /** What newspapers call their pages; a longer name may add 新闻, 版 or 周刊. */
  private static final Set<String> SECTIONS =
      Set.of(
          "要闻", "时政", "本地", "本市", "城事", "城市", "民生", "社会", "社区", "经济", "财经", "产经", "金融", "文化", "文艺",
          "文娱", "娱乐", "体育", "文体", "教育", "科教", "科技", "健康", "卫生", "法治", "法制", "政法", "国内", "国际", "时事",
          "天下", "评论", "观点", "言论", "时评", "副刊", "综合", "专版", "专题", "特刊", "公告", "旅游", "文旅", "汽车", "房产",
          "楼市", "乡村", "三农", "区县", "县域", "县区", "生活", "消费", "读书", "阅读", "人物", "理论", "党建", "军事", "生态",
          "环保", "图片", "影像", "摄影", "关注", "焦点", "聚焦", "深度", "调查", "热线", "服务", "便民", "头版", "封面", "资讯",
          "声音", "农业", "工业");

  private static final Pattern SECTION_ENDING = Pattern.compile("(?:新闻|周刊|专刊|版)$");

  /** The page head that a line is; empty where it says anything else. */
  static Optional<PageHead> of(String line) {
    String text = DAY_AND_WEEKDAY.matcher(join(line.strip())).replaceFirst("$1 $2");
    Reader reader = new Reader();
    for (String token : BLANKS.split(text, -1)) {
      if (!token.isEmpty() && !reader.takes(token)) {
        return Optional.empty();
      }
    }
    return reader.head();
  }

  /** A short section is often set with a blank in the middle: 文 化. */
  private static String join(String line) {
    boolean spaced = line.length() == 3 && BLANKS.matcher(line.substring(1, 2)).matches();
    return spaced ? line.substring(0, 1) + line.substring(2) : line;
  }

  private static boolean isSection(String token) {
    return SECTIONS.contains(token)
        || SECTIONS.contains(SECTION_ENDING.matcher(token).replaceFirst(""));
  }

  private static final class Reader {
    private @Nullable String newspaper;
    private @Nullable String date;
    private @Nullable String page;
    private @Nullable String section;
    private boolean other;

    /** Whether the token is one of those that a page head is made of, and the first of its kind. */
    boolean takes(String token) {
      Matcher both = PAGE_AND_SECTION.matcher(token);
      if (both.matches() && isSection(both.group(2))) {
        return takes(both.group(1)) && takes(both.group(2));
      }
      if (date == null && DATE.matcher(token).matches()) {
        date = token;
        return true;
      }
      if (page == null && PAGE.matcher(token).matches()) {
        page = token;
        return true;
      }
      if (section == null && isSection(token)) {
        section = SECTION_ENDING.matcher(token).replaceFirst("");
        section = section.isEmpty() ? token : section;
        return true;
      }
      if (newspaper == null && NEWSPAPER.matcher(token).matches()) {
        newspaper = token;
        return true;
      }
      boolean calendar = WEEKDAY.matcher(token).matches() || LUNAR.matcher(token).matches();
      other |= calendar;
      return calendar;
    }

    Optional<PageHead> head() {
      boolean anything =
          other || newspaper != null || date != null || page != null || section != null;
      return anything
          ? Optional.of(new PageHead(newspaper, date, page, section))
          : Optional.empty();
    }
  }
}
