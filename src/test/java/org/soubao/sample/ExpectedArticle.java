package org.soubao.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/**
 * What a reader of a page dump must find again.
 *
 * @param path the dump
 * @param kicker 引题 as printed on this page
 * @param headline 主标题 as printed on this page; null where there is none
 * @param deck 副题 as printed on this page
 * @param byline names in print order
 * @param agency news agency
 * @param origin who wrote it
 * @param kind what sort of text
 * @param paragraphs the body, as far as it stands on this page
 * @param whole the whole body, also what stands on another page
 * @param continuedOn label of the page on which it goes on; null where it doesn't
 * @param begunOn the dump in which it begins; null where that is this one
 */
record ExpectedArticle(
    String path,
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String deck,
    List<String> byline,
    @Nullable String agency,
    Origin origin,
    Kind kind,
    List<String> paragraphs,
    List<String> whole,
    @Nullable String continuedOn,
    @Nullable String begunOn) {
  ExpectedArticle {
    byline = List.copyOf(byline);
    paragraphs = List.copyOf(paragraphs);
    whole = List.copyOf(whole);
  }

  /** What each dump of the sample must give, in order of the dumps and of their articles. */
  static Map<String, List<ExpectedArticle>> ofAll(List<SampleIssue> issues) {
    Map<String, List<ExpectedArticle>> expected = new LinkedHashMap<>();
    for (SampleIssue issue : issues) {
      for (SamplePage page : issue.pages()) {
        List<ExpectedArticle> articles = new ArrayList<>();
        PagePiece.of(issue, page).forEach(piece -> articles.add(of(issue, page, piece)));
        expected.put(issue.pathOf(page.page()), List.copyOf(articles));
      }
    }
    return expected;
  }

  private static ExpectedArticle of(SampleIssue issue, SamplePage page, PagePiece piece) {
    WrittenArticle article = piece.article();
    return new ExpectedArticle(
        issue.pathOf(page.page()),
        piece.kicker(),
        piece.headline(),
        piece.deck(),
        article.byline(),
        article.agency(),
        Origin.ofWord(article.origin()),
        Kind.ofWord(article.kind()),
        piece.paragraphs(),
        article.paragraphs(),
        piece.continuedOn(),
        piece.begunOn() == null ? null : issue.pathOf(piece.begunOn()));
  }

  /** Whether this is the rest of an article that begins in another dump. */
  boolean isContinuation() {
    return begunOn != null;
  }
}
