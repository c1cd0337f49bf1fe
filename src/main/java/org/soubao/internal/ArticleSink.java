package org.soubao.internal;

import java.util.List;
import org.soubao.internal.pages.PageDump;
import org.soubao.model.Article;
import org.soubao.model.Source;

/**
 * Where articles go as they are made; from several threads where several make them. A unit is the
 * number of the piece of the sources that they came out of.
 */
@FunctionalInterface
public interface ArticleSink {
  /**
   * Takes an article.
   *
   * @throws IllegalArgumentException if it can't be taken; the message says why
   */
  void add(int unit, Article article);

  /**
   * Takes pages that were read together.
   *
   * @param pages their raw text
   * @param articles those that came out of these pages and were taken by {@link #add}
   */
  default void addPages(int unit, List<PageDump> pages, List<Article> articles) {}

  /** The ids of those articles that stand on a page. */
  static List<String> idsOn(PageDump page, List<Article> articles) {
    return articles.stream().filter(each -> standsOn(page, each)).map(Article::id).toList();
  }

  private static boolean standsOn(PageDump page, Article article) {
    Source source = article.source();
    return (source != null && source.path().equals(page.path()))
        || article.parts().stream().anyMatch(part -> part.path().equals(page.path()));
  }

  /** Waits until all that was taken is kept; gives what could not be, since this was asked last. */
  default List<RefusedArticle> settle() {
    return List.of();
  }
}
