package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Where the rows of a region are parted into articles: at rules, headings and what spans it. */
final class RowCuts {
  /** In sizes of the body's letters. */
  private static final double WHITE = 0.75;

  /** Share of a region's width from which on a block keeps it from being cut into columns. */
  private static final double SPANNING = 0.55;

  private final Separators separators;
  private final BlockSigns signs;
  private final double body;

  RowCuts(Separators separators, BlockSigns signs) {
    this.separators = separators;
    this.signs = signs;
    body = signs.body();
  }

  /** Joins rows but where a rule parts them over most of the region. */
  List<List<Block>> atRules(List<List<Block>> rows, Area region) {
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
    double margin = signs.overlap();
    Area gap =
        new Area(region.left(), above.bottom() - margin, region.right(), below.top() + margin);
    return separators.rules(gap, region);
  }

  /**
   * Joins rows but where an article begins below white that no line of a column leaves: one that
   * has a heading there, or anything below more white than a paragraph is given.
   */
  List<List<Block>> atHeadings(List<List<Block>> rows) {
    List<List<Block>> parts = new ArrayList<>();
    boolean text = false;
    for (List<Block> row : rows) {
      if (parts.isEmpty() || (text && begins(parts.getLast(), row))) {
        parts.add(new ArrayList<>());
        text = false;
      }
      parts.getLast().addAll(row);
      text |= row.stream().anyMatch(signs::isRunning);
    }
    return parts;
  }

  private boolean begins(List<Block> above, List<Block> row) {
    double gap = Gaps.area(row).top() - Gaps.area(above).bottom();
    List<Block> tops = BlockSigns.tops(row);
    boolean headed =
        tops.stream()
            .anyMatch(block ->
                block.isDisplay(body) && above.stream().noneMatch(head -> stack(head, block)));
    return headed && (gap >= WHITE * body || tops.stream().allMatch(signs::isHead));
  }

  /** Whether two headings stand right below each other. */
  private boolean stack(Block above, Block heading) {
    double gap = heading.area.top() - above.area.bottom();
    return above.isDisplay(body)
        && above.area.commonX(heading.area) > 0
        && gap <= BlockSigns.reach(above, heading)
        && gap > -signs.overlap()
        && !separators.partsRows(above.area, heading.area);
  }

  /** Parts the rows at the first that goes over most of the region. */
  static List<List<Block>> atSpanning(List<List<Block>> rows, Area region) {
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
}
