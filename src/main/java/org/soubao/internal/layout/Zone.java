package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a page that one article has, as its places tell. */
final class Zone {
  /** The lines of its heading, then its text, in the order of reading. */
  final List<Block> headings = new ArrayList<>();

  final List<Block> body = new ArrayList<>();

  /** What it covers; null while it is empty. */
  private @Nullable Area area;

  /** Whether it has no text yet, so that another heading may go on with its own. */
  boolean isOpen() {
    return body.isEmpty() && !headings.isEmpty();
  }

  boolean isEmpty() {
    return area == null;
  }

  void addHeading(Block block) {
    (body.isEmpty() ? headings : body).add(block);
    grow(block);
  }

  void addBody(Block block) {
    body.add(block);
    grow(block);
  }

  /** What it covers; null while it is empty. */
  @Nullable Area area() {
    return area;
  }

  private void grow(Block block) {
    area = area == null ? block.area : area.with(block.area);
  }

  /** All its blocks in the order of reading. */
  List<Block> blocks() {
    List<Block> all = new ArrayList<>(headings);
    all.addAll(body);
    return all;
  }
}
