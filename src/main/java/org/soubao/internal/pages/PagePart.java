package org.soubao.internal.pages;

import java.util.List;
import org.soubao.model.Article;
import org.soubao.model.Piece;
import org.soubao.model.Source;

/**
 * What stands of an article on one page of an issue.
 *
 * @param page index of the page
 * @param rank how many parts stand before it on the page
 * @param article as the page alone gives it
 */
record PagePart(int page, int rank, Article article) {
  /** Where a part stands: page and rank. */
  record Position(int page, int rank) {}

  Position position() {
    return new Position(page, rank);
  }

  /** Where it stands in the page's dump. */
  List<Piece> pieces() {
    Source source = article.source();
    return source == null ? List.of() : source.pieces();
  }

  /** Whether a place of the page's dump is in it. */
  boolean holds(int offset) {
    return pieces().stream().anyMatch(piece -> piece.start() <= offset && offset < piece.end());
  }

  /** Kicker, headline and deck; empty where no headline was printed. */
  String headings() {
    if (!article.hasPrintedHeadline()) {
      return "";
    }
    String kicker = article.kicker() == null ? "" : article.kicker() + "\n";
    String deck = article.deck() == null ? "" : "\n" + article.deck();
    return kicker + article.headline() + deck;
  }

  /** Whether its text breaks off in mid-sentence. */
  boolean breaksOff() {
    String body = article.body();
    return !body.isEmpty() && !Line.endsSentence(body) && !isSubhead(lastParagraph(body));
  }

  /** Whether its text may be the rest of a sentence. */
  boolean mayGoOn() {
    List<String> subheads = article.subheads();
    String body = article.body();
    boolean subheadFirst = !subheads.isEmpty() && body.startsWith(subheads.getFirst());
    return article.dateline() == null && !subheadFirst;
  }

  private boolean isSubhead(String paragraph) {
    return article.subheads().contains(paragraph);
  }

  private static String lastParagraph(String body) {
    return body.substring(body.lastIndexOf('\n') + 1);
  }
}
