package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Box;

/** The boxes that hold the lines of an article: lines below each other share one. */
final class PrintedColumns {
  /** By how many times its own height a line may stand below the one above it. */
  private static final double MOST_LEADING = 1.5;

  /** Share of the narrower one's width that two lines of a column have in common. */
  private static final double COMMON = 0.6;

  private final List<Box> boxes = new ArrayList<>();

  /** Adds a line, in the order of reading; nothing where its place isn't known. */
  void add(@Nullable PrintedLine line) {
    Box box = line == null ? null : line.box();
    if (box == null) {
      return;
    }
    if (!boxes.isEmpty() && isBelow(boxes.getLast(), box)) {
      boxes.add(boxes.removeLast().with(box));
    } else {
      boxes.add(box);
    }
  }

  /** The boxes, in the order of reading. */
  List<Box> boxes() {
    return boxes;
  }

  private static boolean isBelow(Box column, Box line) {
    double common = Math.min(column.right(), line.right()) - Math.max(column.left(), line.left());
    double gap = line.top() - column.bottom();
    return common >= COMMON * Math.min(column.width(), line.width())
        && gap <= MOST_LEADING * line.height()
        && line.bottom() >= column.bottom();
  }
}
