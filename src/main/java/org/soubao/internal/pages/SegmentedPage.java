package org.soubao.internal.pages;

import java.util.List;
import java.util.Optional;
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

  /** What is wrong with the page as a whole, in a sentence: no article was found on it. */
  public Optional<String> fault() {
    if (!articles.isEmpty()) {
      return Optional.empty();
    }
    long furniture = leftOut.stream().filter(line -> line.role() == Role.FURNITURE).count();
    return Optional.of(
        "No article was found: of its %d lines, %d are page furniture and the others headings or"
                .formatted(leftOut.size(), furniture)
            + " captions without a text. A page of pictures or advertisements only is left out.");
  }
}
