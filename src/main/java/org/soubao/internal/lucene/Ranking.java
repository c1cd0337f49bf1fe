package org.soubao.internal.lucene;

/**
 * What each kind of evidence weighs, relative to the BM25 score of words in a body. RELEVANCE.md
 * has the measurements; a benchmark asks with others.
 *
 * @param headline how many times more the headline's words, pairs and runs weigh
 * @param pairs what pairs weigh beside words; 0 leaves them out
 * @param run what a whole run weighs, as it was typed between blanks
 * @param longestRun in units; a longer run is a headline, of which the best passage tells as much
 *     for less
 * @param demandedRuns whether runs weigh that all that is found has anyway, at the price of looking
 *     for them twice
 * @param units what single units weigh, anywhere
 * @param lead what single units weigh in the headline and in the beginning of the body
 * @param passage what the best passage weighs
 * @param passageWidth how many units a passage has
 * @param window the articles of how many of the best stories are looked at twice; more were not
 *     told apart
 */
record Ranking(
    float headline,
    float pairs,
    float run,
    int longestRun,
    boolean demandedRuns,
    float units,
    float lead,
    float passage,
    int passageWidth,
    int window) {
  /** What is used. */
  static final Ranking DEFAULT = new Ranking(2, 1, 0.3f, 8, false, 5, 4, 1.6f, 40, 50);
}
