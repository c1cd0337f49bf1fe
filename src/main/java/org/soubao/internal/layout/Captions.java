package org.soubao.internal.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the captions of pictures: small type right below a picture, or beside it. */
final class Captions {
  /** In sizes of the body's letters. */
  private static final double NEAR = 1.6;

  private static final int TALLEST = 8;
  private static final int TALLEST_WITH_CREDIT = 4;

  /** What alone says nothing of a picture: the text goes on above it. */
  private static final Pattern CREDIT = Pattern.compile("[（(].{2,24}[）)]|.{2,12}(?:摄|摄影)");

  private Captions() {}

  /** Marks the blocks that are the captions of a picture. */
  static void find(Area picture, List<Block> texts, double body) {
    for (Block block : texts) {
      if (isBelow(picture, block, body) || isBeside(picture, block, body)) {
        block.caption |= looksSo(block, body);
      }
    }
  }

  private static boolean looksSo(Block block, double body) {
    if (block.lines.stream().allMatch(line -> CREDIT.matcher(line.text()).matches())) {
      return false;
    }
    boolean credit =
        block.lines.size() <= TALLEST_WITH_CREDIT
            && block.lines.stream().anyMatch(line -> line.text().contains("摄"))
            && !block.isDisplay(body);
    return credit || (block.isSmall(body) && block.lines.size() <= TALLEST);
  }

  private static boolean isBelow(Area picture, Block block, double body) {
    double gap = block.area.top() - picture.bottom();
    return Math.abs(gap) <= NEAR * body
        && block.area.left() >= picture.left() - NEAR * body
        && block.area.right() <= picture.right() + NEAR * body;
  }

  private static boolean isBeside(Area picture, Block block, double body) {
    return -picture.commonX(block.area) <= NEAR * body
        && picture.commonY(block.area) >= 0.8 * block.area.height();
  }
}
