package org.soubao.internal.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Is shown articles one after the other, and takes of each story the one that comes first. For one
 * thread, once.
 */
final class OnePerStory {
  private final Stories stories;
  private final FixedBitSet seen;

  /** With {@link Stories#EMPTY}, takes every article. */
  OnePerStory(Stories stories) {
    this.stories = stories;
    seen = new FixedBitSet(stories.size());
  }

  /** Whether this is the first of its story. */
  boolean takes(int document) {
    int story = stories.of(document);
    return story == Stories.NONE || !seen.getAndSet(story);
  }

  /** The first of each story, in the same order. */
  static int[] of(int[] documents, Stories stories) {
    OnePerStory one = new OnePerStory(stories);
    return Arrays.stream(documents).filter(one::takes).toArray();
  }

  /** The first of each story, in the same order. */
  static List<ScoreDoc> of(List<ScoreDoc> documents, Stories stories) {
    OnePerStory one = new OnePerStory(stories);
    List<ScoreDoc> taken = new ArrayList<>();
    for (ScoreDoc document : documents) {
      if (one.takes(document.doc)) {
        taken.add(document);
      }
    }
    return taken;
  }

  /** How many stories there are among what was found. */
  static int count(Matches found, IndexReader reader, Stories stories) {
    if (stories.size() == 0) {
      return found.count();
    }
    OnePerStory one = new OnePerStory(stories);
    int[] count = new int[1];
    found.forEach(reader, document -> count[0] += one.takes(document) ? 1 : 0);
    return count[0];
  }
}
