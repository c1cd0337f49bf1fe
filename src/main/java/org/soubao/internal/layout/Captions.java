package org.soubao.internal.layout;

import static java.util.stream.Collectors.joining;

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

  private static final Pattern CREDIT_AT_END = Pattern.compile("[（(][^（(]{2,24}[）)]$");

  /** Letters of a caption in the body's type, at least. */
  private static final int SHORTEST = 14;

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
    String text = block.lines.stream().map(TextLine::text).collect(joining());
    if (CREDIT.matcher(text).matches()
        || block.lines.stream().allMatch(line -> CREDIT.matcher(line.text()).matches())) {
      return false;
    }
    // The end of an article may have a photographer too.
    boolean credit =
        block.lines.size() <= TALLEST_WITH_CREDIT
            && text.contains("摄")
            && CREDIT_AT_END.matcher(text).replaceFirst("").length() >= SHORTEST
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
