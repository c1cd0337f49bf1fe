package org.soubao.internal.lucene;

import org.apache.lucene.index.IndexReader;

/**
 * Counts the values of facets by stories: each value that found printings of a story have, and what
 * lies above it, counts once. For one count, in one thread.
 */
final class FacetStories {
  private final FacetOrdinals values;
  private final Stories stories;
  private final int[] counts;

  /** By ordinal: one more than the story that counted last. */
  private final int[] last;

  /** Adds to those counts, by ordinal. */
  FacetStories(FacetOrdinals values, Stories stories, int[] counts) {
    this.values = values;
    this.stories = stories;
    this.counts = counts;
    last = new int[counts.length];
  }

  /** Adds the stories of what was found; articles that are of none are left out. */
  void add(Matches found, IndexReader reader) {
    OnePerStory one = new OnePerStory(stories);
    found.forEach(
        reader,
        document -> {
          int story = stories.of(document);
          if (story != Stories.NONE && one.takes(document)) {
            for (int printing : stories.printings(story)) {
              if (found.has(printing, reader)) {
                add(printing, story + 1);
              }
            }
          }
        });
  }

  private void add(int document, int mark) {
    for (int facet = 0; facet < values.width(); facet++) {
      int ordinal = values.deepest(document, facet);
      while (ordinal != FacetOrdinals.NONE && last[ordinal] != mark) {
        last[ordinal] = mark;
        counts[ordinal]++;
        ordinal = values.above(ordinal);
      }
    }
  }
}
