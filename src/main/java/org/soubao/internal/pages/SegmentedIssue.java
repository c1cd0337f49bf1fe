package org.soubao.internal.pages;

import java.util.List;
import java.util.Set;
import org.soubao.model.Article;

/**
 * What the pages of an issue were taken apart into.
 *
 * @param pages in page order; an article that goes on on other pages is only with the first
 * @param joined ids of the parts that went into those articles; no other article may have them
 */
public record SegmentedIssue(List<SegmentedPage> pages, Set<String> joined) {
  /** Copies the collections. */
  public SegmentedIssue {
    pages = List.copyOf(pages);
    joined = Set.copyOf(joined);
  }

  /** The articles of all pages, in page order. */
  public List<Article> articles() {
    return pages.stream().flatMap(page -> page.articles().stream()).toList();
  }
}
