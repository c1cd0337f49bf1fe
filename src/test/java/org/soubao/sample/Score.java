package org.soubao.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well articles fit what was written.
 *
 * @param recalled how many of the written articles were found
 * @param precise how many of the ingested articles are written ones
 * @param measures of the articles that were found
 * @param paragraphs paragraph ends: twice the shared ones, of the sum of both sides
 * @param misses every miss, in a line
 */
record Score(
    Tally recalled,
    Tally precise,
    Map<Measure, Tally> measures,
    Tally paragraphs,
    List<String> misses) {
  Score {
    measures = Map.copyOf(measures);
    misses = List.copyOf(misses);
  }

  /** Harmonic mean of precision and recall of articles, from 0 to 1. */
  double articles() {
    double sum = precise.share() + recalled.share();
    return sum == 0 ? 0 : 2 * precise.share() * recalled.share() / sum;
  }

  /** The share of found articles where that is right, from 0 to 1. */
  double of(Measure measure) {
    return measures.getOrDefault(measure, Tally.NONE).share();
  }

  /** One line of figures. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "articles P %.3f R %.3f F1 %.3f of %d, paragraphs %.3f",
            precise.share(),
            recalled.share(),
            articles(),
            recalled.of(),
            paragraphs.share()));
    for (Measure measure : Measure.values()) {
      String name = measure.name().toLowerCase(Locale.ROOT);
      line.append(String.format(Locale.ROOT, ", %s %.3f", name, of(measure)));
    }
    return line.toString();
  }
}
