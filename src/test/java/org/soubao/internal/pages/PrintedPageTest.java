package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;

/** Pages whose lines are placed: what their places tell beside the words. */
class PrintedPageTest {
  private static PrintedDump headed() {
    return new PrintedDump().block("青石桥渡口重新开放", 2, 0, 0);
  }

  private static PrintedDump body(PrintedDump page) {
    return page.block("青石桥北码头的渡船昨日重新开航，两", 1, 2, 0)
        .line("岸居民过江比从前省下了四十分钟的路", 1, 0, 0)
        .line("程。", 1, 0, 15)
        .line("船长说，渡口每天从早上六点开到晚上", 1, 2, 0)
        .line("十点，末班船比去年推迟了一个小时。", 1, 0, 0);
  }

  private static Article only(PrintedDump page) {
    List<Article> articles = page.articles();
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  @Test
  void figuresOnLinesOfTheirOwnAreOfTheText() {
    Article article =
        only(
            body(headed())
                .line("到九月末，广义货币M", 1, 2, 7)
                .line("2", 1.17, 0, 16)
                .line("）余额增长百分之八，比上月略高。", 1, 2, 0));
    assertThat(article.body()).endsWith("广义货币M2）余额增长百分之八，比上月略高。");
    assertThat(article.page()).isNull();
  }

  @Test
  void aHeadlineThatWrapsHasNoBlank() {
    PrintedDump page = new PrintedDump().block("青石桥北码头渡船重新开", 2, 0, 0).line("航", 2, 5, 5);
    assertThat(only(body(page)).headline()).isEqualTo("青石桥北码头渡船重新开航");
  }

  @Test
  void aHeadlineBrokenBySenseKeepsItsBlank() {
    PrintedDump page = new PrintedDump().block("青石桥渡口重新开放", 2, 0, 0).line("两岸居民过江更快", 2, 0.5, 0.5);
    assertThat(only(body(page)).headline()).isEqualTo("青石桥渡口重新开放 两岸居民过江更快");
  }

  @Test
  void namesInSmallTypeBelowAHeadlineAreItsAuthors() {
    assertThat(only(body(headed().block("玛丽亚·洛佩斯", 0.83, Double.NaN, Double.NaN))).byline())
        .containsExactly("玛丽亚·洛佩斯");
    assertThat(only(body(headed().block("艾 平 林知远", 0.83, Double.NaN, Double.NaN))).byline())
        .containsExactly("艾平", "林知远");
  }

  @Test
  void theNumberOfAPartIsNoDeck() {
    Article article = only(body(headed().block("（一）", 1.2, 7, 7)));
    assertThat(article.deck()).isNull();
    assertThat(article.subheads()).containsExactly("（一）");
  }

  @Test
  void dotsAndEditorsNamesAreNoSubheads() {
    PrintedDump page = body(body(headed()).block("…………", 1.2, 2, 10));
    assertThat(only(page).subheads()).isEmpty();
    page = body(body(headed()).block("——编 者", 1.17, 0, 10));
    assertThat(only(page).subheads()).isEmpty();
  }

  @Test
  void whereACollectionTookAnArticleFromIsItsIssue() {
    PrintedDump page = headed().block("《青石桥报》（2025年3月1日 第 07 版）", 0.83, Double.NaN, Double.NaN);
    Article article = only(body(page));
    assertThat(article.newspaper()).isEqualTo("青石桥报");
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(article.page()).isEqualTo("07");
  }

  @Test
  void aTableOfContentsIsNoArticle() {
    PrintedDump page = new PrintedDump().block("青石桥报文章目录", 2, 0, 0);
    List<String> titles = List.of("渡口重新开放", "老桥通车", "图书馆延长夜间开放", "夜市搬家", "北码头新增两班渡船");
    for (int i = 0; i < titles.size(); i++) {
      page.line((i + 1) + ". " + titles.get(i), 1, 0, 5);
    }
    assertThat(page.articles()).isEmpty();
    PrintedDump leaders = new PrintedDump().block("目录", 2, 0, 0);
    titles.forEach(title -> leaders.line(title + "……………" + title.length(), 1, 0, 5));
    assertThat(leaders.articles()).isEmpty();
  }

  @Test
  void versesAreParagraphs() {
    PrintedDump page = body(headed());
    page.block("渡口的灯亮了。", 1, 0, 10);
    for (String verse :
        List.of("江上的风停了。", "岸边的人散了。", "月亮从山后面升起来了。", "船还在等。", "等一个晚归的人。", "等一封远方的信。")) {
      page.line(verse, 1, 0, 17 - verse.length());
    }
    assertThat(only(page).body()).contains("\n月亮从山后面升起来了。\n船还在等。\n等一个晚归的人。\n");
  }

  @Test
  void whoseNameStandsBelowTheOfficeIsTheAuthor() {
    PrintedDump page = headed().block("青石桥报全媒体记者", 1, 0.6, 0.6).line("林知远", 1, 4, 4);
    assertThat(only(body(page)).byline()).containsExactly("林知远");
  }

  private static PrintedDump more(PrintedDump page) {
    return page.block("果农们把柑橘装进竹筐，收购的卡车排到", 1, 2, 0)
        .line("了村口，今年每斤的价钱比去年高两毛。", 1, 0, 0)
        .line("合作社说，晚熟的品种要等到腊月才摘。", 1, 2, 0);
  }

  @Test
  void aHeadingMuchSmallerThanTheHeadlineIsASubhead() {
    PrintedDump page = body(headed()).block("果园里的柑橘装筐，卡车排到村口", 1.17, 0, 4);
    assertThat(only(more(page)).subheads()).containsExactly("果园里的柑橘装筐，卡车排到村口");
  }

  private static PrintedDump goesOn() {
    return more(
        body(new PrintedDump())
            .block("果园里的柑橘装筐，卡车排到村口", 1.17, 0, 4)
            .block("合作社开秤收购，每斤比去年贵两毛", 1.17, 0, 4));
  }

  @Test
  void soAreThoseOfAnArticleWithItsHeadlineOnThePageBefore() {
    List<Article> articles = goesOn().articlesBehind(2);
    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().subheads()).hasSize(2);
  }

  @Test
  void whatIsMuchSmallerThanTheHeadlineSpeaksAgainstANewArticle() {
    HeadingsBetween headings = new HeadingsBetween(1, 1, false, false, false, false, 1.17);
    Story below = new Story(new Role[0], 0, 2);
    Story unknown = new Story(new Role[0], 0, 0);
    assertThat(headings.weigh(below)).isLessThan(headings.weigh(unknown) - 1);
  }
}
