package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Cuts blocks apart at the white that goes through between them: one step of an XY-cut. */
final class Gaps {
  private Gaps() {}

  /** From the top down, at every horizontal gap. */
  static List<List<Block>> rows(List<Block> blocks, double overlap) {
    return cut(blocks, block -> block.area.top(), block -> block.area.bottom(), -overlap);
  }

  /**
   * From left to right, at every vertical gap of at least that width. Pictures and captions stand
   * in columns of text, which go on below them: these don't count, and go with the text that they
   * have most in common with.
   */
  static List<List<Block>> columns(List<Block> blocks, double least) {
    List<Block> texts = blocks.stream().filter(Gaps::isFlow).toList();
    if (texts.isEmpty()) {
      return cut(blocks, block -> block.area.left(), block -> block.area.right(), least);
    }
    List<List<Block>> columns =
        cut(texts, block -> block.area.left(), block -> block.area.right(), least);
    List<Area> areas = columns.stream().map(Gaps::area).toList();
    blocks.stream()
        .filter(block -> !isFlow(block))
        .forEach(block -> columns.get(nearest(areas, block.area)).add(block));
    return columns;
  }

  private static boolean isFlow(Block block) {
    return (block.isText() && !block.caption) || block.isFrame();
  }

  private static int nearest(List<Area> columns, Area area) {
    int nearest = 0;
    for (int i = 1; i < columns.size(); i++) {
      double more = columns.get(i).commonX(area) - columns.get(nearest).commonX(area);
      nearest = more > 0 ? i : nearest;
    }
    return nearest;
  }

  /** What blocks cover together. */
  static Area area(List<Block> blocks) {
    Area area = blocks.getFirst().area;
    for (Block block : blocks) {
      area = area.with(block.area);
    }
    return area;
  }

  private static List<List<Block>> cut(
      List<Block> blocks, ToDoubleFunction<Block> from, ToDoubleFunction<Block> to, double least) {
    List<Block> sorted = blocks.stream().sorted(Comparator.comparingDouble(from)).toList();
    List<List<Block>> parts = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Block block : sorted) {
      if (parts.isEmpty() || from.applyAsDouble(block) - end > least) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(block);
      end = Math.max(end, to.applyAsDouble(block));
    }
    return parts;
  }
}
