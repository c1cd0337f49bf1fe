package org.soubao.model;

/**
 * A stretch of a decoded source file.
 *
 * @param start offset of its first character (UTF-16 unit), from 0
 * @param end offset behind its last one
 */
public record Piece(int start, int end) {
  /** Checks the order of the ends. */
  public Piece {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a piece: [%d, %d]".formatted(start, end));
    }
  }
}
