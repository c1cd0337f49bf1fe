package org.soubao.internal.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What blocks are by their type and their words: heads, subheads, running text.
 *
 * @param body size of the body's letters
 */
record BlockSigns(double body) {
  private static final String SENTENCE_ENDS = "。！？…；”）.!?";

  /** Letters from which on blocks are a text, not a line of credits. */
  private static final int TEXT = 40;

  /** Bold lines of a column that may still be a subhead. */
  private static final int TALLEST_SUBHEAD = 2;

  /** How level columns beside each other begin and end, in sizes of the body's letters. */
  private static final double LEVEL = 2.5;

  /** By how much what stands below each other may overlap, in sizes of the body's letters. */
  private static final double OVERLAP = 0.3;

  /** Heading lines stand this near to each other, in sizes of the larger one. */
  private static final double STACKED = 1.0;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:[■□●○◆〇◎*]|(?:本报|[\u4e00-\u9fff]{2,6}报)[^，。]{0,10}[讯电]|新华社[^，。]{0,12}电"
              + "|[^，。]{0,8}记者[ \u3000])");

  /** Whether two columns beside each other begin, or end, at one height. */
  boolean areLevel(double one, double other) {
    return Math.abs(one - other) <= LEVEL * body;
  }

  /** By how much what stands below each other may overlap, in the page's unit. */
  double overlap() {
    return OVERLAP * body;
  }

  /** How far two lines of one heading stand apart at most, in the page's unit. */
  static double reach(Block one, Block other) {
    return STACKED * Math.max(one.size, other.size);
  }

  boolean isRunning(Block block) {
    return block.isFrame() || (block.isText() && !block.caption && !block.isLarger(body));
  }

  boolean isHead(Block block) {
    return !block.isText() || block.isDisplay(body);
  }

  boolean isHeading(Block block) {
    return block.isDisplay(body) || (block.isLarger(body) && block.lines.size() <= TALLEST_SUBHEAD);
  }

  /** The blocks with none above. */
  static List<Block> tops(List<Block> blocks) {
    return blocks.stream()
        .filter(block ->
            blocks.stream()
                .noneMatch(other ->
                    other != block
                        && other.area.commonX(block.area) > 0
                        && other.area.centerY() < block.area.top()))
        .toList();
  }

  /** Whether more than lines of credits stand below the headings. */
  boolean isText(List<Block> blocks) {
    double from =
        blocks.stream()
            .filter(block -> block.isDisplay(body))
            .mapToDouble(block -> block.area.bottom())
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return blocks.stream()
            .filter(block -> isRunning(block) && block.area.centerY() > from)
            .mapToInt(Block::letters)
            .sum()
        >= TEXT;
  }

  /** Whether a report opens there without a heading. */
  boolean opens(List<Block> part) {
    List<Block> tops = tops(part);
    return tops.stream().allMatch(this::isRunning)
        && OPENING
            .matcher(tops.getFirst().isText() ? tops.getFirst().lines.getFirst().text() : "")
            .find();
  }

  static boolean isBrokenOff(Block block) {
    String text = block.last().text();
    boolean full = block.last().area().right() >= block.area.right() - 1.2 * block.size;
    return full && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
