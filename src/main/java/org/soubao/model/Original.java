package org.soubao.model;

import java.util.List;
import java.util.Objects;

/**
 * What an article was made of, to be read beside it.
 *
 * @param id the article's
 * @param headline the article's
 * @param pages every page that it stands on, the one where it begins first; empty where it was read
 *     as an article, from a {@code .jsonl} file, so that there is no page to show
 */
public record Original(String id, String headline, List<OriginalPage> pages) {
  /** Copies the list. */
  public Original {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(headline, "headline");
    pages = List.copyOf(pages);
  }
}
