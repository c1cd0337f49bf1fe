package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Article;
import org.soubao.model.Place;

/** What a page tells of its issue when its path tells nothing; all pages are invented. */
class IssueEvidenceTest {
  private static final Place LIUZHOU = new Place("广西壮族自治区", "柳州市");
  private static final String WIRE =
      "邮船首航\n\n新华社南京3月4日电 3月4日上午，一艘新造的邮船在江边首航。\n船长说，今年是“十四五”规划收官之年，航线还会延长。\n\n";
  private static final String LIBRARY =
      "图书馆延长开放\n\n晚报讯（记者林知远）3月3日，柳州市图书馆宣布延长开放时间。\n馆长说，我市读者可以凭身份证借书，柳州的孩子有了去处。\n\n";
  private static final String FERRY =
      "渡船增加两班\n\n晚报讯（记者周小满）柳州市北码头的渡船昨日起增加两班，市直单位\n的职工晚归也有船坐，柳州人都说方便。\n\n";

  private static Article first(String text) {
    return first(text, NewspaperRegistry.standard());
  }

  private static Article first(String text, NewspaperRegistry registry) {
    PageDump dump = new PageDump("p.txt", "p", null, null, null, text);
    return PageSegmenter.articles(dump, registry).getFirst();
  }

  private static String report(String opening) {
    return "本报讯（记者林知远）" + opening + "大家都说，这样的安排很好，\n以后也要办下去。\n\n";
  }

  @Test
  void shortDatelinesOfACityNameItsPaper() {
    Article article = first(WIRE + LIBRARY + FERRY);
    assertThat(article.newspaper()).isEqualTo("柳州晚报");
    assertThat(article.place()).isEqualTo(LIUZHOU);
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(article.inferred()).contains("newspaper", "city", "province", "date");
  }

  @Test
  void datelinesThatDisagreeNameNoPaper() {
    Article article = first(LIBRARY + FERRY.replace("晚报讯", "日报消息"));
    assertThat(article.newspaper()).isNull();
    assertThat(article.place()).isEqualTo(LIUZHOU);
  }

  @Test
  void aPapersOwnDatelineNamesItWithItsPlace() {
    Article article = first("书市开张\n\n三湘都市报3月2日讯 书市昨日开张，三百个书摊沿江排开，\n买书的人很多。\n");
    assertThat(article.newspaper()).isEqualTo("三湘都市报");
    assertThat(article.place().city()).isEqualTo("长沙市");
    assertThat(article.inferred()).contains("newspaper", "city");
  }

