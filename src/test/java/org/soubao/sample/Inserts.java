package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.soubao.model.Kind;
import org.soubao.sample.HarderPage.Insert;

/** Invented notices, small advertisements and reading guides. */
final class Inserts {
  private static final String NOTICES =
      """
      遗失声明

      青石桥街道居民贺小满不慎遗失身份证，号码尾数
      二〇一七，声明作废。
      北码头豆花店遗失食品经营许可证副本，声明作废。
      ----
      停水通知

      因河东泵站更换阀门，定于本周六8时至18时对云坡路、
      竹行巷及周边支路停止供水，请用户提前蓄水。

      市河东供水站
      ----
      公 告

      根据城区道路养护计划，自下周一起对跃龙门隧道实行
      夜间封闭施工，时间为每日23时至次日5时，过往车辆请绕行
      滨江北路。特此公告。

      市道路养护中心

      2025年3月10日
      ----
      拍卖公告

      受委托，我公司定于3月26日上午10时在云坡路88号公开拍卖
      下列标的：旧厢式货车三辆、机床两台。
      有意竞买者请于3月25日前持有效证件办理登记，联系电话：
      0000-5550132。
      ----
      招标公告

      竹行巷社区养老服务站厨房设备采购项目现公开招标，欢迎符合
      资格条件的供应商投标。投标文件递交截止时间为4月2日9时，
      地点：市公共资源交易中心三楼。
      ----
      讣 告

      退休教师纪若兰女士因病医治无效，于3月8日逝世，享年九十一岁。
      遗体告别仪式定于3月12日上午9时在市殡仪馆举行。谨此讣告。

      家属泣告
      ----
      挂 失

      闻小溪遗失房屋租赁合同一份，编号〇三三一，
      现予挂失，特此声明。
      ----
      注销公告

      青石雨伞修理部经决议拟申请注销登记，请债权人自公告之日起
      四十五日内申报债权。联系人：柏先生。
      ----
      停电通告

      因线路检修，3月15日7时至12时以下区域停电：竹行巷1号至45号、
      豆花坊小区。如提前完工，将提前送电，恕不另行通知。
      ----
      寻人启事

      老人毛德厚，八十二岁，身高一米六八，灰色棉袄，3月6日从豆花坊
      小区走失。有知情者请与家人联系，必有重谢。
      ----
      更正启事

      本报上期第三版刊发的稿件中，“十六户”应为“十九户”，特此更正，
      并向读者致歉。
      """;

  private static final String ADVERTISEMENTS =
      """
      ·广告·

      云坡家居春季大促
      全场沙发8折起 满5000元减600元
      地址：云坡路21号（豆花坊对面）
      订购电话：0000-5550177
      ----
      诚聘英才

      青石印务招聘机长2名，月薪6000元至8000元，包吃住；
      学徒5名，要求踏实肯干，有意者请电联5550145。
      ----
      旺铺招租

      竹行巷临街商铺120平方米，适合餐饮、超市，
      价格面议。电话：5550193 王女士
      ----
      广告

      春茶上市 买二送一
      北山茶庄 每斤198元起
      门店：滨江北路7号 热线：5550160
      ----
      转让

      本人因回乡，低价转让豆花坊小区内理发店，设备齐全，客源稳定，
      接手即可营业。联系电话：5550121
      ----
      疏通管道 修水电 搬家保洁
      24小时上门 价格优惠
      电话：5550108 5550109
      ----
      招聘

      社区食堂招厨师1名、帮厨2名，待遇优厚，缴纳社保。
      面试地址：青石桥东路3号二楼 电话：5550136
      """;

  private Inserts() {}

  /** A notice or an advertisement. */
  static Insert draw(Dice dice) {
    return dice.pick(dice.chance(0.6) ? of(Kind.NOTICE, NOTICES) : advertisements());
  }

  /** All notices and advertisements there are. */
  static List<Insert> all() {
    List<Insert> all = new ArrayList<>(of(Kind.NOTICE, NOTICES));
    all.addAll(advertisements());
    return all;
  }

  private static List<Insert> advertisements() {
    return of(Kind.ADVERTISEMENT, ADVERTISEMENTS);
  }

  private static List<Insert> of(Kind kind, String texts) {
    List<Insert> inserts = new ArrayList<>();
    for (String text : texts.split("----\n", -1)) {
      inserts.add(new Insert(kind, List.of(text.stripTrailing().split("\n", -1))));
    }
    return inserts;
  }

  /** A reading guide to some headlines. */
  static Insert guide(Dice dice, List<String> headlines) {
    List<String> lines = new ArrayList<>(List.of(dice.pick(List.of("导读", "今日导读", "本报导读"))));
    String form =
        dice.pick(
            List.of("%s …… 0%d版", "%s 详见第%d版", "%s >>0%d版", "%s·0%d", "%s （见0%d版）", "%s\n▶%d版"));
    for (String headline : headlines) {
      lines.addAll(List.of(form.formatted(headline, dice.between(2, 8)).split("\n", -1)));
    }
    return new Insert(Kind.GUIDE, lines);
  }
}
