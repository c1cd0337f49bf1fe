package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final double OVERLAP = 0.3;

  private static final double WHITE = 0.75;

  private static final double RULE_ABOVE = 4;
  private static final double TURN = 1.2;
  private static final double NEXT_COLUMN = 4;
  private static final String SENTENCE_ENDS = "。！？…；”）.!?";

  /** Letters from which on blocks are a text, not a line of credits. */
  private static final int TEXT = 40;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:[■□●○◆〇◎*]|(?:本报|[\u4e00-\u9fff]{2,6}报)[^，。]{0,10}[讯电]|新华社[^，。]{0,12}电"
              + "|[^，。]{0,8}记者[ \u3000])");

  /** How level the tops of columns beside each other are. */
  private static final double LEVEL = 2.5;

  private static final double GUTTER = 0.35;

  /** Share of a region's side that a rule has at least which parts it. */
  private static final double RULED = 0.7;

  /** Share of a region's width from which on a block keeps it from being cut into columns. */
  private static final double SPANNING = 0.55;

  /** Heading lines stand this near to each other, in sizes of the larger one. */
  private static final double STACKED = 1.0;

  /** Bold lines of a column that may still be a subhead. */
  private static final int TALLEST_SUBHEAD = 2;

  private final Separators separators;
  private final double body;
  private final Set<Zone> zones = new LinkedHashSet<>();
  private final Map<Block, Zone> placed = new HashMap<>();

  /** Zones below a line that may be a subhead as well as a heading. */
  final Set<Zone> doubtful = new LinkedHashSet<>();

  Zones(Separators separators, double body) {
    this.separators = separators;
    this.body = body;
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
    List<List<Block>> rows = Gaps.rows(blocks, OVERLAP * body);
    List<List<Block>> columns = Gaps.columns(blocks, GUTTER * body);
    List<List<Block>> ruled = atRules(rows, Gaps.area(blocks));
    if (ruled.size() > 1) {
      return rows(ruled, owner, depth);
    }
    List<List<Block>> turned = atTurns(rows);
    if (turned.size() > 1) {
      return rows(turned, owner, depth);
    }
    List<List<Block>> headed = atHeadings(rows);
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
        ? rows(atSpanning(rows, Gaps.area(blocks)), owner, depth)
        : inOrder(blocks, owner, depth);
  }

  /** Places the further lines of an open heading, which stand above all text but not over all. */
  private List<Block> withoutHeadings(List<Block> blocks, Zone owner) {
    double highest =
        blocks.stream()
            .filter(this::isRunning)
            .mapToDouble(block -> block.area.top())
            .min()
            .orElse(Double.NEGATIVE_INFINITY);
    List<Block> rest = new ArrayList<>();
    blocks.stream()
        .sorted(Comparator.comparingDouble(block -> block.area.top()))
        .forEach(block -> {
          boolean above = block.area.bottom() <= highest + OVERLAP * body;
          if (above && !block.caption && isHeading(block) && goesOn(owner, block)) {
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
      boolean below = isClosed(last) && isText(above);
      Zone left = below ? turning(row, last) : null;
      boolean other = left != null || (below && opens(row));
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
      Block top = tops(column).getFirst();
      Block beside = isClosed(over) && !isHead(top) ? level(left, top) : null;
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
        .filter(block -> isRunning(block) && !block.isFrame())
        .findFirst()
        .ifPresent(starts::add);
    return starts;
  }

  /** The one that a column begins level with: it is not below that, but of its article. */
  private @Nullable Block level(List<Block> starts, Block column) {
    return starts.stream()
        .filter(placed::containsKey)
        .filter(start -> Math.abs(start.area.top() - column.area.top()) <= LEVEL * body)
        .findFirst()
        .orElse(null);
  }

  /** How many columns begin with a heading of their own. */
  private long headedColumns(List<List<Block>> columns) {
    return columns.stream().filter(column -> tops(column).stream().allMatch(this::isHead)).count();
  }

  /** A heading that stands beside its text: places it, if there is one and text without another. */
  private @Nullable Zone sideHeading(List<List<Block>> columns) {
    List<Block> heading = new ArrayList<>();
    boolean headless = false;
    for (List<Block> column : columns) {
      if (column.stream().allMatch(block -> block.isDisplay(body))) {
        heading.addAll(column);
      } else {
        headless |= tops(column).stream().anyMatch(block -> !isHead(block));
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

  /** Joins rows but where a rule parts them over most of the region. */
  private List<List<Block>> atRules(List<List<Block>> rows, Area region) {
    List<List<Block>> parts = new ArrayList<>();
    for (List<Block> row : rows) {
      if (parts.isEmpty() || isRuled(Gaps.area(parts.getLast()), Gaps.area(row), region)) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(row);
    }
    return parts;
  }

  private boolean isRuled(Area above, Area below, Area region) {
    double margin = OVERLAP * body;
    Area gap =
        new Area(region.left(), above.bottom() - margin, region.right(), below.top() + margin);
    return separators
        .horizontalIn(gap)
        .anyMatch(rule -> rule.commonX(region) >= RULED * region.width());
  }

  /**
   * Joins rows but where an article begins below white that no line of a column leaves: one that
   * has a heading there, or anything below more white than a paragraph is given.
   */
  private List<List<Block>> atHeadings(List<List<Block>> rows) {
    List<List<Block>> parts = new ArrayList<>();
    boolean text = false;
    for (List<Block> row : rows) {
      if (parts.isEmpty() || (text && begins(parts.getLast(), row))) {
        parts.add(new ArrayList<>());
        text = false;
      }
      parts.getLast().addAll(row);
      text |= row.stream().anyMatch(this::isRunning);
    }
    return parts;
  }

  /** Joins rows but where, below white, the text of another article goes on under this one. */
  private List<List<Block>> atTurns(List<List<Block>> rows) {
    List<List<Block>> parts = new ArrayList<>();
    for (List<Block> row : rows) {
      boolean turns =
          !parts.isEmpty()
              && isText(parts.getLast())
              && Gaps.area(row).top() - Gaps.area(parts.getLast()).bottom() >= TURN * body
              && (turning(row, null) != null || opens(row));
      if (parts.isEmpty() || turns) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(row);
    }
    return parts;
  }

  /** Whether a report opens there without a heading. */
  private boolean opens(List<Block> part) {
    List<Block> tops = tops(part);
    return tops.stream().allMatch(this::isRunning)
        && OPENING
            .matcher(tops.getFirst().isText() ? tops.getFirst().lines.getFirst().text() : "")
            .find();
  }

  /**
   * The article that ends right to the left of text without a heading, level with its foot: it goes
   * on there. Null for none, and where the one above does.
   */
  private @Nullable Zone turning(List<Block> part, @Nullable Zone above) {
    if (!tops(part).stream().allMatch(this::isRunning)) {
      return null;
    }
    Area area = Gaps.area(part.stream().filter(this::isRunning).toList());
    for (Zone zone : zones) {
      Block last = zone.body.isEmpty() || zone == above ? null : zone.body.getLast();
      if (last != null
          && isRunning(last)
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
    boolean level = Math.abs(last.area.bottom() - area.bottom()) <= LEVEL * body;
    boolean beside = last.area.bottom() > area.top() && last.area.top() < area.bottom();
    boolean ruled = isRuledAbove(area);
    return isBrokenOff(last) ? level || (ruled && beside) : ruled && level;
  }

  private static boolean isBrokenOff(Block block) {
    String text = block.last().text();
    boolean full = block.last().area().right() >= block.area.right() - 1.2 * block.size;
    return full && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private boolean isRuledAbove(Area area) {
    Area white = new Area(area.left(), area.top() - RULE_ABOVE * body, area.right(), area.top());
    return separators
        .horizontalIn(white)
        .anyMatch(rule -> rule.commonX(area) >= RULED * area.width());
  }

  /** Whether more than lines of credits stand below the headings. */
  private boolean isText(List<Block> blocks) {
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

  private boolean begins(List<Block> above, List<Block> row) {
    double gap = Gaps.area(row).top() - Gaps.area(above).bottom();
    List<Block> tops = tops(row);
    boolean headed =
        tops.stream()
            .anyMatch(block ->
                block.isDisplay(body) && above.stream().noneMatch(head -> stack(head, block)));
    return headed && (gap >= WHITE * body || tops.stream().allMatch(this::isHead));
  }

  /** Whether two headings stand right below each other. */
  private boolean stack(Block above, Block heading) {
    double gap = heading.area.top() - above.area.bottom();
    return above.isDisplay(body)
        && above.area.commonX(heading.area) > 0
        && gap <= STACKED * Math.max(above.size, heading.size)
        && gap > -OVERLAP * body
        && !separators.partsRows(above.area, heading.area);
  }

  private boolean isRunning(Block block) {
    return block.isFrame() || (block.isText() && !block.caption && !block.isLarger(body));
  }

  private boolean isHead(Block block) {
    return !block.isText() || block.isDisplay(body);
  }

  /** The blocks with none above. */
  private static List<Block> tops(List<Block> blocks) {
    return blocks.stream()
        .filter(block ->
            blocks.stream()
                .noneMatch(other ->
                    other != block
                        && other.area.commonX(block.area) > 0
                        && other.area.centerY() < block.area.top()))
        .toList();
  }

  /** Parts the rows at the first that goes over most of the region. */
  private static List<List<Block>> atSpanning(List<List<Block>> rows, Area region) {
    int first = 0;
    while (first < rows.size()
        && rows.get(first).stream()
            .noneMatch(block -> block.area.width() >= SPANNING * region.width())) {
      first++;
    }
    int cut = first == 0 || first == rows.size() ? 1 : first;
    List<Block> above = rows.subList(0, cut).stream().flatMap(List::stream).toList();
    List<Block> below = rows.subList(cut, rows.size()).stream().flatMap(List::stream).toList();
    return List.of(above, below);
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
    boolean heading = !block.caption && isHeading(block);
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

  private boolean isHeading(Block block) {
    return block.isDisplay(body) || (block.isLarger(body) && block.lines.size() <= TALLEST_SUBHEAD);
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
    double reach = STACKED * Math.max(above.size, heading.size);
    return -above.area.commonY(heading.area) <= reach && -above.area.commonX(heading.area) <= reach;
  }

  /** The zone of the nearest block above; null for none, or where a rule lies between. */
  private @Nullable Zone above(Block block) {
    Block nearest =
        placed.keySet().stream()
            .filter(other ->
                other.area.commonX(block.area)
                        > 0.2 * Math.min(other.area.width(), block.area.width())
                    && other.area.centerY() < block.area.top())
            .max(Comparator.comparingDouble(other -> other.area.bottom()))
            .orElse(null);
    return nearest == null || separators.partsRows(nearest.area, block.area)
        ? null
        : placed.get(nearest);
  }
}
