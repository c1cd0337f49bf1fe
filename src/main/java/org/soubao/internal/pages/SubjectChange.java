package org.soubao.internal.pages;

/**
 * How much a paragraph turns to another subject, by the words of the paragraphs around it: the
 * cohesion with the story above, and how deep the valley in cohesion is that it opens (after M.
 * Hearst, TextTiling, Computational Linguistics 23, 1997).
 */
final class SubjectChange {
  private static final double SLOPE = 40;
  private static final double MIDDLE = 0.005;
  private static final double VALLEY = 1;
  private static final double MOST_FAMILIAR = 3;
  private static final double MOST_STRANGE = 1.2;

  /** Paragraphs above and below that are compared. */
  private static final int WINDOW = 3;

  private final PageWords words;

  /** For each paragraph how much those around its beginning speak of the same. */
  private final double[] cohesion;

  SubjectChange(PageWords words) {
    this.words = words;
    cohesion = new double[words.size()];
    for (int p = 1; p < cohesion.length; p++) {
      cohesion[p] = words.cohesion(Math.max(0, p - 2), p, Math.min(cohesion.length, p + 2));
    }
  }

  /**
   * What the words say for a new article, in units of “one weak sign”; negative where they say that
   * the story goes on.
   *
   * @param from the story's first paragraph
   * @param p the paragraph
   */
  double weigh(int from, int p) {
    int begin = Math.max(from, p - WINDOW);
    double above = words.cohesion(begin, p, Math.min(words.size(), p + WINDOW));
    double valley = (peak(p - WINDOW, p) + peak(p + 1, p + 1 + WINDOW)) / 2 - cohesion[p];
    double score = SLOPE * (MIDDLE - above + VALLEY * valley);
    return Math.max(-MOST_FAMILIAR, Math.min(MOST_STRANGE, score));
  }

  private double peak(int from, int to) {
    double peak = 0;
    for (int p = Math.max(1, from); p < Math.min(cohesion.length, to); p++) {
      peak = Math.max(peak, cohesion[p]);
    }
    return peak;
  }
}
