package org.soubao.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A further page on which an article goes on.
 *
 * @param path the file of that page, as in {@link Source}
 * @param page its label
 * @param pieces which parts of the decoded file
 */
public record Part(String path, @Nullable String page, List<Piece> pieces) {
  /** Copies the list. */
  public Part {
    Objects.requireNonNull(path, "path");
    pieces = List.copyOf(pieces);
  }
}
