package org.soubao.internal.pages;

/** What the zones of a page say: lines of one zone are of one article. */
final class ZoneEvidence {
  /** What the source of the page says is so, whatever speaks against it. */
  static final double STATED = 64;

  /** Zones that were concluded from places on the page are one strong sign. */
  private static final double CONCLUDED = 3;

  private ZoneEvidence() {}

  /** Above 0 where they stand in two zones, below 0 in the same; 0 where that isn't known. */
  static double against(Line one, Line other) {
    if (one.zone() == 0 || other.zone() == 0) {
      // What its source names is whole: nothing that it leaves open belongs to it.
      boolean open = isStated(one) && other.mark() == null;
      return open || (isStated(other) && one.mark() == null) ? STATED : 0;
    }
    double weight = isStated(one) && isStated(other) ? STATED : CONCLUDED;
    return one.zone() == other.zone() ? -weight : weight;
  }

  private static boolean isStated(Line line) {
    return line.zone() > 0 && line.mark() != null;
  }
}
