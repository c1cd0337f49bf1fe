package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.soubao.internal.citation.CitedArticles;
import org.soubao.model.Article;

class ArticlePageTest {
  static final List<String> HOSTILE = CitedArticles.HOSTILE;

  private static final String ADDRESS = "https://bao.example/?article=x%22%26y";
  private static final Content INDEX = PageFiles.load().index();

  /** Whole lines of the head, in which a value can't hold what ends it. */
  private static final Pattern HEAD_LINE =
      Pattern.compile(
          "<title>[^<>\"]*</title>"
              + "|<meta (name|property)=\"[A-Za-z_.:]+\" content=\"[^<>\"']*\" data-article>"
              + "|<link rel=\"canonical\" href=\"[^<>\"']*\" data-article>"
              + "|<script type=\"application/ld\\+json\" data-article>[^<>&]*</script>");

  private static final Pattern TEXT_LINE =
      Pattern.compile("<(p|h1)>[^<>\"']*</\\1>|</?noscript>|</?article[^<>]*>");

  private static final Pattern LD = Pattern.compile("ld\\+json\" data-article>(.*)</script>");

  @Test
  void theHeadSaysWhatIsKnown() {
    assertThat(ArticleMetadata.of(CitedArticles.whole().build(), ADDRESS))
        .isEqualTo(
            """
            <title>石桥修缮完工 – 搜报</title>
            <meta name="description" content="石桥昨天修缮完工。" data-article>
            <meta name="citation_title" content="石桥修缮完工" data-article>
            <meta name="citation_author" content="林知远" data-article>
            <meta name="citation_author" content="沈秋禾" data-article>
            <meta name="citation_publication_date" content="2025/02/24" data-article>
            <meta name="citation_firstpage" content="A05" data-article>
            <meta name="citation_language" content="zh-CN" data-article>
            <meta name="citation_public_url" content="https://bao.example/?article=x%22%26y" data-article>
            <meta name="DC.type" content="newspaperArticle" data-article>
            <meta name="DC.source" content="青石晚报" data-article>
            <meta property="article:section" content="要闻" data-article>
            <link rel="canonical" href="https://bao.example/?article=x%22%26y" data-article>
            <script type="application/ld+json" data-article>{"@context":"https://schema.org","@type":"NewsArticle",\
            "@id":"https://bao.example/?article=x%22%26y","url":"https://bao.example/?article=x%22%26y",\
            "headline":"石桥修缮完工","datePublished":"2025-02-24",\
            "author":[{"@type":"Person","name":"林知远"},{"@type":"Person","name":"沈秋禾"}],\
            "isPartOf":{"@type":"Newspaper","name":"青石晚报"},"printPage":"A05","printSection":"要闻",\
            "description":"石桥昨天修缮完工。","inLanguage":"zh-CN"}</script>
            """);
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    String head = ArticleMetadata.of(Article.builder("x", "雨。").headline("夜雨").build(), ADDRESS);
    assertThat(head)
        .doesNotContain("citation_author", "publication_date", "firstpage", "DC.source", "section")
        .contains("\"headline\":\"夜雨\",\"description\":\"雨。\",\"inLanguage\":\"zh-CN\"}");
  }

  @Test
  void theTextCanBeReadWithoutScripts() {
    String page =
        text(new ArticlePage(INDEX).of(CitedArticles.whole().credit("记者 林知远").build(), ADDRESS));
    assertThat(page)
        .contains("<p>历时百日</p>\n<h1>石桥修缮完工</h1>\n<p>行人今晨走过</p>")
        .contains("<p>青石晚报 · 2025-02-24 · A05 · 要闻</p>\n<p>记者 林知远</p>")
        .contains("<p>石桥昨天修缮完工。</p>\n<p>行人今晨走过。</p>")
        .contains("[N]. 青石晚报, 2025-02-24(A05).</p>\n</article>\n</noscript>")
        .doesNotContain("需要 JavaScript", "地方报纸全文检索\"");
    assertThat(page.split("<title>", -1)).hasSize(2);
    assertThat(page.split("name=\"description\"", -1)).hasSize(2);
    assertThat(page.split("<noscript>", -1)).hasSize(2);
  }

  @Test
  void aLongLeadIsCutBetweenCharacters() {
    String head = ArticleMetadata.of(Article.builder("x", "𠮷".repeat(500)).build(), ADDRESS);
    assertThat(head).contains("content=\"" + "𠮷".repeat(160) + "…\"");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void noValueLeavesItsPlace(String text) throws Exception {
    Article hostile = CitedArticles.hostile(text);
    String page = text(new ArticlePage(INDEX).of(hostile, ADDRESS));
    String plain = text(INDEX);
    String opening = plain.substring(0, plain.indexOf("<!-- head -->"));
    String closing = plain.substring(plain.indexOf("<!-- /text -->") + "<!-- /text -->".length());
    assertThat(page).startsWith(opening).endsWith(closing);
    String head = ArticleMetadata.of(hostile, ADDRESS);
    assertThat(head.lines()).allSatisfy(line -> assertThat(line).matches(HEAD_LINE));
    assertThat(head.lines()).hasSize(14);
    assertThat(ArticleText.of(hostile).lines())
        .allSatisfy(line -> assertThat(line).matches(TEXT_LINE));
    assertThat(page).contains(head, ArticleText.of(hostile));
    assertThat(page).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    Matcher data = LD.matcher(head);
    assertThat(data.find()).isTrue();
    JsonNode read = new ObjectMapper().readTree(data.group(1));
    assertThat(read.get("headline")).isEqualTo(read.at("/isPartOf/name"));
    assertThat(read.get("author")).hasSize(2);
  }

  @Test
  void theIdIsReadAsThePageReadsIt() {
    assertThat(ArticlePage.article(null)).isEmpty();
    assertThat(ArticlePage.article("q=x")).isEmpty();
    assertThat(ArticlePage.article("article=")).isEmpty();
    assertThat(ArticlePage.article("q=%E9%9B%A8&article=a%2Fb+c")).hasValue("a/b c");
    assertThat(ArticlePage.article("article=a&article=b")).hasValue("a");
    assertThat(ArticlePage.article("article=%zz")).isEmpty();
  }

  @Test
  void aPageWithoutItsMarksIsRefused() {
    Content other =
        Content.of("text/html", "<!-- /head --><!-- head -->".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> new ArticlePage(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("<!-- /head -->");
  }

  private static String text(Content content) {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }
}
