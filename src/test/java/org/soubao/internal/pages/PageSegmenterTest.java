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
    String text = "图图书书馆馆 夜夜间间开开放放\n\n" + LIBRARY;
    assertThat(only(text).headline()).isEqualTo("图书馆 夜间开放");
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
  void anotherPaperAsTheSourceMakesAReprintWithoutAgency() {
    for (String source : List.of("■据青石桥新报", "■据《青石桥新报》")) {
      Article article = only(LIBRARY.replace("本报讯", "据青石桥新报消息") + "\n" + source + "\n");
      assertThat(article.agency()).isNull();
      assertThat(article.origin()).isEqualTo(Origin.REPRINT);
      assertThat(article.body()).endsWith("外地读者也一样。");
    }
  }

  @Test
  void theAuthorOfAnEssayIsNoHeading() {
    String essay = "外婆的船泊在青石桥下，船头\n总放着一把伞，雨天借给过路\n的人，借出去就不再问起。\n";
    for (String author :
        List.of("◎林知远", "□ 林知远", "林知远（青石桥）", "林知远（退休船工）", "读者 林知远", "作者：林知远", "林知远", "欧阳知远")) {
      Article article = only("渡口 副刊 06\n\n借伞的船\n\n" + author + "\n\n" + essay);
      assertThat(article.headline()).isEqualTo("借伞的船");
      assertThat(article.byline()).as(author).singleElement().asString().endsWith("知远");
      assertThat(article.origin()).isEqualTo(Origin.CONTRIBUTED);
      assertThat(article.kind()).isEqualTo(Kind.LITERARY);
    }
  }

  @Test
  void aShortHeadlineIsNoName() {
    for (String headline : List.of("高考日", "旧物志", "●产业路", "白露（组诗）")) {
      assertThat(only(headline + "\n\n" + LIBRARY).headline()).isEqualTo(headline);
    }
  }

  @Test
  void noticesAreToldByTheirForm() {
    assertThat(only("青石桥诗会征稿\n\n" + LIBRARY.replace("本报讯（记者林知远）", "  ")).kind())
        .isEqualTo(Kind.NOTICE);
    String supply = "因管道检修，明日八时至十时，\n青石桥一带暂停供水，请居民\n提前储水。\n";
    assertThat(only(supply).kind()).isEqualTo(Kind.NOTICE);
    assertThat(only("修管子的人\n\n" + supply).kind()).isEqualTo(Kind.ARTICLE);
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
  void aReadingGuideIsLeftOutToItsLastLine() {
    String guide = "今日导读\n\n老码头添了夜班船 ·03版\n\n冬泳的人起得早 详见05版\n\n";
    SegmentedPage page =
        PageSegmenter.segment(
            new PageDump("p.txt", "p", null, null, null, guide + "图书馆重新开放\n\n" + LIBRARY));
    assertThat(page.leftOut()).hasSize(3);
    assertThat(page.articles()).extracting(Article::headline).containsExactly("图书馆重新开放");
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
  void aSubheadWhoseTextOpensWithoutAnySignStaysInTheReportAbove() {
    String below = "借出去的书少有人还，馆长便\n在门口添了一只木箱，谁路过\n都能放下。\n";
    List<Article> articles = articles(LIBRARY + "\n门口的木箱\n\n" + below + "\n图书馆重新开放\n");
    assertThat(articles)
        .singleElement()
        .satisfies(article -> {
          assertThat(article.subheads()).containsExactly("门口的木箱");
          assertThat(article.headline()).isEqualTo("图书馆重新开放");
        });
  }

  @Test
  void theRestOfAnArticleBeginsBelowItsJumpLine() {
    String rest = "渡船的新码头\n\n船工把旧码头的木板拆下来，\n做了候船室的长凳。\n\n";
    List<Article> articles = articles(LIBRARY + "\n （上接第一版）\n\n" + FERRY + "\n" + rest);
    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().continuedFrom()).isNull();
    assertThat(articles.getLast().continuedFrom()).isEqualTo("01");
    assertThat(articles.getLast().body()).contains("候船室的长凳");
  }

  @Test
  void aHeadlineNeedsNoBlankLineAboveIt() {
    String text = "图书馆重新开放\n\n" + LIBRARY + "渡船增加两班\n" + FERRY;
    assertThat(articles(text)).extracting(Article::headline).containsExactly("图书馆重新开放", "渡船增加两班");
    assertThat(articles(LIBRARY + "\n" + FERRY + "渡船增加两班\n图书馆重新开放\n"))
        .extracting(Article::headline)
        .containsExactly("图书馆重新开放", "渡船增加两班");
  }

  @Test
  void aPageHeadMayStandRightAboveTheHeadline() {
    Article article = only("柳州晚报\n2025年3月1日 星期六\nA05版 民生\n图书馆重新开放\n" + LIBRARY);
    assertThat(article.headline()).isEqualTo("图书馆重新开放");
    assertThat(article.section()).isEqualTo("民生");
  }

  @Test
  void aDayOfThePageHeadIsNoHeadlineStuckToAnArticle() {
    for (String head : List.of("2025年3月1日 星期六 乙巳年二月初二 第05版", "责编 周小满 美编 方荣 2025年3月1日 星期六 A05 民生")) {
      Article article = only(head + "\n图书馆重新开放\n\n" + LIBRARY);
      assertThat(article.headline()).as(head).isEqualTo("图书馆重新开放");
    }
  }

  @Test
  void theRestOfAnArticleTakesNoHeadingOfTheNext() {
    String rest = "门口添了一只还书的木箱，逾期\n不还的另算，押金已经取消。\n";
    List<Article> articles =
        articles("（上接第一版）\n" + rest + "\n渡船增加两班\n\n本报记者 周小满\n\n" + FERRY.replace("（记者周小满）", ""));
    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().hasPrintedHeadline()).isFalse();
    assertThat(articles.getLast().headline()).isEqualTo("渡船增加两班");
  }

  @Test
  void aNoticeBelowNewsIsItsOwn() {
    List<Article> articles = articles(LIBRARY + "\n遗失声明\n林知远遗失借书证一张，编号一〇二，声明作废。\n");
    assertThat(articles).hasSize(2);
    assertThat(articles.getLast().headline()).isEqualTo("遗失声明");
    assertThat(articles.getLast().kind()).isEqualTo(Kind.NOTICE);
  }

  @Test
  void paragraphsThatAreNotWrappedStayApart() {
    String first = "本报讯（记者林知远）青石桥图书馆昨日重新开放，新增三百个座位，延长了夜间开放时间，门口添了一只还书的木箱，读者凭身份证就能借书。";
    String second = "馆长说，外地来的读者也一样，押金已经取消，逾期不还的另算，孩子可以由家长代办，老人不会用手机的，柜台上照旧有人登记，慢慢来不要紧。";
    assertThat(only("图书馆重新开放\n\n" + first + "\n\n" + second + "\n").body())
        .isEqualTo(first + "\n" + second);
  }

  @Test
  void namesWithoutABlankBetweenThemAreTwo() {
    assertThat(only(LIBRARY.replace("记者林知远", "记者林知方亮")).byline()).containsExactly("林知", "方亮");
    assertThat(only(LIBRARY.replace("记者林知远", "记者欧阳方亮")).byline()).containsExactly("欧阳方亮");
  }

  @Test
  void aJumpLineMayBeCutByALinesEndAndStandBeforeTheText() {
    for (String jump : List.of("（上接第\n１版）\n", "（上\n接第一版）\n", "（上接第\n一版）", "（上接第一版）")) {
      Article rest = articles("图书馆重新开放\n\n" + LIBRARY + "\n" + jump + FERRY).getLast();
      assertThat(rest.continuedFrom()).as(jump).isEqualTo("01");
      assertThat(rest.body()).as(jump).startsWith("晚报讯").doesNotContain("上接");
    }
  }

  @Test
  void theRepeatedHeadlineOfTheRestIsToldFromItsSubhead() {
    String rest = "旧木板做长凳\n\n船工把旧码头的木板拆下来，\n做了候船室的长凳。\n\n渡船换了新码头\n";
    List<Article> articles = articles("图书馆重新开放\n\n" + LIBRARY + "\n （上接第一版）\n\n" + rest);
    assertThat(articles).extracting(Article::headline).containsExactly("图书馆重新开放", "渡船换了新码头");
    assertThat(articles.getLast().subheads()).containsExactly("旧木板做长凳");
  }

  @Test
  void aSubheadAboveAJumpLineStaysThoughAnotherReportFollows() {
    String text =
        LIBRARY
            + "\n门口的木箱\n\n借出去的书少有人还，门口便\n添了一只木箱。 （下转第二版）\n\n图书馆重新开放\n\n"
            + "渡船增加两班\n\n本报记者 周小满\n\n"
            + FERRY.replace("（记者周小满）", "");
    assertThat(articles(text)).hasSize(2);
    assertThat(articles(text).getFirst().subheads()).containsExactly("门口的木箱");
  }

  @Test
  void aParagraphsFirstLineStandsAloneBeforeABlankLine() {
    String rest = "件就能借书，外地来的读者也\n一样，押金已经取消，逾期不\n还的另算。\n";
    Article article = only(LIBRARY + "\n馆长说，只要带身份证\n\n" + rest);
    assertThat(article.body()).contains("馆长说，只要带身份证件就能借书");
  }

  @Test
  void aReportersNameInFrontOfTheTextOpensAnArticle() {
    String report = FERRY.replace("晚报讯 （记者周小满）北", "记者 周小满 报道 北");
    List<Article> articles = articles(LIBRARY + "\n" + report);
    assertThat(articles).hasSize(2);
    assertThat(articles.getLast().byline()).containsExactly("周小满");
  }

  @Test
  void aNoteOnTheAuthorEndsTheEssay() {
    String text = LIBRARY + "\n（作者为青石桥图书馆的\n退休馆长）\n\n图书馆重新开放\n";
    assertThat(only(text).headline()).isEqualTo("图书馆重新开放");
    assertThat(only(text).body()).endsWith("（作者为青石桥图书馆的退休馆长）");
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
