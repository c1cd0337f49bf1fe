package org.soubao.internal.citation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Place;

/** Invented articles to be cited, and where one is read. */
public final class CitedArticles {
  static final OnlineCopy COPY =
      new OnlineCopy("https://bao.example/?article=%E9%9D%92-1", LocalDate.parse("2025-03-02"));

  /** What no format takes as it is. */
  public static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "</noscript><img src=x onerror=alert(1)>",
          "\" onload=\"alert(1)",
          "'><svg/onload=alert(1)>",
          "<!-- /head --><!-- text -->",
          "--> &amp; &#60; ]]>",
          "a}, url = {http://evil.example}, x = {",
          "}}}{{{",
          "\\input{/etc/passwd} 50% & $5 #1 a_b ~ ^",
          "end\r\nER  - \r\nTY  - JOUR\r\nAU  - 假名",
          "one\ntwo\rthree\u2028four\u2029five\u0085six",
          "nul\u0000 bell\u0007 esc\u001b[31m",
          "\u202eright to left\u202c \u2066x\u2069 \ufeff",
          "half \ud83d of a pair \udc00",
          "{\"a\":\"\\u003c\"}",
          "張三 and 李四, others",
          "😀 𠮷野");

  private CitedArticles() {}

  /** One of which everything is known. */
  public static Article.Builder whole() {
    return Article.builder("青石晚报-2025-02-24-A05-1", "石桥昨天修缮完工。\n行人今晨走过。")
        .newspaper("青石晚报")
        .place(new Place("广西壮族自治区", "柳州市"))
        .date(LocalDate.parse("2025-02-24"))
        .page("A05")
        .section("要闻")
        .kicker("历时百日")
        .headline("石桥修缮完工")
        .deck("行人今晨走过")
        .contributors(by("林知远", "沈秋禾"));
  }

  static List<Contributor> by(String... names) {
    return Arrays.stream(names).map(name -> new Contributor(name, null)).toList();
  }

  static CitedArticle cited(Article.Builder article) {
    return CitedArticle.of(article.build());
  }

  /** One that has that text in every field. */
  public static Article hostile(String text) {
    return Article.builder(text, text + "\n" + text)
        .newspaper(text)
        .place(new Place(text, text))
        .date(LocalDate.parse("2025-02-24"))
        .page(text)
        .section(text)
        .kicker(text)
        .headline(text)
        .deck(text)
        .subheads(List.of(text))
        .contributors(by(text, text))
        .credit(text)
        .dateline(text)
        .agency(text)
        .captions(List.of(text))
        .build();
  }
}
