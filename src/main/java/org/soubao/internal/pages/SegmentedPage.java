package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Piece;

/**
 * What a page was taken apart into. Every character of it is blank, or in a piece of an article, or
 * in what was left out.
 *
 * @param articles in page order
 * @param leftOut page furniture, headings that belong to no article, and articles that a correction
 *     withdrew
 * @param stated by the id of an article, what it has in common with its parts on other pages, where
 *     the source says so
 * @param begun ids of the articles of which a correction says that they begin on this page
 * @param corrections what is still to be said of whole articles
 * @param misfits corrections that could not be made
 * @param flow where it stands in a file whose pages are one column each; null for other pages
 */
public record SegmentedPage(
    List<Article> articles,
    List<LeftOut> leftOut,
    Map<String, String> stated,
    Set<String> begun,
    List<Correction> corrections,
    List<Correction.Misfit> misfits,
    @Nullable PageFlow flow) {
  /**
   * A line that is part of no article.
   *
   * @param role what it was taken for
   * @param piece where it stands in the dump
   */
  public record LeftOut(Role role, Piece piece) {}

  /** Copies the collections. */
  public SegmentedPage {
    articles = List.copyOf(articles);
    leftOut = List.copyOf(leftOut);
    stated = Map.copyOf(stated);
    begun = Set.copyOf(begun);
    corrections = List.copyOf(corrections);
    misfits = List.copyOf(misfits);
  }

  /** A page without corrections. */
  public SegmentedPage(List<Article> articles, List<LeftOut> leftOut) {
    this(articles, leftOut, Map.of(), Set.of(), List.of(), List.of(), null);
  }

  /** The page with what its source says of parts on other pages. */
  SegmentedPage with(Map<String, String> stated) {
    return new SegmentedPage(articles, leftOut, stated, begun, corrections, misfits, flow);
  }

  /** The page as one of a file. */
  SegmentedPage in(@Nullable PageFlow flow) {
    return new SegmentedPage(articles, leftOut, stated, begun, corrections, misfits, flow);
  }

  /** The page after what was done of its corrections. */
  SegmentedPage with(PageCorrections wanted, Set<String> begun, List<Correction.Misfit> uncut) {
    List<Correction.Misfit> all = new ArrayList<>(wanted.misfits());
    all.addAll(uncut);
    return new SegmentedPage(articles, leftOut, stated, begun, wanted.others(), all, flow);
  }

  /** A page with other articles, and more left out. */
  SegmentedPage with(List<Article> articles, List<LeftOut> leftOut) {
    return new SegmentedPage(articles, leftOut, stated, begun, corrections, misfits, flow);
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
