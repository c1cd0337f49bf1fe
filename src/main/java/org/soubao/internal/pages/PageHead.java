package org.soubao.internal.pages;

import java.util.Optional;
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
  private static final String BLANK = " \u3000\u2003|｜/／·•";
  private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");

  /** A line without any of these is looked at as it is: see {@link #plain}. */
  private static final String REWRITTEN = "编校/／报周期";

  private static final Pattern NEWSPAPER =
      Pattern.compile("[\u4e00-\u9fff]{2,7}(?<![预海情通汇电举回板简申年])报");
  private static final Pattern DATE =
      Pattern.compile(
          "[12][0-9]{3}(?:年[0-9]{1,2}月[0-9]{1,2}日|[-./][0-9]{1,2}[-./][0-9]{1,2})"
              + "|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日");
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)[一二三四五六日天]");
  private static final Pattern LUNAR =
      Pattern.compile(
          "(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?"
              + "闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?");
  private static final Pattern PAGE =
      Pattern.compile("第?[A-Z]?[0-9]{1,3}版?|第[一二三四五六七八九十]{1,3}版|[一二三四五六七八九十]{1,2}版");

  /** A page label that can't be a mere number. */
  private static final Pattern PLAIN_PAGE = Pattern.compile(".*版|0[0-9]|[A-Z][0-9]{1,2}");

  /** A slogan, a day of the calendar or a supplement's name. */
  private static final Pattern SHORT_NAME = Pattern.compile("[\u4e00-\u9fff]{2,4}");

  private static final Pattern DAY_AND_WEEKDAY =
      Pattern.compile("([0-9一二三四五六七八九十]日|[0-9])[（(]?((?:星期|周)[一二三四五六日天])[）)]?");

  /** A day's slashes, which elsewhere part the words of a page head. */
  private static final Pattern SLASHED_DAY =
      Pattern.compile("([12][0-9]{3})[/／]([0-9]{1,2})[/／]([0-9]{1,2})(?![0-9])");

  private static final Pattern NEWSPAPER_AND_PAGE =
      Pattern.compile("([\u4e00-\u9fff]{2,7}报)([A-Z][0-9]{1,2})版?");

  /** Who made the page, behind what the head says. */
  private static final Pattern EDITORS =
      Pattern.compile(
          "[ \u3000|｜]*(?:本版|值班)?(?:责任编辑|责编|编辑|美编|校对|版式|主编|组版|编委)[ \u3000:：/／].{2,60}$");

  /** How pages call themselves by a word of their own: 柳州新闻. */
  private static final Pattern NAMED_SECTION =
      Pattern.compile("[\u4e00-\u9fff]{2,4}(?:新闻|周刊|专刊|报道)");

  private static final Pattern PAGE_AND_SECTION =
      Pattern.compile("(第?[A-Z]?[0-9]{1,3}版?|第[一二三四五六七八九十]{1,3}版)[·•:：]?([\u4e00-\u9fff]{2,6})");

  /** Alone on its line it heads a notice. */
  private static final String NOTICES = "公告";

  private static final Pattern NAMED_SUPPLEMENT =
      Pattern.compile("[\u4e00-\u9fff]{2,4}[ \u3000]*[·•][ \u3000]*副刊");

  /** Where a collection of articles took one from: {@code 《丹东时讯报》（2025年6月19日 第 04 版）}. */
  private static final Pattern TAKEN_FROM =
      Pattern.compile(
          "《(?<paper>[\u4e00-\u9fff]{2,10})》[ ]?[（(](?<date>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)"
              + "[ ]?(?:第?[ ]?(?<page>[A-Z]?[0-9]{1,3})[ ]?版)?[^，。）)]{0,12}[）)]");

  private static final int LONGEST = 100;

  /**
   * No word that is taken is longer, but the newspaper's own name: a page label and its section.
   */
  private static final int LONGEST_WORD = 16;

  /** The page head that a line is; empty where it says anything else. */
  static Optional<PageHead> of(String line) {
    return of(line, null);
  }

  /**
   * The page head that a line is; empty where it says anything else. Beside two telling words one
   * short word may stand that isn't known.
   *
   * @param own name of the newspaper; null where it isn't known
   */
  static Optional<PageHead> of(String line, @Nullable String own) {
    if (line.length() > LONGEST || isRunningText(line, own)) {
      return Optional.empty();
    }
    Matcher taken = line.startsWith("《") ? TAKEN_FROM.matcher(line) : null;
    if (taken != null && taken.matches()) {
      return Optional.of(
          new PageHead(taken.group("paper"), taken.group("date"), taken.group("page"), null));
    }
    String text = plain(line);
    Reader reader = new Reader(own);
    for (String token : BLANKS.split(text, -1)) {
      boolean known = token.isEmpty() || token.equals(own) || token.length() <= LONGEST_WORD;
      if (!known || (!token.isEmpty() && !reader.takes(token) && !reader.spares(token))) {
        return Optional.empty();
      }
    }
    return NAMED_SUPPLEMENT.matcher(line).matches() ? reader.supplement() : reader.head();
  }

  /** Whether a word of the line is longer than any of a page head: spares most lines the rest. */
  private static boolean isRunningText(String line, @Nullable String own) {
    boolean edited = line.indexOf('编') >= 0 || line.indexOf('校') >= 0;
    if (!edited && (line.indexOf('，') >= 0 || line.indexOf('。') >= 0)) {
      return true;
    }
    int longest = 0;
    for (int i = 0, length = 0; i < line.length(); i++) {
      length = BLANK.indexOf(line.charAt(i)) < 0 ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest > LONGEST_WORD
        && (own == null || !line.contains(own))
        && !Signs.holds(line, REWRITTEN);
  }

  /** The line with half-width figures, its day in one word, and without the editors behind it. */
  private static String plain(String line) {
    String text = join(halfWidth(line.strip()));
    if (text.indexOf('编') >= 0 || text.indexOf('校') >= 0) {
      text = EDITORS.matcher(text).replaceFirst("");
    }
    if (text.indexOf('/') >= 0 || text.indexOf('／') >= 0) {
      text = SLASHED_DAY.matcher(text).replaceFirst("$1-$2-$3");
    }
    if (text.indexOf('报') >= 0) {
      text = NEWSPAPER_AND_PAGE.matcher(text).replaceFirst("$1 $2");
    }
    boolean weekday = text.indexOf("星期") >= 0 || text.indexOf('周') >= 0;
    return weekday ? DAY_AND_WEEKDAY.matcher(text).replaceFirst("$1 $2") : text;
  }

  private static String halfWidth(String text) {
    @Nullable StringBuilder half = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ')) {
        half = half == null ? new StringBuilder(text) : half;
        half.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return half == null ? text : half.toString();
  }

  /** Whether the section is one of essays and verse. */
  boolean isLiterary() {
    return Sections.isLiterary(section);
  }

  /** A short section is often set with a blank in the middle: 文 化. */
  private static String join(String line) {
    boolean spaced = line.length() == 3 && BLANKS.matcher(line.substring(1, 2)).matches();
    return spaced ? line.substring(0, 1) + line.substring(2) : line;
  }

  /** Takes the words of a line one by one. */
  private static final class Reader {
    private final @Nullable String own;
    private int known;
    private boolean strong;
    private @Nullable String unknown;
    private @Nullable String newspaper;
    private @Nullable String date;
    private @Nullable String page;
    private @Nullable String section;
    private boolean other;

    Reader(@Nullable String own) {
      this.own = own;
    }

    /** Whether the token is one of those that a page head is made of, and the first of its kind. */
    boolean takes(String token) {
      Matcher both = PAGE_AND_SECTION.matcher(token);
      if (both.matches() && Sections.isSection(both.group(2))) {
        return takes(both.group(1)) && takes(both.group(2));
      }
      boolean taken =
          takesDate(token) || takesPage(token) || takesSection(token) || takesNewspaper(token);
      boolean calendar =
          !taken && (WEEKDAY.matcher(token).matches() || LUNAR.matcher(token).matches());
      other |= calendar;
      known += taken ? 1 : 0;
      return taken || calendar;
    }

    private boolean takesDate(String token) {
      if (date != null || !(DATE.matcher(token).matches() || DAY.matcher(token).matches())) {
        return false;
      }
      date = token;
      strong |= DATE.matcher(token).matches();
      return true;
    }

    private boolean takesPage(String token) {
      if (page != null || !PAGE.matcher(token).matches()) {
        return false;
      }
      page = token;
      strong |= PLAIN_PAGE.matcher(token).matches();
      return true;
    }

    private boolean takesSection(String token) {
      if (section != null || !Sections.isSection(token)) {
        return false;
      }
      section = Sections.withoutEnding(token);
      section = section.isEmpty() ? token : section;
      return true;
    }

    private boolean takesNewspaper(String token) {
      boolean named = token.equals(own) || NEWSPAPER.matcher(token).matches();
      if (newspaper != null || !named) {
        return false;
      }
      newspaper = token;
      strong |= token.equals(own);
      return true;
    }

    /** Whether it is the only word that isn't known, and may be the name of something. */
    boolean spares(String token) {
      boolean may =
          unknown == null
              && (Sections.atEnd(token) != null
                  || SHORT_NAME.matcher(token).matches()
                  || NAMED_SECTION.matcher(token).matches());
      unknown = may ? token : unknown;
      return may;
    }

    /** A supplement under a name of its own, which needs no page or day beside it. */
    Optional<PageHead> supplement() {
      return Optional.of(new PageHead(newspaper, date, page, "副刊"));
    }

    Optional<PageHead> head() {
      boolean dayAlone = date != null && DAY.matcher(date).matches() && known == 1;
      boolean notice = NOTICES.equals(section) && known == 1;
      if (dayAlone || notice || (unknown != null && !isNamed(unknown))) {
        return Optional.empty();
      }
      return other || known > 0
          ? Optional.of(new PageHead(newspaper, date, page, section))
          : Optional.empty();
    }

    /** Whether what the other words say makes a page head of the line all the same. */
    private boolean isNamed(String name) {
      boolean itself = section == null && NAMED_SECTION.matcher(name).matches();
      String ending = itself ? name : section == null ? Sections.atEnd(name) : null;
      if (ending == null) {
        return strong && known >= 2;
      }
      section = ending;
      return strong;
    }
  }
}
