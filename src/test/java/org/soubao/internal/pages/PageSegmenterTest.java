package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Contributor.Role;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Place;

/** One invented page for each sign that newspapers use. */
class PageSegmenterTest {
  private static final String LIBRARY =
      """
      本报讯（记者林知远）青石
      桥图书馆昨日重新开放，新增
      三百个座位，并延长了夜间开
      放时间。

      馆长说，读者可以凭身份
      证借书，外地读者也一样。
      """;
  private static final String FERRY =
      """
      晚报讯 （记者周小满）北
      码头渡船下月起增加两班，末
      班船推迟到晚上九点半，方便
      对岸工厂的夜班工人。
      """;

  private static List<Article> articles(String text) {
    return PageSegmenter.articles(
        new PageDump("p.txt", "p", "柳州晚报", LocalDate.of(2025, 3, 1), "02", text));
  }

  private static Article only(String text) {
    assertThat(articles(text)).hasSize(1);
    return articles(text).getFirst();
  }

  @Test
  void linesAreJoinedIntoParagraphs() {
    assertThat(only(LIBRARY).body())
        .isEqualTo("本报讯（记者林知远）青石桥图书馆昨日重新开放，新增三百个座位，并延长了夜间开放时间。\n" + "馆长说，读者可以凭身份证借书，外地读者也一样。");
  }

  @Test
  void aBlankLineInMidSentenceDoesNotEndTheParagraph() {
    String broken = LIBRARY.replace("新增\n", "新增\n\n");
    assertThat(only(broken).body()).isEqualTo(only(LIBRARY).body());
  }

  @Test
  void aParagraphMayEndWithoutABlankLine() {
    String close = LIBRARY.replace("放时间。\n\n", "放时间。\n");
    assertThat(only(close).body()).isEqualTo(only(LIBRARY).body());
  }

  @Test
  void blanksOfJustificationGo() {
    String justified = LIBRARY.replace("三百个座位，并延长了夜间开", "三 百 个 座 位 ，并 延 长 了 夜 间 开");
    assertThat(only(justified).body()).isEqualTo(only(LIBRARY).body());
  }

  @Test
  void blanksRoundDigitsGoAndThoseBetweenLatinWordsStay() {
    String text = LIBRARY.replace("三百个座位", " 300 个 Open Shelf 座位");
    assertThat(only(text).body()).contains("新增300个Open Shelf座位");
  }

  @Test
  void doubledTextIsReadOnce() {
    String text = "湖湖畔畔 书书声声\n\n" + LIBRARY;
    assertThat(only(text).headline()).isEqualTo("湖畔 书声");
  }

  @Test
  void theHeadlineMayStandBeforeOrBehindTheBody() {
    String headline = "图书馆重新开放 夜间也能借书\n";
    assertThat(only(headline + "\n" + LIBRARY).headline()).isEqualTo(headline.strip());
    assertThat(only(LIBRARY + "\n" + headline).headline()).isEqualTo(headline.strip());
  }

  @Test
  void eachHeadlineGoesToTheBodyThatItSpeaksOf() {
    List<Article> articles = articles(LIBRARY + "\n" + FERRY + "\n渡船增加两班\n\n图书馆重新开放\n");
    assertThat(articles).extracting(Article::headline).containsExactly("图书馆重新开放", "渡船增加两班");
  }

  @Test
  void kickerHeadlineAndDeckAreToldApart() {
    Article article = only("秦望山在文化座谈会上指出\n\n图书馆夜间开放\n\n——青石桥图书馆重开见闻\n\n" + LIBRARY);
    assertThat(article.kicker()).isEqualTo("秦望山在文化座谈会上指出");
    assertThat(article.headline()).isEqualTo("图书馆夜间开放");
    assertThat(article.deck()).isEqualTo("——青石桥图书馆重开见闻");
  }

