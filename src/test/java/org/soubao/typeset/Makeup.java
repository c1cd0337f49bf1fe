package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.Dice;
import org.soubao.typeset.Node.Leaf;
import org.soubao.typeset.Node.Row;
import org.soubao.typeset.Node.Stack;
import org.soubao.typeset.StoryBlock.Corner;

/** Finds where the blocks of a page stand: the best of many slicing trees, by what stays white. */
final class Makeup {
  private static final int TRIES = 120;

  private final Press press;
  private final Dice dice;
  private final double gap;

  Makeup(Press press, Dice dice) {
    this.press = press;
    this.dice = dice;
    gap = press.style().em() * 1.8;
  }

  /** Between blocks one above the other, in points. */
  double gap() {
    return gap;
  }

  /** The best tree for these blocks over all columns; null where none can be set. */
  @Nullable Node find(List<Block> blocks, double room) {
    Node best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TRIES; i++) {
      List<Block> order = new ArrayList<>(dice.shuffled(blocks));
      if (dice.chance(0.7)) {
        order.remove(blocks.getFirst());
        order.addFirst(blocks.getFirst());
      }
      Node node = build(order, press.style().columns());
      double cost = cost(node, room) * dice.between(100, 120) / 100;
      if (cost < least) {
        best = node;
        least = cost;
      }
    }
    return best;
  }

  /** What stays white, and what a tree is too high or too low for the page. */
  private double cost(Node node, double room) {
    double height = height(node);
    if (height > room) {
      return 10 + height / room;
    }
    double white = waste(node) / (room * press.style().width());
    return 0.02 + white + 0.25 * (room - height) / room + 0.04 * shallow(node);
  }

  /** How much wider than high the articles are; few papers set them as bands across the page. */
  private double shallow(Node node) {
    return switch (node) {
      case Leaf leaf -> {
        double shape = press.style().width(leaf.columns()) / height(leaf);
        yield Math.max(0, shape - 2.5);
      }
      case Stack stack -> stack.parts().stream().mapToDouble(this::shallow).sum();
      case Row row -> row.parts().stream().mapToDouble(this::shallow).sum();
    };
  }

  private double waste(Node node) {
    return switch (node) {
      case Leaf leaf -> leaf.block().white(leaf.columns());
      case Stack stack -> stack.parts().stream().mapToDouble(this::waste).sum();
      case Row row -> {
        double height = height(row);
        double waste = 0;
        for (Node part : row.parts()) {
          double white = (height - height(part)) * press.style().width(part.columns());
          waste += white + waste(part);
        }
        yield waste;
      }
    };
  }

  private Node build(List<Block> blocks, int columns) {
    if (blocks.size() == 1) {
      return new Leaf(blocks.getFirst(), columns);
    }
    if (blocks.size() == 2 && columns > 1 && dice.chance(0.35)) {
      Node notched = notched(blocks, columns);
      if (notched != null) {
        return notched;
      }
    }
    int cut = dice.between(1, blocks.size() - 1);
    List<Block> first = blocks.subList(0, cut);
    List<Block> rest = blocks.subList(cut, blocks.size());
    if (columns < 2 || dice.chance(0.45)) {
      return new Stack(List.of(build(first, columns), build(rest, columns)), columns);
    }
    double share = area(first) / (area(first) + area(rest));
    int left = (int) Math.round(columns * share) + dice.pick(List.of(0, 0, 0, 1, -1));
    left = Math.max(1, Math.min(columns - 1, left));
    return new Row(List.of(build(first, left), build(rest, columns - left)), columns);
  }

  private @Nullable Node notched(List<Block> blocks, int columns) {
    for (List<Block> pair : List.of(blocks, blocks.reversed())) {
      if (pair.getFirst() instanceof StoryBlock host) {
        Corner corner = dice.pick(List.of(Corner.values()));
        double share = dice.between(30, 60) / 100.0;
        Block both = new NotchedBlock(press, host, pair.getLast(), corner, share);
        if (both.height(columns) < Double.POSITIVE_INFINITY) {
          return new Leaf(both, columns);
        }
      }
    }
    return null;
  }

  private double area(List<Block> blocks) {
    int columns = Math.min(3, press.style().columns());
    double width = press.style().width(columns);
    double area = 0;
    for (Block block : blocks) {
      double height = block.height(columns);
      area += width * (Double.isInfinite(height) ? block.height(1) : height);
    }
    return area;
  }

  /** The least height of a tree. */
  double height(Node node) {
    return switch (node) {
      case Leaf leaf -> leaf.block().height(leaf.columns());
      case Stack stack ->
          stack.parts().stream().mapToDouble(this::height).sum() + gap * (stack.parts().size() - 1);
      case Row row -> row.parts().stream().mapToDouble(this::height).max().orElse(0);
    };
  }

  private static boolean isElastic(Node node) {
    return switch (node) {
      case Leaf leaf -> leaf.block().isElastic();
      case Stack stack -> stack.parts().stream().anyMatch(Makeup::isElastic);
      case Row row -> row.parts().stream().allMatch(Makeup::isElastic);
    };
  }

  /** Prints a tree into a height that is at least its least one. */
  void place(Sheet sheet, Node node, double x, double y, double height) {
    switch (node) {
      case Leaf leaf -> leaf.block().place(sheet, leaf.columns(), x, y, height);
      case Stack stack -> stack(sheet, stack, x, y, height);
      case Row row -> row(sheet, row, x, y, height);
    }
  }

  private void stack(Sheet sheet, Stack stack, double x, double y, double height) {
    PressStyle style = press.style();
    List<Node> parts = stack.parts();
    double spare = height - height(stack);
    int elastic = parts.size() - 1;
    for (int i = parts.size() - 1; i >= 0; i--) {
      elastic = isElastic(parts.get(i)) ? i : elastic;
    }
    boolean much = spare > 3 * style.leading();
    double top = y;
    for (int i = 0; i < parts.size(); i++) {
      double share = much ? (i == elastic ? 1 : 0) : 1.0 / parts.size();
      double own = height(parts.get(i)) + share * spare;
      place(sheet, parts.get(i), x, top, own);
      top += own + gap;
      if (style.rules() && i < parts.size() - 1) {
        double at = top - gap / 2;
        sheet.add(new Ink.Rule(x, at, x + style.width(stack.columns()), at, 0.5));
      }
    }
  }

  private void row(Sheet sheet, Row row, double x, double y, double height) {
    PressStyle style = press.style();
    double left = x;
    for (int i = 0; i < row.parts().size(); i++) {
      Node part = row.parts().get(i);
      place(sheet, part, left, y, height);
      left += style.width(part.columns()) + style.gutter();
      if (style.sideRules() && i < row.parts().size() - 1) {
        double at = left - style.gutter() / 2;
        sheet.add(new Ink.Rule(at, y, at, y + height, 0.4));
      }
    }
  }
}
