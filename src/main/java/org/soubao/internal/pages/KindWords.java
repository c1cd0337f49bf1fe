package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.soubao.model.Kind;

/** The set phrases of commentaries, notices and advertisements, and what each weighs. */
final class KindWords {
  /** How commentaries are headed. */
  static final Pattern COMMENTARY =
      Pattern.compile("(?:社论|短评|时评|快评|编后|编者按|本报评论|评论员文章)(?:$|[ \u3000：:|丨·—])");

  /** How readers' letters begin. */
  static final Pattern LETTER = Pattern.compile("编辑(?:同志|部|老师)?[：:，]|尊敬的编辑");

  /** {@code 因管道检修，…暂停供气}. */
  static final Pattern SUPPLY_STOPS =
      Pattern.compile("因[^。，]{2,30}，[^。]{0,60}(?:暂停|停止|中断|停)(?:供|用)?[水电气暖热]");

  private static final int LONGEST_TITLE = 40;

  /** A heading that is nothing but the name of a notice, perhaps with its subject. */
  private static final Pattern NOTICE_TITLE =
      Pattern.compile(
          "(?!.*(?:发布|公布|出台|下发|贴出|收到|一纸|张贴|热议|签署|发表))"
              + "[^，。！？]{0,16}(?:公 *告|通 *告|启 *事|遗失|(?:遗失|作废|郑重) *声 *明|讣 *告|挂 *失"
              + "|停[水电气暖](?:公告|通知|信息|预告)|征稿|征文)(?: [^，。！？]{0,20})?");

  /** Who issues a notice; the signature below it is often taken for its heading. */
  private static final Pattern ISSUER =
      Pattern.compile("[^，。！？ ]{2,14}(?:公司|中心|供水站|供电局|管理局|管理处|办公室|委员会|法院|拍卖行)");

  private static final Pattern OFFER_TITLE =
      Pattern.compile(
          "(?:[·•]?广告[·•]?|[^，。]{0,8}(?:招聘|诚聘|急聘|诚聘英才|高薪诚聘|招工|招租|出租|转让|出售|求购"
              + "|招商|诚招加盟|招生简章|大促|特惠|促销))(?:启事|信息)?");

  /** What reports say and neither a notice nor an advertisement does. */
  private static final List<String> NEWS =
      List.of("记者", "获悉", "据悉", "据了解", "据介绍", "介绍说", "说：", "说，", "表示，", "表示：", "告诉");

  /**
   * A word of a kind.
   *
   * @param weight how much it says
   * @param reason what it is
   * @param form its forms
   * @param anchors one of them is in every form: spares the pattern on most texts
   */
  record Word(double weight, String reason, Pattern form, List<String> anchors) {
    private static Word of(double weight, String reason, String form, String... anchors) {
      return new Word(weight, reason, Pattern.compile(form), List.of(anchors));
    }

    private boolean isIn(String text) {
      return holdsOne(text, anchors) && form.matcher(text).find();
    }
  }

  private static final List<Word> NOTICE =
      List.of(
          Word.of(3, "something is declared void", "(?:声明|挂失|登报)作废|登报声明", "作废", "登报"),
          Word.of(
              3,
              "ends as notices do",
              "特此(?:公告|通告|声明|启事|更正|通知|函告)|谨此(?:讣告|奉告)|恕不另行通知|敬请(?:谅解|周知)",
              "特此",
              "谨此",
              "恕不",
              "敬请"),
          Word.of(
              2.5,
              "something lost is reported",
              "现予挂失|遗失[^，。]{1,24}(?:证|照|章|票据|发票|收据|合同|执照|许可证|存折)",
              "挂失",
              "遗失"),
          Word.of(2, "calls on creditors", "申报债权|自(?:本)?公告(?:发布)?之日起|申请注销", "债权", "公告", "注销"),
          Word.of(
              2,
              "invites tenders or bids",
              "现公开招标|公开拍卖(?:下列|以下|如下)|(?:欢迎|邀请)[^，。]{0,20}(?:投标|竞买)|有意竞买者",
              "招标",
              "拍卖",
              "投标",
              "竞买"),
          Word.of(
              2,
              "announces a death",
              "因病医治无效|享年[〇零一二三四五六七八九十0-9]{2,4}岁|遗体告别仪式(?:定)?于",
              "医治无效",
              "享年",
              "遗体告别"),
          Word.of(2, "looks for somebody", "必有重谢|有知情者请", "重谢", "知情者"),
          Word.of(1, "says where to ask", "(?:联系人|联系电话|咨询电话)[：:]", "联系", "咨询电话"),
          Word.of(
              1.5,
              "supply or traffic stops",
              "停[电水气][，：:。]|(?:停止|暂停)供[水电气暖]|封闭施工",
              "停电",
              "停水",
              "停气",
              "供水",
              "供电",
              "供气",
              "供暖",
              "封闭施工"));

