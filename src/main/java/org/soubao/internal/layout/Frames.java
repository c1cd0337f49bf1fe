package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts what stands in a frame of its own together: it is read in one piece. */
final class Frames {
  /** In shares of a frame's side. */
  private static final double MARGIN = 0.01;

  private Frames() {}

  /** The blocks, of which those in a frame stand in one. */
  static List<Block> around(List<Block> blocks, Separators separators) {
    List<Block> all = new ArrayList<>(blocks);
    for (Area frame : separators.frames()) {
      double margin = MARGIN * Math.max(frame.width(), frame.height());
      List<Block> content = all.stream().filter(block -> frame.holds(block.area, margin)).toList();
      boolean text = content.stream().anyMatch(block -> block.isText() || block.isFrame());
      if (text && content.size() < all.size() && !isFrame(content)) {
        all.removeAll(content);
        all.add(Block.frame(frame, content));
      }
    }
    return all;
  }

  private static boolean isFrame(List<Block> content) {
    return content.size() == 1 && content.getFirst().isFrame();
  }
}
