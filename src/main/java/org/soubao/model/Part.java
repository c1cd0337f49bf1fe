package org.soubao.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A further page on which an article goes on.
 *
 * @param path the file of that page, as in {@link Source}
 * @param page its label
 * @param pieces which parts of the text of the file, or of its page
 * @param boxes where on the page it is printed; empty where the file doesn't tell
 */
public record Part(String path, @Nullable String page, List<Piece> pieces, List<Box> boxes) {
  /** Copies the lists. */
  public Part {
    Objects.requireNonNull(path, "path");
    pieces = List.copyOf(pieces);
    boxes = List.copyOf(boxes);
  }

  /** Of a file that doesn't tell where on the page its text is printed. */
  public Part(String path, @Nullable String page, List<Piece> pieces) {
    this(path, page, pieces, List.of());
  }
}
