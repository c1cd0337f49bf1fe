package org.soubao.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;

/**
 * An article that was found.
 *
 * @param article the whole of it
 * @param score how well it matches, comparable within one answer only; 0 where the order is by date
 * @param headline its headline with the matches marked
 * @param snippets the best passages of its body, at most three, best first; the lead where the
 *     matches lie elsewhere
 * @param printings of the story that it is a printing of; null where nobody reprinted it, and for
 *     an article that no request found
 * @param explanation why it was found; null unless the request asks for it
 */
public record Hit(
    Article article,
    double score,
    Snippet headline,
    List<Snippet> snippets,
    @Nullable Printings printings,
    @Nullable Explanation explanation) {
  /** Copies the list. */
  public Hit {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(headline, "headline");
    snippets = List.copyOf(snippets);
  }
}
