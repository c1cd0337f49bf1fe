package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/** E-paper pages as HTML, all written for this. */
class HtmlPagesTest {
  private static final String FOUNDER =
      """
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=%s">
      <title>青石晚报数字报-渡口复航</title><script>var a = "<p>脚本里的话。</p>";</script></head><body>
      <table><tr><td><strong>第A02版：民生</strong></td>
      <td><a href="node_3.htm">第A03版：文体</a></td></tr></table>
      <founder-introtitle>停航三个月后</founder-introtitle><br>
      <founder-title>渡口复航&nbsp;&nbsp;摆渡的老周回来了</founder-title>
      <founder-subtitle>首日运送乘客四百余人</founder-subtitle>
      <founder-author>本报记者　林知远　陈小满</founder-author>
      <div id="ozoom"><founder-content><!--enpcontent-->
      <table><tr><td><img src="a.jpg"></td></tr><tr><td class="pic">渡船靠岸。高明 摄</td></tr></table>
      <P>　　本报讯 停航三个月的北码头渡口昨日复航，三条船往来两岸。</P>
      <p>&nbsp;&nbsp;&nbsp;&nbsp;“等了一个冬天。”六十二岁的老周说，<span style="display:none">暗桩</span>他在渡口撑了四十年船。</p>
      <p><strong>票价不变</strong></p>
      <P>　　单程票价仍是两元，老人和学生免费。&lt;增开&gt;夜航的事还在商量。</P>
      <!--/enpcontent--></founder-content></div>
      <!--enpproperty <articleid>1</articleid><date>2025-03-02 00:00:00.0</date><title>渡口复航</title>/enpproperty-->
      <p>责任编辑：方亮</p><a href="#">上一篇</a></body></html>
      """;

  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();

  private IngestReport ingest() {
    articles.clear();
    return Ingest.from(folder).to(articles::add);
  }

  private void write(String path, String text) throws IOException {
    write(path, text, StandardCharsets.UTF_8);
  }

