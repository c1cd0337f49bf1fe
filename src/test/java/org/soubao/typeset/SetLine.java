package org.soubao.typeset;

import java.util.List;

/**
 * A line of a column, ready to be placed.
 *
 * @param pieces of the text, in order
 * @param place where it stands in the column
 * @param indent from the left edge, in ems
 * @param role what it is
 * @param keep whether the next line must stand in the same column
 */
record SetLine(List<Piece> pieces, Place place, double indent, Ink.Role role, boolean keep) {
  SetLine {
    pieces = List.copyOf(pieces);
  }

  /** Where a line stands in its column. */
  enum Place {
    LEFT,
    CENTER,
    RIGHT,
    /** From edge to edge. */
    SPREAD
  }

  /**
   * A part of a line in one typeface.
   *
   * @param text its characters
   * @param face their typeface
   * @param bold whether they are thickened
   */
  record Piece(String text, Face face, boolean bold) {}

  /** An empty line. */
  static SetLine blank() {
    return new SetLine(List.of(), Place.LEFT, 0, Ink.Role.BODY, true);
  }
}
