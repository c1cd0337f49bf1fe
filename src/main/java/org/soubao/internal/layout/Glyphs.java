package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of a page with places that make sense, and without shadows: what is printed twice at
 * nearly one place, for a bold or a three-dimensional look.
 */
final class Glyphs {
  /** Share of the smaller one's area that a letter has in common with its shadow. */
  private static final double SHADOW = 0.5;

  /** How many times the page is higher than any letter at most: what looks around is bounded so. */
  private static final double SMALLEST = 2000;

  /** Runs of one text at one place that are looked through. */
  private static final int MOST_ALIKE = 16;

  private final double width;
  private final double height;
  private final Map<Place, List<Area>> seen = new HashMap<>();

  private Glyphs(PrintedPage page) {
    width = length(page.width());
    height = length(page.height());
  }

  /** Those of a page that hold something, in their order. */
  static List<Run> of(PrintedPage page) {
    Glyphs glyphs = new Glyphs(page);
    List<Run> runs = new ArrayList<>(page.runs().size());
    for (TextRun run : page.runs()) {
      String text = printable(run.text());
      if (!text.isEmpty()) {
        Run glyph = glyphs.run(run, text);
        if (!glyphs.isShadow(glyph)) {
          runs.add(glyph);
        }
      }
    }
    return runs;
  }

  /** A side of a page that is above nothing; any other would give no shares. */
  static double length(double side) {
    return side >= 1e-3 && side < 1e9 ? side : 1;
  }

  private Run run(TextRun run, String text) {
    double size = run.size();
    double tall = Math.abs(run.bottom() - run.top());
    if (!(size > 0 && size <= height)) {
      size = tall > 0 && tall <= height ? tall : height / 100;
    }
    size = Math.max(size, height / SMALLEST);
    double left = place(Math.min(run.left(), run.right()), width);
    double right = Math.max(left, place(Math.max(run.left(), run.right()), width));
    double top = place(Math.min(run.top(), run.bottom()), height);
    double bottom = place(Math.max(run.top(), run.bottom()), height);
    bottom = bottom - top < size / 10 ? top + size : bottom;
    right = right - left < size / 100 ? left + size / 4 : right;
    return new Run(
        text, new Area(left, top, right, bottom), size, run.bold(), run.text().startsWith(" "));
  }

  private static double place(double place, double side) {
    return Double.isFinite(place) ? Math.clamp(place, -side, 2 * side) : 0;
  }

  private boolean isShadow(Run run) {
    double cell = run.size();
    long column = Math.round(run.area().centerX() / cell);
    long row = Math.round(run.area().centerY() / cell);
    for (long dx = -1; dx <= 1; dx++) {
      for (long dy = -1; dy <= 1; dy++) {
        for (Area other : seen.getOrDefault(key(run, column + dx, row + dy), List.of())) {
          if (isNearlyAt(run.area(), other)) {
            return true;
          }
        }
      }
    }
    List<Area> alike = seen.computeIfAbsent(key(run, column, row), key -> new ArrayList<>(1));
    if (alike.size() < MOST_ALIKE) {
      alike.add(run.area());
    }
    return false;
  }

  private static Place key(Run run, long column, long row) {
    return new Place(column, row, run.text());
  }

  private static boolean isNearlyAt(Area one, Area other) {
    double x = one.commonX(other);
    double y = one.commonY(other);
    double smaller = Math.min(one.width() * one.height(), other.width() * other.height());
    return x > 0 && y > 0 && x * y >= SHADOW * smaller;
  }

  /** The text without control characters and blanks at its ends. */
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean invisible =
          Character.isISOControl(c) || c == '\ufeff' || c == '\u200b' || c == '\u00ad';
      kept.append(invisible || Character.isWhitespace(c) || c == '\u00a0' ? ' ' : c);
    }
    return kept.toString().strip();
  }

  private record Place(long column, long row, String text) {}

  /** A run that holds something; one that looks like another is not the same. */
  static final class Run {
    private final String text;
    private final Area area;
    private final double size;
    private final boolean bold;
    private final boolean behindBlank;

    Run(String text, Area area, double size, boolean bold, boolean behindBlank) {
      this.text = text;
      this.area = area;
      this.size = size;
      this.bold = bold;
      this.behindBlank = behindBlank;
    }

    String text() {
      return text;
    }

    Area area() {
      return area;
    }

    double size() {
      return size;
    }

    boolean bold() {
      return bold;
    }

    /** Whether its source has a blank before it. */
    boolean isBehindBlank() {
      return behindBlank;
    }

    /** Whether it is a single character that may stand in vertical text. */
    boolean isSingle() {
      return text.length() == 1 && text.charAt(0) >= '\u2000';
    }
  }
}
