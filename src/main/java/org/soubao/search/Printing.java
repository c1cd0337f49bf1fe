package org.soubao.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;

/**
 * One of the printings of a story.
 *
 * @param article what was printed
 * @param length characters of its body, without blanks
 * @param front whether it stood on a front page, 头版
 * @param repeat whether its newspaper printed the story before
 * @param lag days behind the first printing, from 0; null where its date is not known
 * @param kept how much of the longest printing's body it keeps, 0 to 1
 */
public record Printing(
    Article article,
    int length,
    boolean front,
    boolean repeat,
    @Nullable Integer lag,
    double kept) {
  /** Checks that there is an article. */
  public Printing {
    Objects.requireNonNull(article, "article");
  }
}