  private static final List<Word> ADVERTISEMENT =
      List.of(
          Word.of(
              1.3,
              "a number to call",
              "(?:热线|电话|电联|致电|手机|微信|咨询|订购)[^，。；\n]{0,6}[0-9]{4}",
              "热线",
              "电话",
              "电联",
              "致电",
              "手机",
              "微信",
              "咨询",
              "订购"),
          Word.of(
              0.8,
              "a bare number",
              "(?<![0-9.])(?:[0-9]{3,4}-[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9])",
              "-",
              "13",
              "15",
              "17",
              "18",
              "19"),
          Word.of(
              1.3,
              "a price to lure",
              "[0-9]元起|仅售|特价|原价|[0-9一二三四五六七八九]折(?:起|优惠)|满[0-9]+元?[减送]|买[一二0-9]送[一二0-9]"
                  + "|价格(?:优惠|面议)",
              "元起",
              "仅售",
              "特价",
              "原价",
              "折",
              "满",
              "送",
              "价格"),
          Word.of(
              1,
              "an address to come to",
              "(?:地址|店址|门店|面试地点|展厅|售楼处)[：:]",
              "地址",
              "店址",
              "门店",
              "面试地点",
              "展厅",
              "售楼处"),
          Word.of(
              1.5,
              "offers work",
              "包吃住|待遇(?:优厚|从优|面议)|月薪[0-9]|诚聘|缴纳社保|有意者",
              "包吃住",
              "待遇",
              "月薪",
              "诚聘",
              "社保",
              "有意者"),
          Word.of(
              1.5,
              "offers goods or rooms",
              "低价转让|旺铺|招租|客源稳定|上门(?:服务|安装|维修)|接手即可|欢迎(?:选购|致电|来电|光临|品鉴|垂询|订购)",
              "转让",
              "旺铺",
              "招租",
              "客源",
              "上门",
              "接手",
              "欢迎"),
          Word.of(1, "a slogan", "(?:震撼|火爆|盛大|钜惠|巨惠|狂欢|清仓|抢购|限时|限量)[^。]{0,12}[！!]", "！", "!"));

  private KindWords() {}

  /** Adds a sign for each word that a text holds. */
  static void weigh(String text, List<Kinds.Sign> signs) {
    weigh(Kind.NOTICE, NOTICE, text, signs);
    weigh(Kind.ADVERTISEMENT, ADVERTISEMENT, text, signs);
  }

  private static void weigh(Kind kind, List<Word> words, String text, List<Kinds.Sign> signs) {
    for (Word word : words) {
      if (word.isIn(text)) {
        signs.add(new Kinds.Sign(kind, word.weight(), word.reason()));
      }
    }
  }

  /** Whether the text reports what somebody said or found out. */
  static boolean isNews(String text) {
    return holdsOne(text, NEWS);
  }

  private static boolean holdsOne(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds what the title says.
   *
   * @param headed whether it is a heading, rather than a body's first line
   */
  static void title(String title, boolean headed, List<Kinds.Sign> signs) {
    if (title.length() > LONGEST_TITLE) {
      return;
    }
    double share = headed ? 1 : 0.6;
    if (NOTICE_TITLE.matcher(title).matches()) {
      signs.add(new Kinds.Sign(Kind.NOTICE, headed ? 4.5 : 1.8, "the heading names a notice"));
    }
    if (ISSUER.matcher(title).matches()) {
      signs.add(new Kinds.Sign(Kind.NOTICE, 0.8 * share, "the heading names an office"));
    }
    if (OFFER_TITLE.matcher(title).matches()) {
      signs.add(new Kinds.Sign(Kind.ADVERTISEMENT, 2.2 * share, "the heading names an offer"));
    }
  }
}