  @Test
  void aHeadlineStuckToTheNextArticleIsCutOff() {
    String photo = "近日，湖畔小学的学生在操场上\n种下三十棵桂花树，每棵都挂上\n了写着名字的木牌。\n";
    List<Article> articles = articles(LIBRARY + "\n图书馆重新开放" + photo);
    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().headline()).isEqualTo("图书馆重新开放");
    assertThat(articles.getLast().body()).startsWith("近日，湖畔小学");
  }

  @Test
  void anArticleWithoutHeadlineShowsItsFirstSentence() {
    Article article = only(LIBRARY);
    assertThat(article.hasPrintedHeadline()).isFalse();
    assertThat(article.headline()).startsWith("本报讯");
  }

  @Test
  void aBylineLineNamesTheReporters() {
    Article article = only("图书馆重新开放\n\n○○全媒体记者 方 亮 林知远\n\n" + LIBRARY.replace("（记者林知远）", " "));
    assertThat(article.byline()).containsExactly("方亮", "林知远");
    assertThat(article.credit()).isEqualTo("○○全媒体记者 方 亮 林知远");
  }

  @Test
  void theDatelineBeginsTheBodyAndNamesTheReporter() {
    Article article = only(LIBRARY);
    assertThat(article.dateline()).isEqualTo("本报讯");
    assertThat(article.contributors()).containsExactly(new Contributor("林知远", Role.REPORTER));
    assertThat(article.origin()).isEqualTo(Origin.STAFF);
  }

  @Test
  void anAgencysDatelineMeansWireCopy() {
    Article article = only(LIBRARY.replace("本报讯（记者林知远）", "新华社南宁3月1日电 "));
    assertThat(article.agency()).isEqualTo("新华社");
    assertThat(article.dateline()).isEqualTo("新华社南宁3月1日电");
    assertThat(article.origin()).isEqualTo(Origin.WIRE);
  }

  @Test
  void aSourceLineIsNoPartOfTheBody() {
    for (String source : List.of(" ■据新华社\n", "\n\n■据新华社\n", "（据新华社）\n")) {
      Article article = only(LIBRARY.strip() + source);
      assertThat(article.agency()).isEqualTo("新华社");
      assertThat(article.body()).endsWith("外地读者也一样。");
    }
  }

  @Test
  void aJumpLineIsNoPartOfTheBody() {
    for (String jump : List.of(" （下转第二版）\n", "\n\n（下转第02版）\n", "（下\n转2版）\n")) {
      Article article = only(LIBRARY.strip() + jump);
      assertThat(article.continuedOn()).isEqualTo("02");
      assertThat(article.body()).endsWith("外地读者也一样。");
    }
  }

  @Test
  void aPhotographersCreditMakesAPhotoStory() {
    Article article = only(LIBRARY.replace("本报讯（记者林知远）", "  ") + "\n（全媒体记者 何小川 摄）\n");
    assertThat(article.kind()).isEqualTo(Kind.PHOTO_STORY);
    assertThat(article.contributors()).containsExactly(new Contributor("何小川", Role.PHOTOGRAPHER));
  }

  @Test
  void anotherPapersReporterMakesAReprint() {
    Article article = only(LIBRARY.replace("记者林知远", "辽宁日报记者 林知远"));
    assertThat(article.origin()).isEqualTo(Origin.REPRINT);
  }

  @Test
  void furnitureIsLeftOutAndNamesTheSection() {
    SegmentedPage page =
        PageSegmenter.segment(
            new PageDump("p.txt", "p", null, null, null, "06 民生\n\n·广告·\n\n" + LIBRARY));
    assertThat(page.leftOut()).hasSize(2);
    Article article = page.articles().getFirst();
    assertThat(article.section()).isEqualTo("民生");
    assertThat(article.page()).isEqualTo("06");
    assertThat(article.inferred()).contains("section", "page");
  }

  @Test
  void aNewTextFrameBeginsANewArticle() {
    List<Article> articles = articles(LIBRARY + " " + FERRY);
    assertThat(articles).hasSize(2);
    assertThat(articles.getLast().body()).startsWith("晚报讯");
  }

  @Test
  void subheadsStayInTheirArticle() {
    String text = LIBRARY + "\n书架换新\n\n图书馆里的书架全部换新，\n读者说，图书馆座位多了，借\n书也方便了。\n";
    assertThat(only("图书馆重新开放\n\n" + text).subheads()).containsExactly("书架换新");
  }

  @Test
  void whatThePathSaysMakesTheId() {
    assertThat(articles(LIBRARY + " " + FERRY))
        .extracting(Article::id)
        .containsExactly("柳州晚报-2025-03-01-02-1", "柳州晚报-2025-03-01-02-2");
    assertThat(only(LIBRARY).place()).isEqualTo(new Place("广西壮族自治区", "柳州市"));
  }

  @Test
  void whatThePageSaysIsInferredAndMakesNoId() {
    String text = "三湘都市报 2025年3月1日 星期六\n\n" + LIBRARY;
    Article article =
        PageSegmenter.articles(new PageDump("p.txt", "p", null, null, null, text)).getFirst();
    assertThat(article.id()).isEqualTo("p-1");
    assertThat(article.newspaper()).isEqualTo("三湘都市报");
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(article.place().city()).isEqualTo("长沙市");
    assertThat(article.inferred()).contains("newspaper", "date");
  }

  @Test
  void anEmptyPageHasNoArticles() {
    assertThat(articles("")).isEmpty();
    assertThat(articles(" \n\n\u3000\n")).isEmpty();
  }
}
