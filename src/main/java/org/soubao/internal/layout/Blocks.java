package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to blocks: a line goes on with the one right above it, if both are of one
 * size and column, stand no further apart than the lines of the page do, and each is the other's
 * only neighbour.
 */
final class Blocks {
  private static final double ONE_SIZE = 1.1;

  /** Share of the narrower one's width that two lines of a column have in common. */
  private static final double COMMON = 0.5;

  /** By how much of the letters' size a line may stand further below than lines mostly do. */
  private static final double LOOSE = 0.35;

  private static final double WIDEST_GAP = 1.1;
  private static final double USUAL_GAP = 0.6;

  /** How far a line may reach beyond its column, in sizes of its letters. */
  private static final double RAGGED = 1.2;

  /** Lines nearby that are looked at for each. */
  private static final int MOST = 64;

  private final List<TextLine> lines;
  private final Separators separators;
  private final double body;
  private final double gap;
  private final Map<Long, List<Integer>> rows = new HashMap<>();

  private Blocks(List<TextLine> lines, Separators separators, double body) {
    this.lines =
        lines.stream().sorted(Comparator.comparingDouble(line -> line.area().top())).toList();
    this.separators = separators;
    this.body = body;
    for (int i = 0; i < this.lines.size(); i++) {
      rows.computeIfAbsent(row(this.lines.get(i).area().top()), key -> new ArrayList<>()).add(i);
    }
    gap = usualGap();
  }

  /** The blocks of lines, from the top down. */
  static List<Block> of(List<TextLine> lines, Separators separators, double body) {
    return new Blocks(lines, separators, body).blocks();
  }

  private long row(double y) {
    return (long) Math.floor(y / (2 * body));
  }

  /** The gap between most lines of the body that stand below each other, in sizes of it. */
  private double usualGap() {
    double[] gaps = new double[lines.size()];
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      int below = below(i, 2);
      if (below >= 0 && Math.abs(lines.get(i).size() - body) < 0.1 * body) {
        gaps[count++] = gap(i, below) / body;
      }
    }
    Arrays.sort(gaps, 0, count);
    return count < 4 ? USUAL_GAP : Math.min(WIDEST_GAP, gaps[count / 2]);
  }

  private List<Block> blocks() {
    int[] below = new int[lines.size()];
    int[] above = new int[lines.size()];
    Arrays.fill(above, -1);
    for (int i = 0; i < below.length; i++) {
      below[i] = below(i, Math.max(0, gap) + LOOSE);
      if (below[i] >= 0) {
        // The line below two others goes on with neither.
        above[below[i]] = above[below[i]] == -1 ? i : -2;
      }
    }
    Block[] blocks = new Block[lines.size()];
    List<Block> all = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      TextLine line = lines.get(i);
      Block own = above[i] < 0 ? null : blocks[above[i]];
      if (own != null && isOfColumn(own, line)) {
        own.add(line);
      } else {
        own = new Block(line);
        all.add(own);
      }
      blocks[i] = own;
    }
    return all;
  }

  private double gap(int above, int below) {
    return lines.get(below).area().top() - lines.get(above).area().bottom();
  }

  /** The only line right below, of the same size and within that distance in sizes; -1 for none. */
  private int below(int i, double most) {
    TextLine line = lines.get(i);
    double reach = line.area().bottom() + most * line.size();
    int found = -1;
    int seen = 0;
    for (long at = row(line.area().top()); at <= row(reach); at++) {
      for (int k : rows.getOrDefault(at, List.of())) {
        TextLine other = lines.get(k);
        if (k <= i || !isBelow(line, other)) {
          continue;
        }
        if (++seen > MOST) {
          return -1;
        }
        if (found < 0 || other.area().top() < lines.get(found).area().top()) {
          found = k;
        }
      }
    }
    return found >= 0 && goesOn(line, found, reach) ? found : -1;
  }

  private static boolean isBelow(TextLine line, TextLine other) {
    Area area = line.area();
    return other.area().centerY() > area.bottom() - 0.1 * line.size()
        && area.commonX(other.area()) > 0;
  }

  private boolean goesOn(TextLine line, int below, double reach) {
    TextLine other = lines.get(below);
    double common = line.area().commonX(other.area());
    double narrower = Math.min(line.area().width(), other.area().width());
    return other.area().top() <= reach
        && common >= COMMON * narrower
        && Math.max(line.size(), other.size()) <= ONE_SIZE * Math.min(line.size(), other.size())
        && !isStanding(line)
        && !isStanding(other)
        && !separators.partsRows(line.area(), other.area())
        && !hasBeside(below, line.area());
  }

  /** Whether another line stands beside that one, below the same line: columns begin there. */
  private boolean hasBeside(int i, Area above) {
    TextLine line = lines.get(i);
    Area area = line.area();
    for (long at = row(area.top()) - 1; at <= row(area.bottom()); at++) {
      for (int k : rows.getOrDefault(at, List.of())) {
        TextLine other = lines.get(k);
        boolean beside =
            k != i
                && other.area().commonY(area) > 0.5 * Math.min(other.area().height(), area.height())
                && other.area().commonX(above) > 0.3 * line.size();
        if (beside) {
          return true;
        }
      }
    }
    return false;
  }

  /** A vertical headline is a block of its own. */
  private static boolean isStanding(TextLine line) {
    return line.area().height() > 2 * line.size();
  }

  /** Whether a line keeps to the edges of a block; what has few lines may be a heading's. */
  private boolean isOfColumn(Block block, @Nullable TextLine line) {
    if (line == null) {
      return false;
    }
    if (block.isDisplay(body)) {
      return true;
    }
    double margin = RAGGED * line.size();
    Area area = line.area();
    boolean wider =
        area.right() > block.area.right() + margin
            || area.left() < block.area.left() - 2.6 * line.size();
    // A paragraph may open with a line that is indented, or is its only one.
    boolean few = block.lines.size() <= 2;
    boolean shortFirst = few && area.left() >= block.area.left() - 2.6 * line.size();
    return !wider || shortFirst;
  }
}
