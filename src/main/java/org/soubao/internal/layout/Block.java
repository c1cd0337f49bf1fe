package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of one column that stand below each other; or a picture, or a frame with what is in it. */
final class Block {
  /** Letters so much larger than the body's head an article. */
  private static final double DISPLAY = 1.22;

  /** So much larger they may be a subhead's. */
  private static final double LARGER = 1.08;

  private static final double SMALL = 0.93;

  private static final Pattern CREDIT =
      Pattern.compile("记者|通讯员|摄(?:影|[）)]|$)|本报讯|^[（(]|报道|[■□●○◆]|^[—–-]{1,2} ?编 ?者");

  /** From the top down; none for pictures and frames. */
  final List<TextLine> lines = new ArrayList<>();

  /** What stands in the frame; none for others. */
  final List<Block> content = new ArrayList<>();

  Area area;
  double size;

  /** Set where it stands beside or below a picture, and is its text. */
  boolean caption;

  Block(TextLine first) {
    lines.add(first);
    area = first.area();
    size = first.size();
  }

  private Block(Area area) {
    this.area = area;
  }

  static Block picture(Area area) {
    return new Block(area);
  }

  static Block frame(Area area, List<Block> content) {
    Block frame = new Block(area);
    frame.content.addAll(content);
    return frame;
  }

  void add(TextLine line) {
    lines.add(line);
    area = area.with(line.area());
  }

  TextLine last() {
    return lines.getLast();
  }

  boolean isText() {
    return !lines.isEmpty();
  }

  boolean isFrame() {
    return !content.isEmpty();
  }

  /** Whether its letters are larger than the body's, as those of headings are. */
  boolean isDisplay(double body) {
    return isText() && size > DISPLAY * body;
  }

  /** Whether it is set to stand out from the body, but as subheads may be too. */
  boolean isLarger(double body) {
    boolean bold = lines.stream().allMatch(TextLine::bold);
    return isText()
        && (size > LARGER * body || (bold && size > SMALL * body))
        && lines.stream().noneMatch(line -> CREDIT.matcher(line.text()).find())
        && !last().text().endsWith("。");
  }

  boolean isSmall(double body) {
    return isText() && size < SMALL * body;
  }

  int letters() {
    return lines.stream().mapToInt(line -> line.text().length()).sum()
        + content.stream().mapToInt(Block::letters).sum();
  }
}
