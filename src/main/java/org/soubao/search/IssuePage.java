package org.soubao.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page (版) of an issue.
 *
 * @param page its label; null for the articles of which the page is not known
 * @param section 版名, as most of its articles have it; null where none has one
 * @param articles those that begin on it, as they stand there
 */
public record IssuePage(
    @Nullable String page, @Nullable String section, List<IssueArticle> articles) {
  /** Copies the list. */
  public IssuePage {
    articles = List.copyOf(articles);
  }
}
