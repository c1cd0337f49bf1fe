package org.soubao.server;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Issue;
import org.soubao.search.IssueArticle;
import org.soubao.search.IssuePage;

/**
 * The answer of {@code GET /api/v1/issues} for a day of a newspaper.
 *
 * @param newspaper its name
 * @param date that day
 * @param previous the date of the issue before it; null where none is held
 * @param next the date of the one behind it; null where none is held
 * @param pages in the order of their labels; empty where the issue is not held
 */
record IssueAnswer(
    String newspaper,
    String date,
    @Nullable String previous,
    @Nullable String next,
    List<Page> pages) {
  /** The wire form of an issue. */
  static IssueAnswer of(Issue issue) {
    return new IssueAnswer(
        issue.newspaper(),
        issue.date().toString(),
        text(issue.previous()),
        text(issue.next()),
        issue.pages().stream().map(Page::of).toList());
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /**
   * A page.
   *
   * @param page its label; null for the articles of which the page is not known
   * @param section 版名; null where it is not known
   * @param articles in print order
   */
  record Page(@Nullable String page, @Nullable String section, List<Article> articles) {
    static Page of(IssuePage page) {
      return new Page(
          page.page(), page.section(), page.articles().stream().map(Article::of).toList());
    }
  }

  /**
   * What of an article tells it apart; what is not known of it is null.
   *
   * @param id names it in {@code /api/v1/articles/{id}}
   * @param kicker 引题
   * @param headline 主标题
   * @param deck 副题
   * @param byline names in print order
   * @param origin a word such as {@code wire}
   * @param kind a word such as {@code photo story}
   */
  record Article(
      String id,
      @Nullable String kicker,
      String headline,
      @Nullable String deck,
      List<String> byline,
      String origin,
      String kind) {
    static Article of(IssueArticle article) {
      return new Article(
          article.id(),
          article.kicker(),
          article.headline(),
          article.deck(),
          article.byline(),
          article.origin().word(),
          article.kind().word());
    }
  }
}
