package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of a page that part something, and the frames that they make. */
final class Separators {
  /** A page with more is a drawing: its longest are kept. */
  private static final int MOST = 600;

  /** In sizes of the body's letters: shorter ones are dashes or parts of a drawing. */
  private static final double SHORTEST = 3;

  private static final double SLANT = 0.01;
  private static final double CORNER = 0.5;

  /** Share of a region's side that a rule has at least which parts it. */
  private static final double RULED = 0.7;

  /** Frames that are looked for at most. */
  private static final int MOST_FRAMES = 100;

  /** From left to right, with no height. */
  final List<Area> horizontal;

  final List<Area> vertical;

  private final double body;

  Separators(PrintedPage page, double body) {
    this.body = body;
    horizontal = new ArrayList<>();
    vertical = new ArrayList<>();
    for (Rule rule : page.rules()) {
      double x = Math.abs(rule.x2() - rule.x1());
      double y = Math.abs(rule.y2() - rule.y1());
      boolean level = y <= Math.max(1, SLANT * x);
      boolean upright = x <= Math.max(1, SLANT * y);
      if (Double.isFinite(x + y) && Math.max(x, y) >= SHORTEST * body && level != upright) {
        (level ? horizontal : vertical).add(area(rule));
      }
    }
    keepLongest(horizontal, Comparator.comparingDouble(Area::width));
    keepLongest(vertical, Comparator.comparingDouble(Area::height));
  }

  private static Area area(Rule rule) {
    return new Area(
        Math.min(rule.x1(), rule.x2()),
        Math.min(rule.y1(), rule.y2()),
        Math.max(rule.x1(), rule.x2()),
        Math.max(rule.y1(), rule.y2()));
  }

  private static void keepLongest(List<Area> rules, Comparator<Area> length) {
    if (rules.size() > MOST) {
      rules.sort(length.reversed());
      rules.subList(MOST, rules.size()).clear();
    }
  }

  /** Whether a vertical rule goes through a gap between two columns. */
  boolean partsColumns(Area gap) {
    double margin = CORNER * body;
    return vertical.stream()
        .anyMatch(rule ->
            rule.centerX() >= gap.left() - margin
                && rule.centerX() <= gap.right() + margin
                && rule.commonY(gap) > 0.5 * gap.height());
  }

  /** Whether a horizontal rule lies between what is above and what is below, over half of both. */
  boolean partsRows(Area above, Area below) {
    double common = above.commonX(below);
    Area gap =
        new Area(
            Math.max(above.left(), below.left()),
            Math.min(above.bottom(), below.top()) - CORNER * body,
            Math.min(above.right(), below.right()),
            Math.max(above.bottom(), below.top()) + CORNER * body);
    return common > 0
        && horizontal.stream()
            .anyMatch(rule ->
                rule.centerY() >= gap.top()
                    && rule.centerY() <= gap.bottom()
                    && rule.commonX(gap) > 0.5 * common);
  }

  /** The frames: four rules that meet, the smallest first. */
  List<Area> frames() {
    double margin = CORNER * body;
    List<Area> frames = new ArrayList<>();
    List<Area> tops = horizontal.stream().sorted(Comparator.comparingDouble(Area::top)).toList();
    for (int i = 0; i < tops.size() && frames.size() < MOST_FRAMES; i++) {
      for (int k = i + 1; k < tops.size() && frames.size() < MOST_FRAMES; k++) {
        Area frame = tops.get(i).with(tops.get(k));
        boolean alike =
            Math.abs(tops.get(i).left() - tops.get(k).left()) <= margin
                && Math.abs(tops.get(i).right() - tops.get(k).right()) <= margin
                && frame.height() > 2 * body;
        if (alike && hasSide(frame, frame.left()) && hasSide(frame, frame.right())) {
          frames.add(frame);
          break;
        }
      }
    }
    frames.sort(Comparator.comparingDouble(area -> area.width() * area.height()));
    return frames;
  }

  private boolean hasSide(Area frame, double x) {
    return vertical.stream()
        .anyMatch(rule ->
            Math.abs(rule.centerX() - x) <= CORNER * body
                && rule.commonY(frame) >= 0.9 * frame.height());
  }

  /** Whether a horizontal rule in a gap goes over most of a region. */
  boolean rules(Area gap, Area region) {
    return horizontalIn(gap).anyMatch(rule -> rule.commonX(region) >= RULED * region.width());
  }

  /** Those that lie in a part of the page. */
  Stream<Area> horizontalIn(Area part) {
    return horizontal.stream()
        .filter(rule -> rule.centerY() > part.top() && rule.centerY() < part.bottom());
  }

  /** Those that lie in a part of the page. */
  Stream<Area> verticalIn(Area part) {
    return vertical.stream()
        .filter(rule -> rule.centerX() > part.left() && rule.centerX() < part.right());
  }
}
