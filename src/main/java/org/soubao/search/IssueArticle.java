package org.soubao.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/**
 * An article as a table of contents lists it, without its text.
 *
 * @param id the article's
 * @param kicker 引题
 * @param headline 主标题
 * @param deck 副题
 * @param byline names in print order
 * @param origin who wrote it
 * @param kind what sort of text
 */
public record IssueArticle(
    String id,
    @Nullable String kicker,
    String headline,
    @Nullable String deck,
    List<String> byline,
    Origin origin,
    Kind kind) {
  /** Copies the list. */
  public IssueArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(kind, "kind");
    byline = List.copyOf(byline);
  }

  /** What is listed of an article. */
  public static IssueArticle of(Article article) {
    return new IssueArticle(
        article.id(),
        article.kicker(),
        article.headline(),
        article.deck(),
        article.byline(),
        article.origin(),
        article.kind());
  }
}
