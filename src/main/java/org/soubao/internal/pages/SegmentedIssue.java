package org.soubao.internal.pages;

import java.util.List;
import java.util.Set;
import org.soubao.model.Article;

/**
 * What the pages of an issue were taken apart into.
 *
 * @param pages in page order; an article that goes on on other pages is only with the first
 * @param reserved ids of parts that went into such an article, and of articles that a correction
 *     withdrew; no other article may have them
 * @param misfits corrections that could not be made
 */
public record SegmentedIssue(
    List<SegmentedPage> pages, Set<String> reserved, List<Correction.Misfit> misfits) {
  /** Copies the collections. */
  public SegmentedIssue {
    pages = List.copyOf(pages);
    reserved = Set.copyOf(reserved);
    misfits = List.copyOf(misfits);
  }

  /** The articles of all pages, in page order. */
  public List<Article> articles() {
    return pages.stream().flatMap(page -> page.articles().stream()).toList();
  }
}
