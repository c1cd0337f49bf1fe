package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which blocks of a page belong to one article, and in which order they are read.
 *
 * <p>Cuts the page recursively at white and rules, as the XY-cut of Nagy and Seth does
 * (“Hierarchical representation of optically scanned documents”, 1984), but knows what headings do
 * on a newspaper page: where all that begins below a gap is headed, articles end above it; else
 * columns go before rows, so that a column is read to its end; and text without a heading of its
 * own belongs to the heading that stands over all of its region, also where another article cuts
 * into that.
 */
final class Zones {
  private static final int DEEPEST = 48;

  /** In sizes of the body's letters. */
  private static final double GUTTER = 0.35;

  private final Separators separators;
  private final double body;
  private final BlockSigns signs;
  private final RowCuts cuts;
  private final Turns turns;
  private final Set<Zone> zones = new LinkedHashSet<>();

  /** In the order of reading, so that a page is read alike every time. */
  private final Map<Block, Zone> placed = new LinkedHashMap<>();

  /** Zones below a line that may be a subhead as well as a heading. */
  final Set<Zone> doubtful = new LinkedHashSet<>();

  Zones(Separators separators, double body) {
    this.separators = separators;
    this.body = body;
    signs = new BlockSigns(body);
    cuts = new RowCuts(separators, signs);
    turns = new Turns(separators, signs, zones);
  }

  /** The zones of a page in the order of reading. */
  List<Zone> read(List<Block> blocks) {
    region(blocks, null, 0);
    return List.copyOf(zones);
  }

  /** Reads a part of the page; gives the zone that it ends in. */
  private @Nullable Zone region(List<Block> all, @Nullable Zone owner, int depth) {
    List<Block> blocks = owner == null || !owner.isOpen() ? all : withoutHeadings(all, owner);
    if (blocks.size() <= 1 || depth > DEEPEST) {
      return inOrder(blocks, owner, depth);
    }
    List<List<Block>> rows = Gaps.rows(blocks, signs.overlap());
    List<List<Block>> columns = Gaps.columns(blocks, GUTTER * body);
    List<List<Block>> ruled = cuts.atRules(rows, Gaps.area(blocks));
    if (ruled.size() > 1) {
      return rows(ruled, owner, depth);
    }
    List<List<Block>> turned = turns.atTurns(rows);
    if (turned.size() > 1) {
      return rows(turned, owner, depth);
    }
    List<List<Block>> headed = cuts.atHeadings(rows);
    if (headed.size() > 1) {
      Zone last = region(headed.getFirst(), owner, depth + 1);
      for (List<Block> part : headed.subList(1, headed.size())) {
        last = region(part, null, depth + 1);
      }
      return last;
    }
    if (columns.size() > 1) {
      return columns(columns, owner, depth);
    }
    return rows.size() > 1
        ? rows(RowCuts.atSpanning(rows, Gaps.area(blocks)), owner, depth)
        : inOrder(blocks, owner, depth);
  }

  /** Places the further lines of an open heading, which stand above all text but not over all. */
  private List<Block> withoutHeadings(List<Block> blocks, Zone owner) {
    double highest =
        blocks.stream()
            .filter(signs::isRunning)
            .mapToDouble(block -> block.area.top())
            .min()
            .orElse(Double.NEGATIVE_INFINITY);
    List<Block> rest = new ArrayList<>();
    blocks.stream()
        .sorted(Comparator.comparingDouble(block -> block.area.top()))
        .forEach(block -> {
          boolean above = block.area.bottom() <= highest + signs.overlap();
          if (above && !block.caption && signs.isHeading(block) && goesOn(owner, block)) {
            place(block, owner, DEEPEST);
          } else {
            rest.add(block);
          }
        });
    return rest;
  }

  /** What can't be cut: Breuel's order, for blocks that may overlap. */
  private @Nullable Zone inOrder(List<Block> blocks, @Nullable Zone owner, int depth) {
    Zone last = owner;
    for (Block block : blocks.size() > 1 ? Overlapping.inOrder(blocks) : blocks) {
      last = place(block, last, depth);
    }
    return last;
  }

  private @Nullable Zone rows(List<List<Block>> rows, @Nullable Zone owner, int depth) {
    Zone last = owner;
    List<Block> above = List.of();
    for (List<Block> row : rows) {
      int before = zones.size();
      boolean below = isClosed(last) && signs.isText(above);
      Zone left = below ? turns.turning(row, last) : null;
      boolean other = left != null || (below && signs.opens(row));
      Zone next = region(row, other ? left : last, depth + 1);
      above = row;
      // Below several articles side by side the nearest one above counts.
      last = zones.size() > before + 1 && isClosed(next) ? null : next;
    }
    return last;
  }

  private static boolean isClosed(@Nullable Zone zone) {
    return zone == null || !zone.isOpen();
  }

