package org.soubao.typeset;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article on the page. */
final class StoryBlock implements Block {
  private static final double LARGEST_PICTURE = 1.6;

  /** From so many lines on, what stays white below an article is given to a picture. */
  private static final double STRIP = 6;

  private final Press press;
  private final Story story;
  private final StoryDesign design;
  private final int owner;
  private final Map<Integer, Double> heights = new LinkedHashMap<>();
  private final Map<Integer, Double> whites = new LinkedHashMap<>();

  StoryBlock(Press press, Story story, StoryDesign design, int owner) {
    this.press = press;
    this.story = story;
    this.design = design;
    this.owner = owner;
  }

  /**
   * A corner that is left to another block.
   *
   * @param columns its width
   * @param height in points
   * @param corner which
   */
  record Notch(int columns, double height, Corner corner) {}

  /** Corners that an article can do without. */
  enum Corner {
    TOP_RIGHT,
    FOOT_RIGHT,
    FOOT_LEFT
  }

  @Override
  public double height(int columns) {
    return heights.computeIfAbsent(columns, k -> layout(k, null, 1, 0).leastHeight());
  }

  /** The least height around a corner. */
  double height(int columns, Notch notch) {
    return layout(columns, notch, 1, 0).leastHeight();
  }

  /** Whether a corner can be cut from it at that width. */
  boolean isNotchable(int columns) {
    return !design.framed() && !story.photoStory() && story.length() > 250 && columns > 1;
  }

  @Override
  public void place(Sheet sheet, int columns, double x, double y, double height) {
    place(sheet, columns, x, y, height, null);
  }

  /** Prints it around a corner. */
  void place(Sheet sheet, int columns, double x, double y, double height, @Nullable Notch notch) {
    double scale = 1;
    StoryLayout best = layout(columns, notch, 1, 0);
    while (!design.photos().isEmpty() && scale < LARGEST_PICTURE) {
      scale += 0.05;
      StoryLayout next = layout(columns, notch, scale, 0);
      if (next.leastHeight() > height) {
        break;
      }
      best = next;
    }
    double leading = press.style().leading();
    double extra = height - best.leastHeight();
    if (extra > 0 && story.headline() != null && notch == null) {
      double pad = Math.min(extra, 0.7 * leading);
      StoryLayout padded = layout(columns, notch, Math.max(1, scale - 0.05), pad);
      best = padded.leastHeight() <= height + 0.01 ? padded : best;
      extra = height - best.leastHeight();
    }
    if (extra > STRIP * leading && notch == null) {
      double strip = extra - leading;
      double top = y + height - strip;
      new PictureBlock(press.style(), strip, owner * 31L + 7).place(sheet, columns, x, top, strip);
      best.place(sheet, x, y, best.leastHeight());
    } else {
      best.place(sheet, x, y, notch == null ? best.leastHeight() : height);
    }
  }

  @Override
  public double white(int columns) {
    return whites.computeIfAbsent(columns, k -> layout(k, null, 1, 0).white());
  }

  /** What stays white around a corner. */
  double white(int columns, Notch notch) {
    return layout(columns, notch, 1, 0).white();
  }

  @Override
  public boolean isElastic() {
    return !design.photos().isEmpty();
  }

  private StoryLayout layout(int columns, @Nullable Notch notch, double scale, double pad) {
    return new StoryLayout(press, story, design, owner, columns, notch, scale, pad);
  }
}
