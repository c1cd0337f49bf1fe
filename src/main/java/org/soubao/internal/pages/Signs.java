package org.soubao.internal.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Simplified;

/** The fixed forms that newspapers use: datelines, bylines, jump lines, sources, page furniture. */
final class Signs {
  private static final String BLANK = "[ \u3000]*";
  private static final String DAY =
      "(?:[0-9０-９]{1,2}" + BLANK + "月)?" + BLANK + "[0-9０-９]{1,2}" + BLANK + "日";

  /** A newspaper's name, or its short form: 本报, 时报, 青石桥新报. */
  static final String PAPER = "[\u4e00-\u9fff]{0,5}[\u4e00-\u9fff&&[^预海情通汇电举回板简申年]]报";

  /** 消息头: of an agency, or of a paper. */
  static final Pattern DATELINE =
      Pattern.compile(
          "(?<agency>新华社|新华网|中新社|中新网|人民网)[^，。：\n]{0,14}?"
              + DAY
              + BLANK
              + "(?:[^，。：\n]{0,3})?[电讯]"
              + "|(?:本报|日报|晚报|早报|晨报|都市报)(?:[^，。：（\n]{0,8}?"
              + DAY
              + ")?"
              + BLANK
              + "(?:讯|消息|电)(?=[ \u3000（(“《0-9０-９]|[^息])"
              + "|(?<paper>[\u4e00-\u9fff]{1,6}?(?:日报|晚报|早报|晨报|都市报|快报|商报|时报))"
              + BLANK
              + DAY
              + BLANK
              + "(?:讯|消息|电)"
              + "|据?"
              + BLANK
              + "《?"
              + PAPER
              + "》?(?:[^，。：（\n]{0,8}?"
              + DAY
              + "|综合)?"
              + BLANK
              + "(?:讯|消息)(?=[ \u3000（(“《0-9０-９]|[^息])");

  /** A name as bylines print it, perhaps with a blank in it. */
  private static final String NAME = "[\u4e00-\u9fff·]{1,4}";

  private static final String NAMES = NAME + "(?:[ \u3000、，]{1,3}" + NAME + "){0,5}";
  private static final String ROLE_WORD =
      "(?:[\u4e00-\u9fff]{0,8}?(?:特约|见习|实习|首席|全媒体|融媒体)?(?:记者|通讯员|报道组|实习生|评论员|撰稿人)|特约撰稿|文/图|图/文|文|图|摄影|本报讯?)";

  /** A byline on a line of its own. */
  static final Pattern BYLINE =
      Pattern.compile(
          "[■□●◆▲○〇◎*]{0,3}"
              + BLANK
              + "[（(]?"
              + BLANK
              + "(?:(?:文字?|图|摄影|图文|文图)"
              + BLANK
              + "[/／：:]?"
              + BLANK
              + ")?"
              + ROLE_WORD
              + "[ \u3000/／：:]{0,2}(?:"
              + NAMES
              + ")?(?:[ \u3000]*(?:记者|通讯员|实习生)"
              + BLANK
              + NAMES
              + ")?"
              + BLANK
              + "(?:/?(?:摄影报道|摄影|摄|文/图|图/文|参与采写|参与报道|采访整理|采写|整理|报道|文|图))?"
              + BLANK
              + "[）)]?");

  /** An opening that goes on behind the byline: {@code 记者 林知远 报道 青石桥…}. */
  private static final Pattern REPORTS =
      Pattern.compile("[\u4e00-\u9fff]{0,6}记者[ \u3000][^，。]{2,12}?[ \u3000]报道[ \u3000]+[^（(]");

  /** The credit of a photograph without a word for its author's office. */
  private static final Pattern PHOTO_CREDIT =
      Pattern.compile("[（(]?" + NAMES + BLANK + "(?:摄影报道|摄影|摄)" + BLANK + "[）)]?");

  /** Who else worked on a report, behind its text: {@code （林知远参与采写）}. */
  private static final Pattern PARTICIPANTS =
      Pattern.compile("[（(]" + NAMES + BLANK + "(?:参与采写|参与报道|采访整理)[）)]");

  /** The second line of a byline whose first ended in the office. */
  static final Pattern NAMES_LINE =
      Pattern.compile(NAMES + BLANK + "(?:摄影报道|摄影|摄)?" + BLANK + "[）)]?");

  private static final Pattern OFFICE_ONLY =
      Pattern.compile("[■□●○〇]{0,2}[ \u3000]*[（(]?[\u4e00-\u9fff]{0,8}(?:记者|通讯员)");

