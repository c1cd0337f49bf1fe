package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;

/** What is printed on a page, in the order in which it was laid out. For one thread. */
final class Sheet {
  private final double width;
  private final double height;
  private final List<Ink> ink = new ArrayList<>();

  Sheet(double width, double height) {
    this.width = width;
    this.height = height;
  }

  void add(Ink piece) {
    ink.add(piece);
  }

  /** A box of rules. */
  void frame(double x, double y, double w, double h, double thickness) {
    add(new Ink.Rule(x, y, x + w, y, thickness));
    add(new Ink.Rule(x, y + h, x + w, y + h, thickness));
    add(new Ink.Rule(x, y, x, y + h, thickness));
    add(new Ink.Rule(x + w, y, x + w, y + h, thickness));
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  List<Ink> ink() {
    return List.copyOf(ink);
  }
}
