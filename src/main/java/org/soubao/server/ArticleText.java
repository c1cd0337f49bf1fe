package org.soubao.server;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.citation.CitedArticle;
import org.soubao.internal.citation.GbT7714;
import org.soubao.internal.citation.PlainLine;
import org.soubao.model.Article;

/** An article as plain HTML, for those whose browser runs no scripts. */
final class ArticleText {
  private final StringBuilder html = new StringBuilder();

  private ArticleText() {}

  /** The whole text of an article within {@code noscript}. */
  static String of(Article article) {
    return new ArticleText().write(article);
  }

  private String write(Article article) {
    html.append("<noscript>\n<article class=\"article\" lang=\"zh-Hans\">\n");
    line("p", article.kicker());
    line("h1", article.headline());
    line("p", article.deck());
    line("p", facts(article));
    line("p", article.credit());
    article.body().lines().forEach(paragraph -> line("p", paragraph));
    article.captions().forEach(caption -> line("p", caption));
    line("p", GbT7714.printed(CitedArticle.of(article)));
    return html.append("</article>\n</noscript>\n").toString();
  }

  private static String facts(Article article) {
    return Stream.of(article.newspaper(), article.date(), article.page(), article.section())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }

  private void line(String element, @Nullable String text) {
    String line = PlainLine.of(text);
    if (line != null) {
      html.append("<%1$s>%2$s</%1$s>\n".formatted(element, Html.escape(line)));
    }
  }
}
