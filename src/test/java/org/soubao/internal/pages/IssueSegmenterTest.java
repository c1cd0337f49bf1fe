package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.model.Part;

/** Invented issues: what goes on on another page becomes one article, or says that it goes on. */
class IssueSegmenterTest {
  private static final String BRIDGE =
      """
      青石桥修缮进入最后一月

      本报讯（记者林知远）青石
      桥的修缮工程昨日进入最后一
      个月，三十六块石板已经全部
      编号归位，桥面下的木桩也换
      成了新的柏木。

      桥工队长何小川说，最难的
      是中间那个拱，石匠们量了七
      遍才敢下凿，
      %s

      """;
  private static final String BRIDGE_REST =
      """
      %s
      青石桥修缮进入最后一月

      因为拱石只要差一分，整座
      桥就会歪。何小川带着石匠们
      把拱石一块一块吊上去，直到
      半夜才收工。

      修缮后的青石桥只准行人通
      过，桥头立了两块界石。
      （记者周小满）

      """;
  private static final String FERRY =
      """
      北码头渡船添了夜班

      晚报讯 （记者周小满）北
      码头渡船下月起增加两班，末
      班船推迟到晚上九点半，方便
      对岸工厂的夜班工人。

      船老大方亮在北码头撑了二
      十年渡船，他说夜里江面上雾
      气重，新船都装了雾灯。
      %s

      """;
  private static final String FERRY_REST =
      """
      %s
      北码头渡船添了夜班

      渡船公司为夜班船员另备了
      热饭，方亮和徒弟轮流值班。
      对岸工厂的工人凭工牌乘渡船
      可以少付一半船钱。

      """;
  private static final String MARKET =
      """
      菜市场搬进新棚

      本报讯（记者方荣）南门菜
      市场昨日搬进新棚，一百二十
      个摊位按号抽签，卖豆腐的老
      宋抽到了头一号。

      """;

  private static SegmentedPage page(String label, String text) {
    return PageSegmenter.segment(
        new PageDump(
            "青石晚报/2025-03-01/%s.txt".formatted(label),
            label,
            "青石晚报",
            LocalDate.of(2025, 3, 1),
            label,
            text));
  }

  private static SegmentedIssue issue(SegmentedPage... pages) {
    return IssueSegmenter.segment(Arrays.asList(pages));
  }

