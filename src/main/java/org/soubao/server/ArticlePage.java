package org.soubao.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;

/**
 * The page as it comes for the address of one article: the same file, with what is said of that
 * article between its marks, comments in a fixed order. For many threads at once.
 */
final class ArticlePage {
  private static final List<String> MARKS =
      List.of("<!-- head -->", "<!-- /head -->", "<!-- text -->", "<!-- /text -->");

  private final String mediaType;
  private final String opening;
  private final String middle;
  private final String closing;

  /**
   * Takes the page apart.
   *
   * @throws IllegalStateException if a mark is missing, or they are not in order
   */
  ArticlePage(Content index) {
    String page = new String(index.bytes(), StandardCharsets.UTF_8);
    int[] at = new int[MARKS.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = page.indexOf(MARKS.get(i), i == 0 ? 0 : at[i - 1]);
      if (at[i] < 0) {
        throw new IllegalStateException("the page has no %s there".formatted(MARKS.get(i)));
      }
    }
    mediaType = index.mediaType();
    opening = page.substring(0, at[0]);
    middle = page.substring(at[1] + MARKS.get(1).length(), at[2]);
    closing = page.substring(at[3] + MARKS.get(3).length());
  }

  /**
   * The id of the article that an address of the page names, as its own code reads it. An address
   * that can't be read names none: the page answers whatever stands behind the {@code ?}.
   */
  static Optional<String> article(@Nullable String rawQuery) {
    try {
      return QueryString.parse(rawQuery).all("article").stream()
          .findFirst()
          .filter(id -> !id.isEmpty());
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** The page of that article. */
  Content of(Article article, String address) {
    String page =
        opening + ArticleMetadata.of(article, address) + middle + ArticleText.of(article) + closing;
    return Content.of(mediaType, page.getBytes(StandardCharsets.UTF_8));
  }
}
