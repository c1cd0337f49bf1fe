package org.soubao.internal.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The left and right edges of the columns that blocks are set in. */
final class ColumnEdges {
  private static final double MARGIN = 0.6;

  /** By how much one line may reach beyond all others: a mark that hangs out. */
  private static final double HANGING = 0.3;

  private static final int FEWEST = 3;

  private final List<Block> columns;

  /** Those of a page. */
  ColumnEdges(List<Block> blocks) {
    columns = blocks.stream().filter(block -> block.lines.size() >= FEWEST).toList();
  }

  /** The edges of a block's column; null where they aren't known. */
  @Nullable Area of(Block block) {
    if (block.lines.size() >= FEWEST) {
      return own(block);
    }
    double margin = MARGIN * block.size;
    Area best = null;
    double nearest = Double.POSITIVE_INFINITY;
    for (Block column : columns) {
      boolean holds =
          column.area.left() <= block.area.left() + margin
              && column.area.right() >= block.area.right() - margin
              && Math.abs(column.size - block.size) <= 0.1 * block.size;
      double distance = -column.area.commonY(block.area) + (holds ? 0 : Double.POSITIVE_INFINITY);
      if (distance < nearest) {
        nearest = distance;
        best = own(column);
      }
    }
    return best != null ? best : block.lines.size() > 1 ? block.area : null;
  }

  private static Area own(Block block) {
    double right = Double.NEGATIVE_INFINITY;
    double second = right;
    for (TextLine line : block.lines) {
      double own = line.area().right();
      second = Math.max(second, Math.min(own, right));
      right = Math.max(right, own);
    }
    boolean hangs = right - second > HANGING * block.size && right - second < 1.2 * block.size;
    double edge = hangs && block.lines.size() > FEWEST ? second : right;
    return new Area(block.area.left(), block.area.top(), edge, block.area.bottom());
  }
}