  @Test
  void reportersOfACitysPaperNameItWhenSeveralArticlesAgree() {
    String one = "书市开张\n\n泸州日报全媒体记者 林知远\n\n书市昨日开张，三百个书摊沿江排开，\n买书的人很多。\n\n";
    String two = "渡船增加两班\n\n泸州日报记者 周小满\n\n北码头的渡船昨日起增加两班，\n晚归的人也有船坐。\n\n";
    assertThat(first(one + two).newspaper()).isEqualTo("泸州日报");
    assertThat(first(one).newspaper()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        书市开张

        湖南日报全媒体记者 林知远

        书市昨日开张，三百个书摊沿江排开，
        买书的人很多。

        渡船增加

        湖南日报记者 周小满

        渡船昨日起增加两班，
        晚归的人也有船坐。
        """,
        "书市开张\n\n本报讯 （辽宁日报记者 林知远）书市昨日开张，\n三百个书摊沿江排开。",
        "书市开张\n\n据盘锦日报讯 书市昨日开张，三百个书摊沿江\n排开，买书的人很多。",
        "邮船首航\n\n新华社南京3月4日电 一艘新造的邮船首航，\n船长很高兴。 ■据辽沈晚报",
      })
  void reprintsProvincesReportersAndAgenciesNameNoPaper(String page) {
    assertThat(first(page).newspaper()).isNull();
    assertThat(first(page).place().city()).isNull();
  }

  @Test
  void aUsersOwnPaperIsKnownByItsDateline() {
    NewspaperRegistry own = NewspaperRegistry.standard().with(Map.of("青石桥报", LIUZHOU));
    Article article = first("书市开张\n\n青石桥报讯 书市昨日开张，三百个书摊沿江排开，\n买书的人很多。\n", own);
    assertThat(article.newspaper()).isEqualTo("青石桥报");
    assertThat(article.place()).isEqualTo(LIUZHOU);
  }

  @Test
  void theCityThatAPageVisitsIsNotItsOwn() {
    String visit =
        report("桂林市考察团昨日来柳州市，与我市商谈航线。柳州和桂林之间\n要增开一班船。")
            + report("柳州市的渡口昨日修好，我市市民出行更方便，柳州人都说好。")
            + report("我市与桂林市签了协议，柳州市直单位昨日表示支持。");
    assertThat(first(visit).place()).isEqualTo(LIUZHOU);
  }

  @Test
  void placesThatNobodyCallsHisAreNotThePages() {
    String page = report("深圳市的书市昨日开张，三百个书摊沿街排开。") + report("成都市昨日下了一场雨，杭州市也下了。");
    assertThat(first(page).place()).isEqualTo(Place.UNKNOWN);
  }

  @Test
  void aProvinceCanBeKnownWithoutTheCity() {
    String page = report("我省昨日开会，辽宁的港口要修，辽宁省的公路也要修。");
    assertThat(first(page).place()).isEqualTo(new Place("辽宁省", null));
    assertThat(first(page).inferred()).contains("province").doesNotContain("city");
  }

  @ParameterizedTest
  @CsvSource({
    "2025年2月25日 星期二, 2025-02-25",
    "2025.02.25 第03版, 2025-02-25",
    "二〇二五年二月二十五日 第三版, 2025-02-25",
    "二○二四年十二月十日 星期二, 2024-12-10",
    "柳州晚报 2025-02-25 A05, 2025-02-25",
    "责编 温堃 2025年2月25日 星期二, 2025-02-25",
  })
  void theDayIsReadFromThePageHead(String head, LocalDate date) {
    assertThat(first(head + "\n\n" + WIRE).date()).isEqualTo(date);
  }

  @Test
  void theDayThatANoticeIsSignedWithIsNotTheIssues() {
    String notice = "公 告\n\n北码头的渡口今夜停航，过往行人请绕行滨江北路。\n\n渡口管理站\n\n2025年3月10日\n";
    assertThat(first(report("书市昨日开张。") + notice).date()).isNull();
    assertThat(first(report("书市昨日开张。") + notice).section()).isNull();
    assertThat(first("2025年3月12日\n\n" + report("书市昨日开张。") + notice).date())
        .isEqualTo(LocalDate.of(2025, 3, 12));
  }

  @Test
  void theYearOfAPageHeadsDayIsThatOfTheReports() {
    String page = report("5月7日，书市开张。2025年全国书展的书都在。");
    assertThat(first("江门新讯报 5月9日 第03版\n\n" + page).date()).isEqualTo(LocalDate.of(2025, 5, 9));
    assertThat(first("江门新讯报 5月9日 第03版\n\n" + report("书市开张。")).date()).isNull();
  }

  @Test
  void anotherPapersNameAloneOnItsLineIsNotThePages() {
    String page = report("书市昨日开张。");
    assertThat(first("人民日报\n\n" + page).newspaper()).isNull();
    assertThat(first("人民日报 第03版\n\n" + page).newspaper()).isEqualTo("人民日报");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025年2月31日 星期二", "2025年2月25日 第03版\n\n2025年2月26日 第03版"})
  void aMisprintedDayAndTwoDifferentDaysAreNone(String heads) {
    assertThat(first(heads + "\n\n" + report("书市昨日开张。")).date()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年5月7日至8日，书市在江边举行。",
        "5月8日（星期四），书市开张，2025年第一季度的书都在。",
        "5月8日，书市开张。今年是新中国成立76周年。",
        "5月8日，书市开张。2025年是“十四五”规划收官之年。",
        "5月8日，书市开张。报名将于5月20日截止，到2035年要办成大会，2025年全国书展也来了。",
      })
  void theDayIsTheOneAfterTheLatestReported(String opening) {
    String other = report("5月7日，渡船增加两班。");
    assertThat(first(report(opening) + other).date()).isEqualTo(LocalDate.of(2025, 5, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // No year at all.
        "5月8日，书市开张。",
        // A year of which the report only tells.
        "5月8日，书市开张。这座楼2019年建成。",
        // A year that is still to come.
        "5月8日，书市开张，到2035年要办成大会。",
        // A day to come.
        "书市将于5月8日在2025年全国书展上开张。",
        // Two years that have as much for them.
        "2024年5月8日，书市开张。2025年5月8日，书市又开张。",
      })
  void thinEvidenceGivesNoDay(String opening) {
    assertThat(first(report(opening)).date()).isNull();
  }

  @Test
  void reportsThatContradictEachOtherGiveNoDay() {
    String page = report("2025年5月8日，书市开张。") + report("10月3日，渡船停航。") + report("12月1日，渡口结冰。");
    assertThat(first(page).date()).isNull();
  }

  @Test
  void aYearEndsBetweenTheReportAndTheIssue() {
    String page = "钟声\n\n新华社北京12月31日电 2024年12月31日晚，钟楼敲响了钟声，\n人们互道新年好。\n";
    assertThat(first(page).date()).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void anEveningPaperOfTheSameDayIsNotDatedTomorrow() {
    String page = report("5月8日今天上午，2025年全国书展在江边开幕。") + report("今晨，5月8日，渡船停航。");
    assertThat(first(page).date()).isNull();
  }

  @Test
  void whatThePathSaysIsNeitherQuestionedNorInferred() {
    PageDump dump =
        new PageDump("p.txt", "p", "盘锦日报", LocalDate.of(2025, 3, 9), "02", WIRE + LIBRARY + FERRY);
    List<Article> articles = PageSegmenter.articles(dump);
    assertThat(articles)
        .allSatisfy(article -> {
          assertThat(article.newspaper()).isEqualTo("盘锦日报");
          assertThat(article.place().city()).isEqualTo("盘锦市");
          assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 9));
          assertThat(article.inferred()).doesNotContain("newspaper", "city", "date");
        });
  }

  @Test
  void aPathsUnknownPaperGetsTheCityOfItsReports() {
    PageDump dump =
        new PageDump("p.txt", "p", "青石桥报", LocalDate.of(2025, 3, 9), "02", LIBRARY + FERRY);
    Article article = PageSegmenter.articles(dump).getFirst();
    assertThat(article.place()).isEqualTo(LIUZHOU);
    assertThat(article.inferred()).contains("city").doesNotContain("newspaper");
  }
}
