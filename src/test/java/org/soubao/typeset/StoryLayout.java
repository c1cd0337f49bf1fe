package org.soubao.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.typeset.StoryBlock.Corner;
import org.soubao.typeset.StoryBlock.Notch;

/** One article in columns of one width: where its heading, pictures and lines stand. */
final class StoryLayout {
  private static final double LEAST_EMS = 7.5;
  private static final double MOST_EMS = 36;

  /** No column of a longer article has fewer. */
  private static final int LEAST_LINES = 3;

  /** A picture, a heading or a free corner over some columns, at their top or foot. */
  private record Zone(int first, int count, double height, boolean top, @Nullable Painter painter) {
    int end() {
      return first + count;
    }
  }

  /** Prints a zone into the place that was found for it. */
  @FunctionalInterface
  private interface Painter {
    void paint(Sheet sheet, double x, double y, double width, double height);
  }

  private record Spot(SetLine line, int column, double top) {}

  private final Press press;
  private final PressStyle style;
  private final StoryDesign design;
  private final int owner;
  private final double width;
  private final double pad;
  private final int count;
  private final double column;
  private final double textX;
  private final Heading upright;
  private final boolean uprightRight;
  private final List<Zone> zones = new ArrayList<>();
  private final List<SetLine> lines;
  private final double leastHeight;
  private double gridTop;

  StoryLayout(
      Press press,
      Story story,
      StoryDesign design,
      int owner,
      int columns,
      @Nullable Notch notch,
      double scale,
      double headPad) {
    this.press = press;
    this.style = press.style();
    this.design = design;
    this.owner = owner;
    width = style.width(columns);
    pad = design.framed() ? style.em() * 0.9 : 0;
    boolean stands =
        notch == null
            && HeadingMaker.isUpright(story)
            && columns > 1
            && (design.head() == StoryDesign.Head.UPRIGHT
                || design.head() == StoryDesign.Head.UPRIGHT_RIGHT);
    uprightRight = design.head() == StoryDesign.Head.UPRIGHT_RIGHT;
    upright =
        stands
            ? press.headings().upright(story, headlineSize(columns) * 0.9, design.look())
            : Heading.NONE;
    double side = stands ? upright.width() + style.em() * 0.4 : 0;
    double inner = width - 2 * pad - side;
    count = columns(columns, inner, notch);
    column = (inner - (count - 1) * style.gutter()) / count;
    textX = pad + (stands && !uprightRight ? side : 0);
    zones(story, stands, notch, scale, headPad, columns);
    lines = press.bodies().lines(story, column);
    leastHeight = isSettable() ? leastHeightOfLines() : Double.POSITIVE_INFINITY;
  }

  /** In points; infinite where it can't be set. */
  double leastHeight() {
    return leastHeight;
  }

  private int columns(int columns, double inner, @Nullable Notch notch) {
    if (notch != null) {
      return columns;
    }
    double ideal = style.width(1) * (design.wide() ? 1.5 : 1);
    int most = (int) ((inner + style.gutter()) / (LEAST_EMS * style.em() + style.gutter()));
    int wanted = (int) Math.round((inner + style.gutter()) / (ideal + style.gutter()));
    return Math.max(1, Math.min(most, wanted));
  }

  private double headlineSize(int columns) {
    double ems =
        switch (columns) {
          case 1 -> 1.75;
          case 2 -> 2.4;
          case 3 -> 2.9;
          case 4 -> 3.4;
          default -> 3.9;
        };
    double size = style.format() == Format.BROADSHEET ? 1.2 : 1;
    return size * ems * style.em() * design.weight();
  }

  private boolean isSettable() {
    boolean narrow = column < LEAST_EMS * style.em() - 0.01 || column > MOST_EMS * style.em();
    return !narrow;
  }

  private void zones(
      Story story,
      boolean stands,
      @Nullable Notch notch,
      double scale,
      double headPad,
      int columns) {
    if (notch != null) {
      int first = notch.corner() == Corner.FOOT_LEFT ? 0 : count - notch.columns();
      boolean top = notch.corner() == Corner.TOP_RIGHT;
      zones.add(new Zone(first, notch.columns(), notch.height(), top, null));
    }
    boolean above = design.place() == StoryDesign.Place.ABOVE;
    if (above) {
      photos(scale, notch);
    }
    if (!stands && story.headline() != null) {
      int over = headColumns(notch);
      double across = over * (column + style.gutter()) - style.gutter();
      Heading heading =
          press
              .headings()
              .across(story, across, headlineSize(Math.min(over, columns)), design.look());
      zones.add(
          new Zone(
              0,
              over,
              heading.height() + headPad,
              true,
              (sheet, x, y, w, h) ->
                  heading.place(
                      sheet, press.typist(), x, y + headPad * 0.4, owner, style.shadow())));
    }
    if (!above) {
      photos(scale, notch);
    }
  }

  private int headColumns(@Nullable Notch notch) {
    if (notch != null && notch.corner() == Corner.TOP_RIGHT) {
      return count - notch.columns();
    }
    boolean partly = design.head() == StoryDesign.Head.PARTLY && count > 2 && notch == null;
    return partly ? (count + 1) / 2 : count;
  }