  private static Article starting(SegmentedIssue issue, String headline) {
    return issue.articles().stream()
        .filter(article -> article.headline().startsWith(headline))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void partsOnTwoPagesBecomeOneArticle() {
    SegmentedIssue issue =
        issue(
            page("01", BRIDGE.formatted("（下转第二版）") + MARKET),
            page("02", FERRY.formatted("") + BRIDGE_REST.formatted("（上接第一版）")));
    assertThat(issue.articles())
        .extracting(Article::headline)
        .containsExactly("青石桥修缮进入最后一月", "菜市场搬进新棚", "北码头渡船添了夜班");
    Article bridge = issue.articles().getFirst();
    assertThat(bridge.id()).isEqualTo("青石晚报-2025-03-01-01-1");
    assertThat(bridge.page()).isEqualTo("01");
    assertThat(bridge.continuedOn()).isNull();
    assertThat(bridge.body())
        .contains("量了七遍才敢下凿，因为拱石只要差一分")
        .endsWith("桥头立了两块界石。")
        .doesNotContain("下转")
        .doesNotContain("上接");
    assertThat(bridge.byline()).containsExactly("林知远", "周小满");
  }

  @Test
  void aStitchedArticleCitesBothPages() {
    SegmentedPage second = page("02", BRIDGE_REST.formatted("（上接第一版）"));
    Article alone = second.articles().getFirst();
    Article bridge = issue(page("01", BRIDGE.formatted("（下转第二版）")), second).articles().getFirst();
    assertThat(bridge.source().path()).endsWith("01.txt");
    assertThat(bridge.parts())
        .containsExactly(new Part(alone.source().path(), "02", alone.source().pieces()));
  }

  @Test
  void aPartWhoseOtherPageIsNotThereStandsAloneAndSaysSo() {
    Article first = issue(page("01", BRIDGE.formatted("（下转第二版）"))).articles().getFirst();
    assertThat(first.continuedOn()).isEqualTo("02");
    assertThat(first.parts()).isEmpty();
    Article rest =
        issue(page("02", BRIDGE_REST.formatted("（上接第一版）")), page("03", MARKET))
            .articles()
            .getFirst();
    assertThat(rest.continuedFrom()).isEqualTo("01");
    assertThat(rest.parts()).isEmpty();
  }

  @Test
  void noOtherIdDependsOnWhetherThePageIsThere() {
    SegmentedPage second = page("02", BRIDGE_REST.formatted("（上接第一版）") + MARKET);
    List<String> alone = ids(issue(second));
    List<String> together = ids(issue(page("01", BRIDGE.formatted("（下转第二版）")), second));
    assertThat(alone).containsExactly("青石晚报-2025-03-01-02-1", "青石晚报-2025-03-01-02-2");
    assertThat(together).containsExactly("青石晚报-2025-03-01-01-1", "青石晚报-2025-03-01-02-2");
  }

  private static List<String> ids(SegmentedIssue issue) {
    return issue.articles().stream().map(Article::id).toList();
  }

  @Test
  void labelsMayBeWrittenInAnyWay() {
    for (String to : List.of("第二版", "2版", "第02版", "二版", "第２版")) {
      for (String from : List.of("第一版", "1版", "第 01 版")) {
        SegmentedIssue issue =
            issue(
                page("01", BRIDGE.formatted("（下转" + to + "）")),
                page("02", BRIDGE_REST.formatted("（上接" + from + "）")));
        assertThat(issue.articles()).as("%s, %s", to, from).hasSize(1);
      }
    }
  }

  @Test
  void aJumpLineMayLeaveOutTheLetterOfItsEdition() {
    SegmentedIssue issue =
        issue(
            page("A01", BRIDGE.formatted("（下转5版）")),
            page("A05", BRIDGE_REST.formatted("（上接A1版）")),
            page("B05", MARKET));
    assertThat(issue.articles()).hasSize(2);
    assertThat(issue.articles().getFirst().parts()).hasSize(1);
  }

  @Test
  void severalJumpsToOnePageFindTheirOwnRests() {
    String first = BRIDGE.formatted("（下转第二版）") + FERRY.formatted("（下转第二版）");
    String straight = BRIDGE_REST.formatted("（上接第一版）") + FERRY_REST.formatted("（上接第一版）");
    String crossing = FERRY_REST.formatted("（上接第一版）") + BRIDGE_REST.formatted("（上接第一版）");
    for (String second : List.of(straight, crossing)) {
      SegmentedIssue issue = issue(page("01", first), page("02", MARKET + second));
      assertThat(issue.articles()).hasSize(3);
      assertThat(starting(issue, "青石桥").body()).contains("界石");
      assertThat(starting(issue, "北码头").body()).contains("工牌");
    }
  }

  @Test
  void wordsTellTheRestsApartWhereNoHeadingIsRepeated() {
    String bridge = BRIDGE_REST.replace("青石桥修缮进入最后一月\n", "");
    String ferry = FERRY_REST.replace("北码头渡船添了夜班\n", "");
    SegmentedIssue issue =
        issue(
            page("01", BRIDGE.formatted("（下转第二版）") + FERRY.formatted("（下转第二版）")),
            page("02", MARKET + ferry.formatted("（上接第一版）") + bridge.formatted("（上接第一版）")));
    assertThat(starting(issue, "青石桥").body()).contains("界石");
    assertThat(starting(issue, "北码头").body()).contains("工牌");
  }

  @Test
  void restsThatCannotBeToldApartAreLeftAlone() {
    String head = "%s\n\n本报讯 %s。\n（下转第二版）\n\n";
    String tail = "（上接第一版）\n\n%s。\n\n";
    SegmentedIssue issue =
        issue(
            page(
                "01",
                head.formatted("棉农赶集", "霜降之后，棉农赶着骡车往镇里去")
                    + head.formatted("渔火初上", "江面起风，渔家早早点灯收网回港")),
            page("02", tail.formatted("第二天清晨天色放亮，街巷渐渐热闹起来") + tail.formatted("傍晚时分炊烟四起，大家各自散去歇息")));
    assertThat(issue.articles()).hasSize(4);
    assertThat(issue.articles())
        .filteredOn(article -> article.page().equals("01"))
        .allSatisfy(article -> assertThat(article.continuedOn()).isEqualTo("02"));
  }

  @Test
  void aRestWithoutItsSignIsFoundByItsHeading() {
    SegmentedIssue issue =
        issue(
            page("01", BRIDGE.formatted("（下转第二版）") + MARKET),
            page("02", BRIDGE_REST.formatted("") + FERRY.formatted("")));
    Article bridge = starting(issue, "青石桥");
    assertThat(bridge.body()).contains("界石");
    assertThat(bridge.continuedOn()).isNull();
    assertThat(issue.articles()).hasSize(3);
  }

  @Test
  void aBeginningWithoutItsSignIsFoundByItsHeading() {
    String head = BRIDGE.replace("敢下凿，", "敢下凿。");
    SegmentedIssue issue =
        issue(
            page("01", head.formatted("") + MARKET),
            page("02", FERRY.formatted("") + BRIDGE_REST.formatted("（上接第一版）")));
    assertThat(starting(issue, "青石桥").body()).contains("敢下凿。\n因为拱石").contains("界石");
  }

  @Test
  void oneSignAloneStitchesNothingToAnotherArticle() {
    SegmentedIssue issue =
        issue(page("01", BRIDGE.formatted("（下转第二版）")), page("02", FERRY.formatted("") + MARKET));
    assertThat(issue.articles()).hasSize(3);
    assertThat(issue.articles().getFirst().continuedOn()).isEqualTo("02");
  }

  @Test
  void anArticleMayRunOverThreePages() {
    String middle = BRIDGE_REST.formatted("（上接第一版）").replace("\n（记者周小满）", "\n（下转第三版）");
    String last =
        """
        （上接第二版）
        青石桥修缮进入最后一月

        老人们说，青石桥上一次大
        修还是六十年前，石匠里有一
        位就是何小川的祖父。
        """;
    SegmentedIssue issue =
        issue(
            page("01", BRIDGE.formatted("（下转第二版）")), page("02", middle), page("03", MARKET + last));
    Article bridge = issue.articles().getFirst();
    assertThat(issue.articles()).hasSize(2);
    assertThat(bridge.parts()).extracting(Part::page).containsExactly("02", "03");
    assertThat(bridge.body()).contains("界石。\n老人们说");
    assertThat(bridge.continuedOn()).isNull();
    Article withoutLast =
        issue(page("01", BRIDGE.formatted("（下转第二版）")), page("02", middle)).articles().getFirst();
    assertThat(withoutLast.continuedOn()).isEqualTo("03");
    assertThat(withoutLast.parts()).hasSize(1);
  }

  @Test
  void aSubheadOfTheRestIsKeptInTheText() {
    String rest = BRIDGE_REST.replace("青石桥修缮进入最后一月", "差一分也不行").replace("因为拱石", "拱石");
    String head = BRIDGE.replace("敢下凿，", "敢下凿。");
    Article bridge =
        issue(page("01", head.formatted("（下转第二版）")), page("02", rest.formatted("（上接第一版）")))
            .articles()
            .getFirst();
    assertThat(bridge.body()).contains("下凿。\n差一分也不行\n拱石");
    assertThat(bridge.subheads()).containsExactly("差一分也不行");
  }

  @Test
  void aSourceAtTheEndOfTheRestIsTheArticles() {
    String rest = BRIDGE_REST.replace("（记者周小满）", "■据新华社");
    Article bridge =
        issue(page("01", BRIDGE.formatted("（下转第二版）")), page("02", rest.formatted("（上接第一版）")))
            .articles()
            .getFirst();
    assertThat(bridge.agency()).isEqualTo("新华社");
    assertThat(bridge.origin()).isEqualTo(Origin.WIRE);
  }

  @Test
  void twoPagesWithOneLabelAreNotStitchedTwice() {
    SegmentedPage second = page("02", BRIDGE_REST.formatted("（上接第一版）"));
    SegmentedIssue issue = issue(page("01", BRIDGE.formatted("（下转第二版）")), second, second);
    assertThat(issue.reserved()).containsExactly("青石晚报-2025-03-01-02-1");
    assertThat(issue.articles().getFirst().parts()).hasSize(1);
  }

  @Test
  void manyJumpLinesDoNotTakeForever() {
    List<SegmentedPage> pages = new ArrayList<>();
    for (String label : List.of("01", "02")) {
      String jump = label.equals("01") ? "（下转第二版）" : "（上接第一版）";
      pages.add(page(label, ("本报讯 青石桥昨日通车。\n" + jump + "\n\n").repeat(3000)));
    }
    assertThat(IssueSegmenter.segment(pages).articles()).isNotEmpty();
  }
}
