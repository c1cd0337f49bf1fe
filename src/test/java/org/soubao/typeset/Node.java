package org.soubao.typeset;

import java.util.List;

/** A slicing tree: how a rectangle of the page is parted. */
sealed interface Node {
  /** Columns of the grid that it takes. */
  int columns();

  /** A block. */
  record Leaf(Block block, int columns) implements Node {}

  /** Parts one above the other. */
  record Stack(List<Node> parts, int columns) implements Node {
    public Stack {
      parts = List.copyOf(parts);
    }
  }

  /** Parts side by side. */
  record Row(List<Node> parts, int columns) implements Node {
    public Row {
      parts = List.copyOf(parts);
    }
  }
}
