package org.soubao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
  /** The wire form of an original. */
  static SourceAnswer of(Original original) {
    return new SourceAnswer(
        original.id(), original.headline(), original.pages().stream().map(Page::of).toList());
  }

  /**
   * A raw page.
   *
   * @param path the file, relative to the folder that was given
   * @param page its label; null where it is not known
   * @param text the decoded file
   * @param pieces where the article stands in {@code text}: first UTF-16 unit, from 0, and the one
   *     behind the last
   */
  record Page(String path, @Nullable String page, String text, List<List<Integer>> pieces) {
    static Page of(OriginalPage page) {
      return new Page(
          page.path(),
          page.page(),
          page.text(),
          page.pieces().stream().map(piece -> List.of(piece.start(), piece.end())).toList());
    }
  }
}