  private @Nullable Zone columns(List<List<Block>> columns, @Nullable Zone owner, int depth) {
    Zone heading = isClosed(owner) ? sideHeading(columns) : null;
    boolean headedApart = owner != null && owner.isOpen() && headedColumns(columns) > 1;
    Zone over = heading != null ? heading : headedApart ? null : owner;
    Zone last = owner;
    List<Block> left = List.of();
    for (List<Block> column : columns) {
      if (heading != null && column.stream().allMatch(placed::containsKey)) {
        continue;
      }
      Block top = BlockSigns.tops(column).getFirst();
      Block beside = isClosed(over) && !signs.isHead(top) ? level(left, top) : null;
      last = region(column, beside == null ? over : placed.get(beside), depth + 1);
      left = starts(column);
    }
    return over == null ? last : over;
  }

  /** The heading that a column begins with, and the first text of it. */
  private List<Block> starts(List<Block> column) {
    List<Block> sorted =
        column.stream().sorted(Comparator.comparingDouble(block -> block.area.top())).toList();
    List<Block> starts = new ArrayList<>();
    sorted.stream().filter(block -> block.isDisplay(body)).findFirst().ifPresent(starts::add);
    sorted.stream()
        .filter(block -> signs.isRunning(block) && !block.isFrame())
        .findFirst()
        .ifPresent(starts::add);
    return starts;
  }

  /** The one that a column begins level with: it is not below that, but of its article. */
  private @Nullable Block level(List<Block> starts, Block column) {
    return starts.stream()
        .filter(placed::containsKey)
        .filter(start -> signs.areLevel(start.area.top(), column.area.top()))
        .findFirst()
        .orElse(null);
  }

  /** How many columns begin with a heading of their own. */
  private long headedColumns(List<List<Block>> columns) {
    return columns.stream()
        .filter(column -> BlockSigns.tops(column).stream().allMatch(signs::isHead))
        .count();
  }

  /** A heading that stands beside its text: places it, if there is one and text without another. */
  private @Nullable Zone sideHeading(List<List<Block>> columns) {
    List<Block> heading = new ArrayList<>();
    boolean headless = false;
    for (List<Block> column : columns) {
      if (column.stream().allMatch(block -> block.isDisplay(body))) {
        heading.addAll(column);
      } else {
        headless |= BlockSigns.tops(column).stream().anyMatch(block -> !signs.isHead(block));
      }
    }
    if (heading.isEmpty() || !headless) {
      return null;
    }
    Zone zone = new Zone();
    zones.add(zone);
    for (Block block : Overlapping.rightToLeft(heading)) {
      zone.addHeading(block);
      placed.put(block, zone);
    }
    return zone;
  }

  private @Nullable Zone place(Block block, @Nullable Zone owner, int depth) {
    if (block.isFrame()) {
      region(block.content, null, depth + 1);
      return owner;
    }
    if (!block.isText()) {
      return owner;
    }
    Zone zone = zoneOf(block, owner);
    zones.add(zone);
    placed.put(block, zone);
    return zone;
  }

  private Zone zoneOf(Block block, @Nullable Zone owner) {
    boolean heading = !block.caption && signs.isHeading(block);
    if (heading && (owner == null || !goesOn(owner, block))) {
      Zone zone = new Zone();
      if (owner != null && !block.isDisplay(body)) {
        doubtful.add(zone);
      }
      zone.addHeading(block);
      return zone;
    }
    Zone zone = owner == null ? above(block) : owner;
    if (zone == null) {
      zone = new Zone();
    }
    if (heading) {
      zone.addHeading(block);
      if (block.isDisplay(body)) {
        doubtful.remove(zone);
      }
    } else {
      zone.addBody(block);
    }
    return zone;
  }

  /** Whether a heading belongs with those of a zone that has no text yet. */
  private boolean goesOn(Zone zone, Block heading) {
    if (!zone.isOpen()) {
      return false;
    }
    Block above = zone.headings.getLast();
    if (separators.partsRows(above.area, heading.area)) {
      return false;
    }
    double reach = BlockSigns.reach(above, heading);
    return -above.area.commonY(heading.area) <= reach && -above.area.commonX(heading.area) <= reach;
  }

  /**
   * The zone of the nearest block above; null for none, or where a rule lies between. Of blocks
   * with level feet it is the one that stands over most of it, then the leftmost.
   */
  private @Nullable Zone above(Block block) {
    Block nearest =
        placed.keySet().stream()
            .filter(other ->
                other.area.commonX(block.area)
                        > 0.2 * Math.min(other.area.width(), block.area.width())
                    && other.area.centerY() < block.area.top())
            .max(
                Comparator.<Block>comparingDouble(other -> other.area.bottom())
                    .thenComparingDouble(other -> other.area.commonX(block.area))
                    .thenComparingDouble(other -> -other.area.left()))
            .orElse(null);
    return nearest == null || separators.partsRows(nearest.area, block.area)
        ? null
        : placed.get(nearest);
  }
}
