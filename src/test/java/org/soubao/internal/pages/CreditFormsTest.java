package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Origin;

/** How credits are printed: behind a text, and in traditional characters. */
class CreditFormsTest {
  private static Article only(String text) {
    List<Article> articles =
        PageSegmenter.articles(
            new PageDump("p.txt", "p", null, LocalDate.of(2025, 3, 1), "02", text));
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  private static String ending(String credit) {
    return """
    青石桥渡口重新开放

    北码头的渡船昨日重新开航，
    两岸居民过江比从前省下四十
    分钟。%s
    """
        .formatted(credit);
  }

  @Test
  void whoeverIsNamedBehindTheTextWroteIt() {
    Article article = only(ending("（新华社北京3月1日电 记者林知远、\n周小满）"));
    assertThat(article.byline()).containsExactly("林知远", "周小满");
    assertThat(article.agency()).isEqualTo("新华社");
    assertThat(article.origin()).isEqualTo(Origin.WIRE);
  }

  @Test
  void whoTookPartIsNamedOnALineOfItsOwn() {
    assertThat(only(ending("\n（本报记者林知远参与采写）")).byline()).containsExactly("林知远");
    assertThat(only(ending("\n（周小满参与采写）")).byline()).containsExactly("周小满");
  }

  @Test
  void bylinesMayBeInTraditionalCharacters() {
    Article article =
        only(
            """
            青石橋渡口重新開放

            本報記者 林誌遠

            北碼頭的渡船昨日重新開航，
            兩岸居民過江比從前省下四十
            分鐘。（下轉第3版）
            """);
    assertThat(article.byline()).containsExactly("林誌遠");
    assertThat(article.headline()).isEqualTo("青石橋渡口重新開放");
    assertThat(article.continuedOn()).isEqualTo("03");
    assertThat(article.body()).startsWith("北碼頭的渡船昨日重新開航，兩岸居民");
  }

  @Test
  void datelinesMayBeInTraditionalCharacters() {
    Article article =
        only(
            """
            青石橋渡口重新開放

            新華社北京3月1日電（記者張曉滿）
            北碼頭的渡船昨日重新開航，
            兩岸居民過江比從前省下四十
            分鐘。

            責任編輯：陳遠山
            """);
    assertThat(article.dateline()).isEqualTo("新華社北京3月1日電");
    assertThat(article.agency()).isEqualTo("新华社");
    assertThat(article.byline()).containsExactly("張曉滿");
    assertThat(article.body()).doesNotContain("責任編輯");
  }
}
