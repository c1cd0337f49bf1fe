package org.soubao.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A newspaper page as it was before an article was made of it: the raw text, and where the article
 * stands in it.
 *
 * @param path the file, relative to the folder that was given, with {@code /} between its parts
 * @param page its label, as printed; null where it is not known
 * @param text the decoded file, without a byte order mark and else as it was
 * @param pieces the parts of {@code text} that the article was made of, in UTF-16 units from 0; in
 *     no particular order, and not overlapping
 * @param boxes where on the page the article is printed; empty where the file doesn't tell
 * @param hasPicture whether the page may be had as a picture, too
 */
public record OriginalPage(
    String path,
    @Nullable String page,
    String text,
    List<Piece> pieces,
    List<Box> boxes,
    boolean hasPicture) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a piece ends behind the text
   */
  public OriginalPage {
    Objects.requireNonNull(path, "path");
    pieces = List.copyOf(pieces);
    boxes = List.copyOf(boxes);
    for (Piece piece : pieces) {
      if (piece.end() > text.length()) {
        throw new IllegalArgumentException(
            "%s ends behind the %d units of %s".formatted(piece, text.length(), path));
      }
    }
  }

  @Override
  public String toString() {
    return "OriginalPage[%s, page %s, %d units, %s]".formatted(path, page, text.length(), pieces);
  }
}
