package org.soubao.typeset;

import org.soubao.typeset.StoryBlock.Corner;
import org.soubao.typeset.StoryBlock.Notch;

/** An article around a corner in which another block stands. */
final class NotchedBlock implements Block {
  private final Press press;
  private final StoryBlock host;
  private final Block guest;
  private final Corner corner;
  private final double guestShare;

  /**
   * Puts a block into the corner of an article.
   *
   * @param guestShare how much of the columns the guest takes at least
   */
  NotchedBlock(Press press, StoryBlock host, Block guest, Corner corner, double guestShare) {
    this.press = press;
    this.host = host;
    this.guest = guest;
    this.corner = corner;
    this.guestShare = guestShare;
  }

  private int guestColumns(int columns) {
    return Math.max(1, Math.min(columns - 1, (int) Math.round(columns * guestShare)));
  }

  private Notch notch(int columns) {
    int across = guestColumns(columns);
    double gap = press.style().em() * 1.6;
    return new Notch(across, guest.height(across) + gap, corner);
  }

  @Override
  public double height(int columns) {
    boolean narrow = columns < (corner == Corner.TOP_RIGHT ? 3 : 2);
    if (narrow || !host.isNotchable(columns)) {
      return Double.POSITIVE_INFINITY;
    }
    Notch notch = notch(columns);
    double height =
        Double.isInfinite(notch.height()) ? notch.height() : host.height(columns, notch);
    // A guest as tall as its host would be a neighbour.
    return height < notch.height() + 4 * press.style().leading()
        ? Double.POSITIVE_INFINITY
        : height;
  }

  @Override
  public double white(int columns) {
    return host.white(columns, notch(columns));
  }

  @Override
  public void place(Sheet sheet, int columns, double x, double y, double high) {
    PressStyle style = press.style();
    double height = height(columns);
    double strip = high - height - style.leading();
    if (strip > 5 * style.leading()) {
      double top = y + high - strip;
      new PictureBlock(style, strip, (long) high).place(sheet, columns, x, top, strip);
    }
    Notch notch = notch(columns);
    host.place(sheet, columns, x, y, height, notch);
    double gap = style.em() * 1.6;
    double guestHeight = notch.height() - gap;
    double left =
        corner == Corner.FOOT_LEFT ? x : x + style.width(columns) - style.width(notch.columns());
    boolean top = corner == Corner.TOP_RIGHT;
    double guestTop = top ? y : y + height - guestHeight;
    guest.place(sheet, notch.columns(), left, guestTop, guestHeight);
    if (style.rules()) {
      double edge = top ? y + guestHeight + gap * 0.45 : guestTop - gap * 0.5;
      sheet.add(new Ink.Rule(left, edge, left + style.width(notch.columns()), edge, 0.5));
    }
    if (style.sideRules()) {
      double between =
          corner == Corner.FOOT_LEFT
              ? left + style.width(notch.columns()) + style.gutter() / 2
              : left - style.gutter() / 2;
      sheet.add(new Ink.Rule(between, guestTop, between, guestTop + guestHeight, 0.4));
    }
  }
}
