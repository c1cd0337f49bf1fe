package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;

/** A paragraph with what stands above it: the unit that stories are made of. */
final class Passage {
  /** Its body lines. */
  final List<Integer> lines = new ArrayList<>();

  /** Headings, bylines and captions between it and the paragraph above. */
  final List<Integer> above;

  /** Jump and source lines below it. */
  final List<Integer> signs = new ArrayList<>();

  /** The jump line (上接) above it, after which it goes on from another page; -1 for none. */
  final int continued;

  /**
   * What speaks for a new article beginning here, in units of “one weak sign”; set by {@link
   * StoryCutter}.
   */
  double newness;

  Passage(int line, List<Integer> above, int continued) {
    lines.add(line);
    this.above = above;
    this.continued = continued;
  }

  int firstLine() {
    return lines.getFirst();
  }

  int lastLine() {
    return lines.getLast();
  }
}
