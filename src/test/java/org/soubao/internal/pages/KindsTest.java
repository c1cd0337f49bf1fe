package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Article;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/** What is paid for, announced or written as an essay is told from news; news stays news. */
class KindsTest {
  private static List<Article> articles(String page) {
    return PageSegmenter.articles(new PageDump("p.txt", "p", null, null, null, page));
  }

  private static Kind kind(String page) {
    assertThat(articles(page)).as(page).hasSize(1);
    return articles(page).getFirst().kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "遗失声明\n\n柏小舟不慎遗失青石大学学生证，声明作废。\n竹行巷杂货店遗失公章一枚，声明作废。",
        "挂失\n\n云坡菜行遗失收据两张，号码〇一七、〇一八，现予挂失。",
        "停电通知\n\n因线路改造，3月18日8时至17时竹行巷、豆花坊停电，恕不另行通知。",
        "因供水管道检修，3月18日9时至17时竹行巷一带暂停供水，请居民提前蓄水。",
        "拍卖公告\n\n我公司定于3月20日在云坡路公开拍卖下列标的：旧客车两辆。有意竞买者请联系，联系电话：5550188。",
        "注销公告\n\n青石伞厂拟申请注销登记，请债权人自公告之日起四十五日内申报债权。",
        "退休工人蒲见山因病医治无效，于3月2日逝世，享年八十八岁。谨此讣告。",
        "寻人启事\n\n毛德厚，八十二岁，3月6日在北码头走失，有知情者请联系家人，必有重谢。"
      })
  void noticesAreNotices(String page) {
    assertThat(kind(page)).isEqualTo(Kind.NOTICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "旺铺招租\n\n竹行巷临街商铺一百二十平方米，适合餐饮，价格面议。电话：5550193。",
        "诚聘英才\n\n青石印务招聘机长两名，月薪6000元，包吃住，有意者请电联5550145。",
        "·广告·\n\n云坡家居春季大促，全场沙发8折起，满5000元减600元。地址：云坡路21号，热线：5550177。"
      })
  void advertisementsAreAdvertisements(String page) {
    assertThat(kind(page)).isEqualTo(Kind.ADVERTISEMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "旧机床拍出高价\n\n本报讯（记者林知远）昨日，市公共资源交易中心公开拍卖下列标的：旧机床两台、客车一辆，最终以九十万元成交。",
        "我市发布停水公告\n\n记者昨日从河东供水站获悉，因泵站更换阀门，本周六云坡路一带停止供水，市民可拨打电话5550101咨询。",
        "招聘会开进竹行巷\n\n竹行巷昨天摆开四十张桌子，三百多人来找工作，月薪6000元的岗位最抢手。厂长柏川说：“手艺比学历要紧。”",
        "一张遗失声明背后的故事\n\n“登报那天我就没抱希望。”七十岁的贺小满说，他遗失的军功章，昨天由邻居送回了家。",
        "老茶庄的新账本\n\n晚报讯 买二送一的春茶卖得快，每斤198元起，茶庄掌柜说，热线电话5550160一天响了上百次。"
      })
  void reportsAboutSuchThingsAreArticles(String page) {
    assertThat(kind(page)).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void markOfAPageThatGoesOnWithNewsMakesNoAdvertisement() {
    String news = "·广告·\n\n北码头渡口停航三天后复航，首班船六时离岸，载客四十二人，比停航前多了九人。\n\n船工蒲大川换上了新缆绳。";
    assertThat(kind(news)).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void commentaryIsToldByItsHeadingOrSignature() {
    String body = "\n\n老街修好了，来的人多了，房租跟着涨，这是许多地方都走过的路。留住一碗面的热气，要有办法。";
    assertThat(kind("社论：给老街留一碗面" + body)).isEqualTo(Kind.COMMENTARY);
    assertThat(kind("给老街留一碗面\n\n本报评论员" + body)).isEqualTo(Kind.COMMENTARY);
    assertThat(kind("给老街留一碗面" + body)).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void essayIsToldByItsAuthorAndItsPage() {
    String essay = "灶台\n◎林知远\n\n我小时候总坐在灶台前，替外婆添柴，我数着火星，外婆说我会把星星数没了。\n\n后来我离开了青石桥，火星还在。\n";
    assertThat(kind(essay)).isEqualTo(Kind.LITERARY);
    String letter = essay.replace("我小时候", "编辑同志：我小时候");
    assertThat(kind(letter)).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void everySignHasItsReason() {
    Kinds.Judgement judgement =
        Kinds.of(
            new Kinds.Text(
                new Headings(null, "遗失声明", null),
                "柏小舟遗失学生证，声明作废。",
                null,
                new Credits(List.of(), null, null, Origin.UNKNOWN),
                null,
                1,
                List.of("遗失声明", "柏小舟遗失学生证，声明作废。"),
                false));
    assertThat(judgement.kind()).isEqualTo(Kind.NOTICE);
    assertThat(judgement.signs())
        .extracting(Kinds.Sign::reason)
        .contains("the heading names a notice", "something is declared void");
  }
}