  static final Pattern JUMP =
      Pattern.compile(
          "[（(【]?"
              + BLANK
              + "(?<way>[下上])"
              + BLANK
              + "[转接]"
              + BLANK
              + "(?<page>第?[ ]?[A-Z]?[0-9０-９〇零一二三四五六七八九十]{1,3})"
              + BLANK
              + "版?"
              + "[^）)】\n]{0,12}[）)】]?");

  private static final String SOURCE_NAME =
      "(?<name>新华社|新华网|央视新闻|央视网|央视|中新社|中新网|人民日报|人民网|[\u4e00-\u9fff]{2,8}(?:网|社|台|客户端)|[\u4e00-\u9fff]{1,6}[\u4e00-\u9fff&&[^预海情通汇电举回板简申年]]报)";

  static final Pattern SOURCE =
      Pattern.compile(
          BLANK
              + "[■●◆▲□]?"
              + BLANK
              + "[（(]?"
              + BLANK
              + "(?:据|来源[：:])"
              + BLANK
              + "《?"
              + SOURCE_NAME
              + "》?(?:电|报道|消息|客户端)?"
              + BLANK
              + "[）)]?");

  /** A caption with its credit on one line: {@code 图为…。 （高明 摄）}. */
  private static final Pattern CAPTION =
      Pattern.compile(
          ".{4,60}[。 \u3000]["
              + " \u3000]*[（(]?[^（(。]{1,20}摄[）)]?|图为[^。]{2,60}。?|.{0,30}摄[（(][^（()）]{2,8}[）)]");

  private static final int LONGEST_SPECIAL = 60;
  private static final int LONGEST_BYLINE = 36;
  private static final int LONGEST_DATELINE = 40;

  private Signs() {}

  /**
   * The role that a line's form alone decides; null where it takes more.
   *
   * @param newspaper the page's; null where it isn't known
   */
  static @Nullable Role role(Line line, @Nullable String newspaper) {
    if (line.text().length() > LONGEST_SPECIAL) {
      return null;
    }
    String text = Simplified.of(line.text());
    if (line.doubled() && line.hasFullStop()) {
      return Role.CAPTION;
    }
    if (isShort(text) && (isByline(text) || Authors.isMarked(text))) {
      return Role.BYLINE;
    }
    if (holds(text, "转接") && JUMP.matcher(text).matches()) {
      return Role.JUMP;
    }
    if (holds(text, "据来") && SOURCE.matcher(text).matches() && isBalanced(text)) {
      return Role.SOURCE;
    }
    if (Furniture.is(text, newspaper)) {
      return Role.FURNITURE;
    }
    boolean caption = line.afterBlank() && holds(text, "摄图") && CAPTION.matcher(text).matches();
    return caption ? Role.CAPTION : null;
  }

  /** Whether it is not the tail of a bracket that another line opened. */
  private static boolean isBalanced(String text) {
    return text.indexOf('）') < 0 || text.indexOf('（') >= 0;
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST_BYLINE;
  }

  private static boolean isByline(String text) {
    boolean telling =
        text.contains("记者")
            || text.contains("通讯员")
            || text.contains("摄")
            || text.contains("报道组")
            || text.contains("评论员")
            || text.contains("参与")
            || text.startsWith("文/")
            || text.startsWith("图/");
    return telling
        && !REPORTS.matcher(text).lookingAt()
        && (BYLINE.matcher(text).matches()
            || PHOTO_CREDIT.matcher(text).matches()
            || PARTICIPANTS.matcher(text).matches());
  }

  /** Whether a report opens with a dateline here. */
  static boolean opensWithDateline(String text) {
    String opening = Simplified.of(text.substring(0, Math.min(text.length(), LONGEST_DATELINE)));
    return holds(opening, "讯电消")
        && holds(opening, "报社网")
        && DATELINE.matcher(Simplified.of(text)).lookingAt();
  }

  /** Whether an article opens here: with a dateline, or a reporter's name in front of the text. */
  static boolean opensArticle(String text) {
    String plain = Simplified.of(text);
    return opensWithDateline(plain) || (plain.contains("报道") && REPORTS.matcher(plain).lookingAt());
  }

  /** Whether it is a byline that lacks its names. */
  static boolean isOffice(String text) {
    return OFFICE_ONLY.matcher(Simplified.of(text)).matches();
  }

  /** Whether one of some characters occurs: spares the pattern on most lines. */
  static boolean holds(String text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (text.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static @Nullable Matcher find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher : null;
  }
}
