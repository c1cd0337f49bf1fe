package org.soubao.internal.pages;

import java.util.List;
import org.soubao.model.Article;
import org.soubao.model.Piece;

/**
 * What a page was taken apart into. Every character of it is blank, or in a piece of an article, or
 * in what was left out.
 *
 * @param articles in page order
 * @param leftOut page furniture and headings that belong to no article
 */
public record SegmentedPage(List<Article> articles, List<LeftOut> leftOut) {
  /**
   * A line that is part of no article.
   *
   * @param role what it was taken for
   * @param piece where it stands in the dump
   */
  public record LeftOut(Role role, Piece piece) {}

  /** Copies the lists. */
  public SegmentedPage {
    articles = List.copyOf(articles);
    leftOut = List.copyOf(leftOut);
  }
}
