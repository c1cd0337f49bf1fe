package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.WrittenArticle.Jump;

/**
 * What of an article stands on one page: all of it, or its beginning, or the rest.
 *
 * @param article the whole article
 * @param from index of the first paragraph on this page
 * @param to index behind the last one
 * @param begunOn label of the page from which it comes; null where it begins here
 */
record PagePiece(WrittenArticle article, int from, int to, @Nullable String begunOn) {
  /** The pieces of a page in print order: its own articles, then what comes from other pages. */
  static List<PagePiece> of(SampleIssue issue, SamplePage page) {
    List<PagePiece> pieces = new ArrayList<>();
    for (WrittenArticle article : page.articles()) {
      Jump jump = article.jump();
      int end = jump == null ? article.paragraphs().size() : jump.after();
      pieces.add(new PagePiece(article, 0, end, null));
    }
    for (SamplePage other : issue.pages()) {
      for (WrittenArticle article : other.articles()) {
        Jump jump = article.jump();
        if (jump != null && jump.to().equals(page.page())) {
          pieces.add(
              new PagePiece(article, jump.after(), article.paragraphs().size(), other.page()));
        }
      }
    }
    return pieces;
  }

  /** Whether this is the rest of an article that began elsewhere. */
  boolean isContinuation() {
    return begunOn != null;
  }

  /** Whether the article is over on this page. */
  boolean isLast() {
    return to == article.paragraphs().size();
  }

  /** Label of the page on which it goes on; null where it doesn't. */
  @Nullable String continuedOn() {
    return isLast() ? null : Objects.requireNonNull(article.jump()).to();
  }

  /** The paragraphs on this page. */
  List<String> paragraphs() {
    return article.paragraphs().subList(from, to);
  }

  /** The headline here; a continuation has the first half of the article's. */
  @Nullable String headline() {
    String headline = article.headline();
    if (headline == null || !isContinuation()) {
      return headline;
    }
    int blank = headline.indexOf(' ');
    return blank < 0 ? headline : headline.substring(0, blank);
  }

  /** The kicker here; a continuation has none. */
  @Nullable String kicker() {
    return isContinuation() ? null : article.kicker();
  }

  /** The deck here; a continuation has none. */
  @Nullable String deck() {
    return isContinuation() ? null : article.deck();
  }

  /** The byline's own line here; a continuation has none. */
  @Nullable String credit() {
    return isContinuation() ? null : article.credit();
  }

  /** The captions here; a continuation has none. */
  List<String> captions() {
    return isContinuation() ? List.of() : article.captions();
  }

  /** Whether a subhead stands above its first paragraph. */
  boolean beginsWithSubhead() {
    return article.subheads().stream().anyMatch(subhead -> subhead.before() == from);
  }
}
