package org.soubao.model;

import java.util.List;
import java.util.Objects;

/**
 * Where an article was read.
 *
 * @param path the file, relative to the folder that was given, with {@code /} between its parts of
 *     a file of several pages behind {@code #page=} and the number of its page from 1, as RFC 8118
 *     has it for PDF
 * @param pieces which parts of the text of the file, or of that page; empty where the whole file or
 *     line was
 * @param boxes where on the page it is printed; empty where the file doesn't tell
 */
public record Source(String path, List<Piece> pieces, List<Box> boxes) {
  /** Copies the lists. */
  public Source {
    Objects.requireNonNull(path, "path");
    pieces = List.copyOf(pieces);
    boxes = List.copyOf(boxes);
  }

  /** Of a file that doesn't tell where on the page its text is printed. */
  public Source(String path, List<Piece> pieces) {
    this(path, pieces, List.of());
  }
}
