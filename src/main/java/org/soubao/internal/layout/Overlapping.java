package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders blocks that no white parts from one side to the other. */
final class Overlapping {
  /** Beyond this many, which no newspaper has, their places alone count. */
  private static final int MOST = 300;

  private Overlapping() {}

  /**
   * As Breuel, “High performance document layout analysis” (2003): above goes before below where
   * both have a column in common, left before right where nothing goes over both.
   */
  static List<Block> inOrder(List<Block> blocks) {
    List<Block> left =
        new ArrayList<>(
            blocks.stream()
                .sorted(
                    Comparator.<Block>comparingDouble(block -> block.area.left())
                        .thenComparingDouble(block -> block.area.top()))
                .toList());
    if (left.size() > MOST) {
      return left;
    }
    List<Block> order = new ArrayList<>();
    while (!left.isEmpty()) {
      order.add(left.remove(first(left)));
    }
    return order;
  }

  /** The leftmost with nothing above; of those that lie over each other in a ring, the highest. */
  private static int first(List<Block> blocks) {
    int highest = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (blocks.stream().noneMatch(other -> isAbove(other, block))) {
        return i;
      }
      if (block.area.top() < blocks.get(highest).area.top()) {
        highest = i;
      }
    }
    return highest;
  }

  private static boolean isAbove(Block above, Block block) {
    return above != block
        && above.area.commonX(block.area) > 0
        && above.area.centerY() < block.area.centerY();
  }

  /**
   * Vertical headlines stand beside each other, the first on the right; others as they are read.
   */
  static List<Block> rightToLeft(List<Block> headings) {
    boolean standing =
        headings.stream().allMatch(block -> block.area.height() > 2 * block.area.width());
    return standing
        ? headings.stream()
            .sorted(Comparator.comparingDouble(block -> -block.area.right()))
            .toList()
        : inOrder(headings);
  }
}
