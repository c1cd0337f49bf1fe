package org.soubao.internal.reprints;

/**
 * What two texts share.
 *
 * @param units of the first that stand in the second too, in runs of {@link ComparedText#RUN} or
 *     more
 * @param otherUnits of the second that stand in the first
 * @param size how many units the first has
 * @param otherSize how many the second has
 * @param figures how many numbers and Latin words stand among the few units that differ between
 *     such runs, in the one that has less of them
 * @param lead so many units in a row from the beginning of one of them stand in the other
 */
record Overlap(int units, int otherUnits, int size, int otherSize, int figures, int lead) {
  /** So many units before it may be another dateline. */
  private static final int DATELINE = 16;

  /** What two texts share. */
  static Overlap of(ComparedText text, ComparedText other) {
    Covered covered = Covered.of(text, other);
    Covered otherCovered = Covered.of(other, text);
    return new Overlap(
        covered.units,
        otherCovered.units,
        text.size(),
        other.size(),
        Math.min(covered.figures, otherCovered.figures),
        Math.max(covered.lead, otherCovered.lead));
  }

  /** Which share of the first stands in the second. */
  double share() {
    return size == 0 ? 0 : (double) units / size;
  }

  /** Which share of the second stands in the first. */
  double otherShare() {
    return otherSize == 0 ? 0 : (double) otherUnits / otherSize;
  }

  /** The greater of the shares: how far one of them is made of the other. */
  double containment() {
    return Math.max(share(), otherShare());
  }

  /** The lesser of the shares: how far they are the same. */
  double resemblance() {
    return Math.min(share(), otherShare());
  }

  /** How many units they share. */
  int shared() {
    return Math.max(units, otherUnits);
  }

  private record Covered(int units, int figures, int lead) {
    static Covered of(ComparedText text, ComparedText other) {
      int units = 0;
      int figures = 0;
      int lead = 0;
      int begin = 0;
      int end = 0;
      for (int i = 0; i < text.runs(); i++) {
        if (other.has(text.run(i))) {
          figures += end > 0 ? text.figures(end, i) : 0;
          begin = i > end ? i : begin;
          units += i + ComparedText.RUN - Math.max(end, i);
          end = i + ComparedText.RUN;
          lead = begin <= DATELINE ? Math.max(lead, end - begin) : lead;
        }
      }
      return new Covered(units, figures, lead);
    }
  }
}