  private void photos(double scale, @Nullable Notch notch) {
    int free = notch == null ? count : count - notch.columns();
    for (Photo photo : design.photos()) {
      boolean foot =
          design.place() == StoryDesign.Place.FOOT_LEFT
              || design.place() == StoryDesign.Place.FOOT_RIGHT;
      boolean full =
          design.place() == StoryDesign.Place.ABOVE
              || design.place() == StoryDesign.Place.BELOW_HEADING;
      int wide = full ? free : Math.max(1, Math.min(free, (count + 1) / 2));
      boolean right =
          design.place() == StoryDesign.Place.TOP_RIGHT
              || design.place() == StoryDesign.Place.FOOT_RIGHT;
      int first = notch == null && right ? count - wide : 0;
      double across = wide * (column + style.gutter()) - style.gutter();
      double height = photo.height(press, across, scale);
      zones.add(
          new Zone(
              first,
              wide,
              height,
              !foot,
              (sheet, x, y, w, h) ->
                  photo.place(sheet, press, x, foot ? y + style.em() * 0.7 : y, w, height, owner)));
    }
  }

  private double leastHeightOfLines() {
    double height = Math.max(upright.height(), lines.size() * style.leading() / count);
    for (Zone zone : zones) {
      height = Math.max(height, zone.height());
    }
    for (int i = 0; i < 4000; i++) {
      if (flow(height).size() == lines.size() && !lines.isEmpty()) {
        return height + 2 * pad;
      }
      height += style.leading() / 2;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Where the lines stand in that height, as many of them as have room. */
  private List<Spot> flow(double height) {
    double[] top = new double[count];
    double[] foot = new double[count];
    Arrays.fill(foot, height);
    stack(top, foot, null, 0, 0);
    List<Spot> spots = new ArrayList<>();
    gridTop = top[0];
    for (int i = 0; i < count; i++) {
      if (top[i] > foot[i] + 0.01) {
        return List.of();
      }
    }
    int next = 0;
    for (int i = 0; i < count && next < lines.size(); i++) {
      double steps = Math.ceil((top[i] - gridTop) / style.leading() - 0.05);
      double y = gridTop + steps * style.leading();
      int room = (int) Math.floor((foot[i] - y + style.leading() - style.em()) / style.leading());
      if (room > 0 && room < LEAST_LINES && lines.size() > LEAST_LINES) {
        return List.of();
      }
      int last = Math.min(lines.size(), next + Math.max(0, room));
      while (last < lines.size() && last > next && lines.get(last - 1).keep()) {
        last--;
      }
      for (; next < last; next++) {
        spots.add(new Spot(lines.get(next), i, y));
        y += style.leading();
      }
    }
    return spots;
  }

  private void stack(double[] top, double[] foot, @Nullable Sheet sheet, double x, double y) {
    for (Zone zone : zones) {
      double at = zone.top() ? 0 : Double.POSITIVE_INFINITY;
      for (int i = zone.first(); i < zone.end(); i++) {
        at = zone.top() ? Math.max(at, top[i]) : Math.min(at, foot[i] - zone.height());
      }
      for (int i = zone.first(); i < zone.end(); i++) {
        if (zone.top()) {
          top[i] = at + zone.height();
        } else {
          foot[i] = at;
        }
      }
      Painter painter = zone.painter();
      if (sheet != null && painter != null) {
        double left = x + textX + zone.first() * (column + style.gutter());
        double across = zone.count() * (column + style.gutter()) - style.gutter();
        painter.paint(sheet, left, y + at, across, zone.height());
      }
    }
  }

  /** Prints it into that height. */
  void place(Sheet sheet, double x, double y, double height) {
    if (design.framed()) {
      if (design.tinted()) {
        sheet.add(new Ink.Tint(x, y, width, height, 0.9));
      }
      sheet.frame(x, y, width, height, design.tinted() ? 0.3 : 0.6);
    }
    double inner = height - 2 * pad;
    double[] top = new double[count];
    double[] foot = new double[count];
    Arrays.fill(foot, inner);
    stack(top, foot, sheet, x, y + pad);
    if (!upright.texts().isEmpty()) {
      double left = uprightRight ? x + width - pad - upright.width() : x + pad;
      upright.place(sheet, press.typist(), left, y + pad, owner, false);
    }
    List<Spot> spots = flow(inner);
    for (Spot spot : spots) {
      press
          .typist()
          .set(
              sheet,
              spot.line(),
              x + textX + spot.column() * (column + style.gutter()),
              y + pad + spot.top() + style.em() * 0.88,
              column,
              style.em(),
              owner,
              spot.column());
    }
    columnRules(sheet, x, y + pad, top, foot);
  }

  /** What stays white in the columns at the least height, in square points. */
  double white() {
    double height = leastHeight - 2 * pad;
    double[] top = new double[count];
    double[] foot = new double[count];
    Arrays.fill(foot, height);
    stack(top, foot, null, 0, 0);
    double room = 0;
    for (int i = 0; i < count; i++) {
      room += foot[i] - top[i];
    }
    return Math.max(0, room - lines.size() * style.leading()) * column;
  }

  private void columnRules(Sheet sheet, double x, double y, double[] top, double[] foot) {
    if (!style.columnRules()) {
      return;
    }
    for (int i = 1; i < count; i++) {
      double at = x + textX + i * (column + style.gutter()) - style.gutter() / 2;
      double from = Math.max(top[i], top[i - 1]);
      double to = Math.min(foot[i], foot[i - 1]);
      if (to - from > style.leading() * 2) {
        sheet.add(new Ink.Rule(at, y + from, at, y + to, 0.25));
      }
    }
  }
}
