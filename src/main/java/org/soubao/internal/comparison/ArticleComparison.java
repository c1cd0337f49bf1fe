package org.soubao.internal.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.search.ComparedHeading;
import org.soubao.search.ComparedText;
import org.soubao.search.Comparison;

/** Compares two articles: their headings, and their bodies sentence by sentence. */
public final class ArticleComparison {
  private ArticleComparison() {}

  /** The difference of two articles, the one that was printed first on the left. */
  public static Comparison of(Article one, Article other) {
    boolean inOrder = PrintedOrder.INSTANCE.compare(one, other) <= 0;
    Article left = inOrder ? one : other;
    Article right = inOrder ? other : one;
    TextComparison bodies = TextComparison.of(beginning(left.body()), beginning(right.body()));
    return new Comparison(
        left.id(),
        right.id(),
        headings(left, right),
        bodies.sentences(),
        bodies.leftShare(),
        bodies.rightShare(),
        Math.max(left.body().length(), right.body().length()) > Comparison.MAX_LENGTH);
  }

  private static String beginning(String body) {
    if (body.length() <= Comparison.MAX_LENGTH) {
      return body;
    }
    boolean parts = Character.isHighSurrogate(body.charAt(Comparison.MAX_LENGTH - 1));
    return body.substring(0, Comparison.MAX_LENGTH - (parts ? 1 : 0));
  }

  private static List<ComparedHeading> headings(Article left, Article right) {
    List<ComparedHeading> headings = new ArrayList<>();
    add(headings, "kicker", left.kicker(), right.kicker());
    add(headings, "headline", headline(left), headline(right));
    add(headings, "deck", left.deck(), right.deck());
    return headings;
  }

  private static @Nullable String headline(Article article) {
    return article.hasPrintedHeadline() ? article.headline() : null;
  }

  private static void add(
      List<ComparedHeading> headings, String field, @Nullable String left, @Nullable String right) {
    if (left == null && right == null) {
      return;
    }
    Map<String, Integer> words = new HashMap<>();
    TokenText one = TokenText.of(left == null ? "" : left, words);
    TokenText other = TokenText.of(right == null ? "" : right, words);
    Changes changes = Changes.between(one, 0, one.length(), other, 0, other.length());
    headings.add(
        new ComparedHeading(
            field,
            left == null ? null : new ComparedText(left, changes.left(0)),
            right == null ? null : new ComparedText(right, changes.right(0)),
            changes.isEmpty()));
  }
}
