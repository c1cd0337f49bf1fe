package org.soubao.model;

import java.util.List;
import java.util.Objects;

/**
 * Where an article was read.
 *
 * @param path the file, relative to the folder that was given, with {@code /} between its parts
 * @param pieces which parts of the decoded file; empty where the whole file or line was
 */
public record Source(String path, List<Piece> pieces) {
  /** Copies the list. */
  public Source {
    Objects.requireNonNull(path, "path");
    pieces = List.copyOf(pieces);
  }
}
