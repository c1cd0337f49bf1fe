package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Original;
import org.soubao.model.OriginalPage;

/**
 * The answer of {@code GET /api/v1/articles/{id}/source}.
 *
 * @param id the article's
 * @param headline the article's
 * @param pages every page that it stands on, the one where it begins first
 */
record SourceAnswer(String id, String headline, List<Page> pages) {
  /**
   * The wire form of an original.
   *
   * @param withPictures whether those are named that there are
   */
  static SourceAnswer of(Original original, boolean withPictures) {
    List<Page> pages = new ArrayList<>();
    for (OriginalPage page : original.pages()) {
      boolean hasPicture = withPictures && page.hasPicture();
      String picture = hasPicture ? PictureRoutes.address(pages.size() + 1) : null;
      pages.add(Page.of(page, picture));
    }
    return new SourceAnswer(original.id(), original.headline(), pages);
  }

  /**
   * A raw page.
   *
   * @param path the file, relative to the folder that was given
   * @param page its label; null where it is not known
   * @param text the decoded file
   * @param pieces where the article stands in {@code text}: first UTF-16 unit, from 0, and the one
   *     behind the last
   * @param boxes where it stands on the page: left, top, width and height in shares of the page;
   *     left out where that is not known
   * @param picture where a picture of the page is, relative to the address of this answer; left out
   *     where there is none
   */
  record Page(
      String path,
      @Nullable String page,
      String text,
      List<List<Integer>> pieces,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Double>> boxes,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String picture) {
    private static Page of(OriginalPage page, @Nullable String picture) {
      return new Page(
          page.path(),
          page.page(),
          page.text(),
          page.pieces().stream().map(piece -> List.of(piece.start(), piece.end())).toList(),
          ArticleJson.boxes(page.boxes()),
          picture);
    }
  }
}
