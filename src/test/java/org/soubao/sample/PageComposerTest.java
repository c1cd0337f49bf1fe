package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soubao.sample.SamplePage.Furniture;
import org.soubao.sample.WrittenArticle.Heading;
import org.soubao.sample.WrittenArticle.Jump;

/** A laid-out page has the oddities that are switched on, and no others. */
class PageComposerTest {
  private static final List<String> REPORT =
      List.of("本报讯（记者杜若）东门桥昨日重开，桥面加宽2米。", "住在桥头的老人说，“走路不用再绕”。");
  private static final WrittenArticle BRIDGE =
      article("桥", "东门桥重开", Heading.AFTER, REPORT, "（杜若 摄）", null);
  private static final WrittenArticle MARKET =
      article(null, "菜市搬家", Heading.BEFORE, List.of("城南菜市下月搬到河西，摊位多出六十个。"), null, null);

  @Test
  void plainPageIsBrokenIntoLinesOnly() {
    assertThat(compose(Layout.plain(12), BRIDGE, MARKET))
        .isEqualTo(
            """
            示范报 第01版

            本报讯（记者杜若）东
            门桥昨日重开，桥面加宽2
            米。

            住在桥头的老人说，
            “走路不用再绕”。

            桥
            东门桥重开

            东门桥夜景。（杜若 摄）

            菜市搬家

            城南菜市下月搬到河
            西，摊位多出六十个。

            责编 杜若
            """);
  }

  @Test
  void oddityIsSwitchedOn() {
    assertThat(compose(plain(Oddity.UNWRAPPED), BRIDGE)).contains("\n" + REPORT.getFirst() + "\n");
    assertThat(compose(plain(Oddity.KICKER_BELOW), BRIDGE)).contains("\n东门桥重开\n桥\n");
    assertThat(compose(plain(Oddity.KICKER_APART), BRIDGE)).contains("\n桥\n\n东门桥重开\n");
    assertThat(compose(plain(Oddity.SHADOW_CAPTIONS), BRIDGE)).contains("东门桥夜景东门桥夜景。。 （杜若 摄）");
    assertThat(compose(plain(Oddity.FULL_WIDTH_DIGITS), BRIDGE)).contains("２");
    assertThat(compose(plain(Oddity.IMPRINT_FIRST), BRIDGE)).startsWith("示范报 第01版\n\n责编 杜若\n");
    assertThat(compose(plain(Oddity.FRAME_BLANKS), BRIDGE)).startsWith(" 示范报");
  }

  @Test
  void headingIsGluedToTheNextBody() {
    WrittenArticle next =
        article(null, "菜市搬家", Heading.AFTER, List.of("本报讯 城南菜市下月搬到河西。"), null, null);
    WrittenArticle bare = withoutCaption(BRIDGE);
    assertThat(compose(plain(Oddity.GLUED_HEADINGS), bare, next)).contains("东门桥重开本报讯 城南");
  }

  @Test
  void headingComesAfterTheNextBody() {
    WrittenArticle next =
        article(null, "菜市搬家", Heading.AFTER, List.of("本报讯 城南菜市下月搬到河西。"), null, null);
    assertThat(compose(plain(Oddity.LATE_HEADINGS, Oddity.UNWRAPPED), BRIDGE, next))
        .contains("搬到河西。\n\n桥\n东门桥重开\n\n菜市搬家\n\n责编");
  }

  @Test
  void bodyThatNothingAnnouncesHasItsHeadingFirst() {
    WrittenArticle essay =
        article(null, "雨后", Heading.AFTER, List.of("檐水滴到第三天，巷口的石榴开了。"), null, null);
    assertThat(compose(Layout.plain(12), MARKET, essay)).contains("\n雨后\n\n檐水");
    assertThat(compose(plain(Oddity.UNANNOUNCED_BODIES), MARKET, essay)).contains("\n\n雨后\n\n责编");
  }

  @Test
  void jumpLinesLeadFromPageToPage() {
    WrittenArticle cut =
        article(null, "东门桥重开 两岸通车", Heading.BEFORE, REPORT, null, new Jump("02", 1));
    SamplePage first = page("01", cut);
    SamplePage second = page("02", MARKET);
    SampleIssue issue = new SampleIssue("示范报", "2025-03-12", List.of(first, second));
    assertThat(PageComposer.compose(issue, first, Layout.plain(12)))
        .contains("米。\n\n（下转第二版）\n")
        .doesNotContain("老人说");
    assertThat(PageComposer.compose(issue, second, plain(Oddity.ARABIC_JUMPS)))
        .contains("\n东门桥重开\n\n（上接第1版）\n住在桥头的老人说，\n");
  }

  @Test
  void seedDecidesWhereAnOddityStrikes() {
    Layout blanks = plain(Oddity.DIGIT_BLANKS, Oddity.JUSTIFIED_LINES);
    SampleIssue issue = Samples.read().getFirst();
    SamplePage page = issue.pages().getFirst();
    String once = PageComposer.compose(issue, page, blanks);
    assertThat(PageComposer.compose(issue, page, blanks)).isEqualTo(once);
    assertThat(PageComposer.compose(issue, page, blanks.withSeed(7))).isNotEqualTo(once);
  }

  private static Layout plain(Oddity... oddities) {
    return Layout.plain(12).with(oddities);
  }

  private static String compose(Layout layout, WrittenArticle... articles) {
    SamplePage page = page("01", articles);
    return PageComposer.compose(new SampleIssue("示范报", "2025-03-12", List.of(page)), page, layout);
  }

  private static SamplePage page(String label, WrittenArticle... articles) {
    Furniture furniture = new Furniture(List.of("示范报 第%s版".formatted(label)), List.of("责编 杜若"));
    return new SamplePage(label, "要闻", 12, furniture, List.of(articles));
  }

  private static WrittenArticle withoutCaption(WrittenArticle article) {
    return article(article.kicker(), "东门桥重开", article.heading(), article.paragraphs(), null, null);
  }

  private static WrittenArticle article(
      @Nullable String kicker,
      String headline,
      Heading heading,
      List<String> paragraphs,
      @Nullable String photographer,
      @Nullable Jump jump) {
    return new WrittenArticle(
        kicker,
        headline,
        null,
        List.of(),
        null,
        paragraphs.getFirst().startsWith("本报讯") ? "本报讯" : null,
        null,
        "staff",
        "article",
        paragraphs,
        List.of(),
        photographer == null ? List.of() : List.of("东门桥夜景。" + photographer),
        null,
        jump,
        heading);
  }
}