  private void write(String path, String text, Charset charset) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, charset);
  }

  private Article only() {
    assertThat(ingest().rejected()).isEmpty();
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  @Test
  void aFounderPageIsReadAsItsElementsSay() throws IOException {
    write("paper/html/2025-03/02/content_71.htm", FOUNDER.formatted("utf-8"));
    Article article = only();
    assertThat(article.kicker()).isEqualTo("停航三个月后");
    assertThat(article.headline()).isEqualTo("渡口复航 摆渡的老周回来了");
    assertThat(article.deck()).isEqualTo("首日运送乘客四百余人");
    assertThat(article.body())
        .isEqualTo(
            """
            本报讯 停航三个月的北码头渡口昨日复航，三条船往来两岸。
            “等了一个冬天。”六十二岁的老周说，他在渡口撑了四十年船。
            票价不变
            单程票价仍是两元，老人和学生免费。<增开>夜航的事还在商量。\
            """);
    assertThat(article.subheads()).containsExactly("票价不变");
    assertThat(article.captions()).containsExactly("渡船靠岸。高明 摄");
    assertThat(article.contributors())
        .containsExactly(
            new Contributor("林知远", Contributor.Role.REPORTER),
            new Contributor("陈小满", Contributor.Role.REPORTER));
    assertThat(article.credit()).isEqualTo("本报记者 林知远 陈小满");
    assertThat(article.dateline()).isEqualTo("本报讯");
    assertThat(article.origin()).isEqualTo(Origin.STAFF);
    assertThat(article.newspaper()).isEqualTo("青石晚报");
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 2));
    assertThat(article.page()).isEqualTo("A02");
    assertThat(article.section()).isEqualTo("民生");
    assertThat(article.inferred()).doesNotContain("date", "page", "newspaper", "section");
    assertThat(article.id()).isEqualTo("青石晚报-2025-03-02-A02-content_71-1");
  }

  @Test
  void aWrongDeclarationOfTheCharsetIsSeenThrough() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      for (String declared : List.of("utf-8", "gb2312", "GBK", "no-such")) {
        write("paper/html/2025-03/02/content_71.htm", FOUNDER.formatted(declared), charset);
        assertThat(only().headline()).isEqualTo("渡口复航 摆渡的老周回来了");
      }
    }
  }

  @Test
  void aPageThatOnlyLeadsToOthersGivesNothingAndIsNoFault() throws IOException {
    write("paper/html/2025-03/02/content_71.htm", FOUNDER.formatted("utf-8"));
    write(
        "paper/html/2025-03/02/node_2.htm",
        "<title>青石晚报</title><ul><li><a href='content_71.htm'>渡口复航，摆渡的老周回来了，三条船往来两岸</a></ul>");
    write("frames.html", "<html><frameset><frame src='node_2.htm'></frameset></html>");
    String link = "<li><a href='a.html'>石桥修缮进入第七天，围观的人比前一天多了不少</a></li>";
    write("start.html", "<ul>" + link.repeat(9) + "</ul>");
    IngestReport report = ingest();
    assertThat(report.rejected()).isEmpty();
    assertThat(report.files()).isEqualTo(4);
    assertThat(articles).hasSize(1);
  }

  @Test
  void theConventionOfFoldersHoldsForPagesAsHtml() throws IOException {
    write(
        "青石晚报/2025-03-02/05.html",
        """
        <h1>石桥修缮</h1><p>本报讯（记者 林知远）石桥修缮昨日进入第七天，围观的人比前一天多了不少，师傅们忙到天黑。</p>
        """);
    Article article = only();
    assertThat(article.id()).isEqualTo("青石晚报-2025-03-02-05-1");
    assertThat(article.headline()).isEqualTo("石桥修缮");
    assertThat(article.page()).isEqualTo("05");
  }

  @Test
  void severalArticlesOfAPageAreToldApart() throws IOException {
    StringBuilder page = new StringBuilder("<body>");
    for (int i = 1; i <= 4; i++) {
      page.append(
          """
          <article><h2>石桥修缮进入第%d天</h2><p>石桥修缮昨日进入第%d天，围观的人多了。</p>
          <p>师傅们量了七遍才敢动手，一直忙到天黑才收工，%d个人留到最后。</p></article>
          """
              .formatted(i, i, i));
    }
    write("青石晚报/2025-03-02/05.html", page.toString());
    ingest();
    assertThat(articles)
        .extracting(Article::headline)
        .containsExactly("石桥修缮进入第1天", "石桥修缮进入第2天", "石桥修缮进入第3天", "石桥修缮进入第4天");
    assertThat(articles).allSatisfy(article -> assertThat(article.body().lines()).hasSize(2));
  }

  @Test
  void withoutAProfileTheTextIsFoundAndWhatIsConcludedIsNamed() throws IOException {
    write(
        "crawl/a7.html",
        """
        <title>古井清淤见了底 - 青石晚报</title><meta name="publishdate" content="2025-03-02">
        <div class="top"><a href="/">首页</a> | <a href="/b">民生</a></div>
        <div class="wz"><h1>古井清淤见了底</h1><div>2025-03-02 第06版 来源：青石晚报</div><div>记者 林知远</div>
        <div class="nr">　　城南的古井清淤昨日见了底，井壁上露出一行刻字，街坊都来看。<br><br>　　刻字说的是哪一年凿的井，
        认字的老先生看了半天，说是同治三年。<br>　　井口下周装上护栏，水还是照样打。</div></div>
        <div class="wz2">责任编辑：方亮</div><div>上一篇：渡口复航</div><div>版权所有 青石晚报社</div>
        """);
    Article article = only();
    assertThat(article.headline()).isEqualTo("古井清淤见了底");
    assertThat(article.body())
        .isEqualTo(
            """
            城南的古井清淤昨日见了底，井壁上露出一行刻字，街坊都来看。
            刻字说的是哪一年凿的井， 认字的老先生看了半天，说是同治三年。
            井口下周装上护栏，水还是照样打。\
            """);
    assertThat(article.byline()).containsExactly("林知远");
    assertThat(article.newspaper()).isEqualTo("青石晚报");
    assertThat(article.date()).isEqualTo(LocalDate.of(2025, 3, 2));
    assertThat(article.inferred()).contains("newspaper", "date");
    assertThat(article.id()).isEqualTo("crawl-a7-1");
  }

  @Test
  void aPictureWithItsCaptionIsAPhotoStoryAndWithoutOneIsLeftOut() throws IOException {
    String page =
        """
        <div id="detail_pop_content"><div class="title">图片</div><div class="author">【作者：高明】</div>
        <div class="info"><div class="sha_left">【青石晚报<span>1985-03-02</span> 第<span>1</span>版</div></div>
        <div id="FontZoom"><img src="a.jpg"><table><tr><td class="pic">%s</td></tr></table></div></div>
        """;
    write("x_1.html", page.formatted("　　北码头的渡船满载乘客，正向对岸驶去。　高明摄"));
    Article article = only();
    assertThat(article.body()).isEqualTo("北码头的渡船满载乘客，正向对岸驶去。 高明摄");
    assertThat(article.date()).isEqualTo(LocalDate.of(1985, 3, 2));
    assertThat(article.page()).isEqualTo("01");
    assertThat(article.byline()).containsExactly("高明");
    assertThat(article.kind()).isEqualTo(Kind.PHOTO_STORY);
    write("x_2.html", page.formatted("　"));
    assertThat(ingest().rejected()).extracting(RejectedPage::path).containsExactly("x_2.html");
  }

  @Test
  void anArticleOfHundredsOfParagraphsStaysOne() throws IOException {
    StringBuilder page = new StringBuilder("<founder-title>名录</founder-title><founder-content>");
    for (int i = 0; i < 400; i++) {
      page.append("<p>第%d位是城南的手艺人，做了%d年。</p>".formatted(i, i % 40));
    }
    write("html/2025-03/02/content_1.htm", page + "</founder-content>");
    assertThat(only().body().lines()).hasSize(400);
  }

  @Test
  void whatIsNoPageIsSaid() throws IOException {
    write("deep.html", "<meta charset=utf-8>" + "<div>".repeat(100_000) + "话。");
    write("empty.html", "");
    write("binary.html", "\u0000\u0001\u0002");
    write("short.html", "<p>你好</p>");
    IngestReport report = ingest();
    assertThat(report.rejected())
        .extracting(RejectedPage::path)
        .containsExactly("binary.html", "deep.html", "empty.html", "short.html");
    assertThat(report.rejected().get(1).reason()).contains("nested");
  }

  @Test
  void anArticleMayBeInAFileWithTheNameOfAnIndex() throws IOException {
    write(
        "石桥修缮/index.html",
        """
        <a href="/">首页</a><h1>石桥修缮</h1><p>本报讯（记者 林知远）石桥修缮昨日进入第七天，围观的人比前一天多了不少，师傅们忙到天黑。</p>
        """);
    assertThat(only().headline()).isEqualTo("石桥修缮");
  }
}
