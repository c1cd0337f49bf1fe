package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the text that goes on to the right of its column's foot, below another article. */
final class Turns {
  /** In sizes of the body's letters. */
  private static final double RULE_ABOVE = 4;

  private static final double TURN = 1.2;
  private static final double NEXT_COLUMN = 4;

  private final Separators separators;
  private final BlockSigns signs;
  private final double body;

  /** Those that are found so far. */
  private final Collection<Zone> zones;

  Turns(Separators separators, BlockSigns signs, Collection<Zone> zones) {
    this.separators = separators;
    this.signs = signs;
    this.zones = zones;
    body = signs.body();
  }

  /** Joins rows but where, below white, the text of another article goes on under this one. */
  List<List<Block>> atTurns(List<List<Block>> rows) {
    List<List<Block>> parts = new ArrayList<>();
    for (List<Block> row : rows) {
      boolean turns =
          !parts.isEmpty()
              && signs.isText(parts.getLast())
              && Gaps.area(row).top() - Gaps.area(parts.getLast()).bottom() >= TURN * body
              && (turning(row, null) != null || signs.opens(row));
      if (parts.isEmpty() || turns) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(row);
    }
    return parts;
  }

  /**
   * The article that ends right to the left of text without a heading, level with its foot: it goes
   * on there. Null for none, and where the one above does.
   */
  @Nullable Zone turning(List<Block> part, @Nullable Zone above) {
    if (!BlockSigns.tops(part).stream().allMatch(signs::isRunning)) {
      return null;
    }
    Area area = Gaps.area(part.stream().filter(signs::isRunning).toList());
    for (Zone zone : zones) {
      Block last = zone.body.isEmpty() || zone == above ? null : zone.body.getLast();
      if (last != null
          && signs.isRunning(last)
          && !last.isFrame()
          && area.left() - last.area.right() > 0
          && area.left() - last.area.right() <= NEXT_COLUMN * body
          && turns(last, area)) {
        return zone;
      }
    }
    return null;
  }

  private boolean turns(Block last, Area area) {
    boolean level = signs.areLevel(last.area.bottom(), area.bottom());
    boolean beside = last.area.bottom() > area.top() && last.area.top() < area.bottom();
    boolean ruled = isRuledAbove(area);
    return BlockSigns.isBrokenOff(last) ? level || (ruled && beside) : ruled && level;
  }

  private boolean isRuledAbove(Area area) {
    Area white = new Area(area.left(), area.top() - RULE_ABOVE * body, area.right(), area.top());
    return separators.rules(white, area);
  }
}
