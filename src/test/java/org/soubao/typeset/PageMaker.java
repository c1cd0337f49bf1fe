package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.Dice;

/** Lays out one page: chooses its format, and fills it. */
final class PageMaker {
  private static final int TRIES = 6;
  private static final double LARGEST_TYPE = 1.12;

  private final Typefaces faces;
  private final PageCopy copy;
  private final long seed;
  private final long house;
  private final Dice dice;

  PageMaker(Typefaces faces, PageCopy copy, long seed) {
    this.faces = faces;
    this.copy = copy;
    house = copy.newspaper().hashCode() * 31L + seed;
    this.seed = house * 31 + copy.date().toEpochDay() * 97 + copy.label().hashCode();
    dice = new Dice(this.seed);
  }

  /** A page and how it was set. */
  record Made(Sheet sheet, PressStyle style) {}

  /** The page, in the smallest format that holds it, or one larger. */
  Made make() {
    List<Format> formats = new ArrayList<>(List.of(Format.A4, Format.TABLOID, Format.BROADSHEET));
    for (Format format : formats) {
      boolean larger = dice.chance(format.skipped());
      for (int i = 0; i < TRIES && !larger; i++) {
        PressStyle style = PressStyle.draw(new Dice(house), dice, format);
        if (textShare(style) < format.filled() / 2) {
          break;
        }
        Made made = make(i < TRIES - 1 ? style : style.scaled(0.92));
        if (made != null) {
          return made;
        }
      }
    }
    for (double scale = 1; scale > 0.3; scale *= 0.9) {
      for (Format format : formats.reversed()) {
        PressStyle style = PressStyle.draw(new Dice(house), dice, format);
        Made made = make(style.scaled(scale));
        if (made != null) {
          return made;
        }
      }
    }
    throw new IllegalStateException("too much for a page: " + copy.newspaper() + copy.label());
  }

  /** How much of the type area the bodies take. */
  private double textShare(PressStyle style) {
    int characters = copy.stories().stream().mapToInt(Story::length).sum();
    double height = style.format().height() - 2 * style.format().margin();
    return characters * style.em() * style.leading() / (style.width() * height);
  }

  private @Nullable Made make(PressStyle style) {
    Made made = fill(style);
    if (made == null) {
      return null;
    }
    PressStyle larger = style.scaled(LARGEST_TYPE);
    Made second = dice.chance(0.3) ? fill(larger) : null;
    return second == null ? made : second;
  }

  private @Nullable Made fill(PressStyle style) {
    Dice rules = new Dice(house + 5);
    Typist typist = new Typist(faces, style.blanks());
    Press press =
        new Press(
            style,
            faces,
            typist,
            new HeadingMaker(style, typist, rules),
            new BodyText(style, rules));
    Makeup makeup = new Makeup(press, dice);
    Sheet sheet = new Sheet(style.format().width(), style.format().height());
    PageFrame frame = new PageFrame(press, copy, new Dice(house + 9));
    double x = style.format().margin();
    double top = x * 0.9;
    double y = top + frame.head(sheet, x, top, style.width());
    double bottom = sheet.height() - x * 0.9;
    double room = bottom - frame.footHeight() - y;
    Node tree = makeup.find(stories(press), room);
    boolean sparse = tree != null && makeup.height(tree) < style.format().filled() * room;
    if (tree == null || sparse) {
      return null;
    }
    Node all = filled(press, makeup, tree, room);
    if (makeup.height(all) > room) {
      return null;
    }
    makeup.place(sheet, all, x, y, room);
    frame.foot(sheet, x, bottom, style.width());
    return new Made(sheet, style);
  }

  private List<Block> stories(Press press) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < copy.stories().size(); i++) {
      Story story = copy.stories().get(i);
      StoryDesign design = StoryDesign.draw(story, press.style(), dice, i == 0);
      blocks.add(new StoryBlock(press, story, design, i));
    }
    for (Insert insert : copy.inserts()) {
      if (insert.guide()) {
        blocks.add(new InsertBlock(press, insert, 99));
      }
    }
    return blocks;
  }

  /** The articles, what stands below them, and a picture where the page would stay empty. */
  private Node filled(Press press, Makeup makeup, Node tree, double room) {
    PressStyle style = press.style();
    List<Node> parts = new ArrayList<>(List.of(tree));
    List<Block> inserts = new ArrayList<>();
    copy.inserts().stream()
        .filter(insert -> !insert.guide())
        .forEach(insert -> inserts.add(new InsertBlock(press, insert, 100 + inserts.size())));
    if (!inserts.isEmpty()) {
      parts.add(row(inserts, style.columns()));
    }
    double used = makeup.height(new Node.Stack(parts, style.columns()));
    double free = room - used - makeup.gap();
    if (free > room * 0.12) {
      double least = free - Math.min(free * 0.3, room * 0.08);
      parts.add(pictures(style, least));
    }
    return parts.size() == 1 ? tree : new Node.Stack(parts, style.columns());
  }

  private static Node row(List<Block> blocks, int columns) {
    if (blocks.size() == 1 || columns < 2 * blocks.size()) {
      List<Node> stacked = new ArrayList<>();
      blocks.forEach(block -> stacked.add(new Node.Leaf(block, columns)));
      return stacked.size() == 1 ? stacked.getFirst() : new Node.Stack(stacked, columns);
    }
    List<Node> parts = new ArrayList<>();
    int left = columns;
    for (int i = 0; i < blocks.size(); i++) {
      int own = left / (blocks.size() - i);
      parts.add(new Node.Leaf(blocks.get(i), own));
      left -= own;
    }
    return new Node.Row(parts, columns);
  }

  private Node pictures(PressStyle style, double least) {
    int columns = style.columns();
    if (dice.chance(0.5)) {
      return new Node.Leaf(new PictureBlock(style, least, seed + 1), columns);
    }
    int left = columns / 2;
    return new Node.Row(
        List.of(
            new Node.Leaf(new PictureBlock(style, least, seed + 2), left),
            new Node.Leaf(new PictureBlock(style, least, seed + 3), columns - left)),
        columns);
  }

  /** The dice of what is drawn after the layout. */
  Dice dice() {
    return dice;
  }
}
