package org.soubao.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Counts the stories in each of some buckets, those with several articles in one once. Takes eight
 * bytes a reprint. For one thread.
 */
final class StoryCounts {
  private static final int STORY_BITS = 32;

  private final Stories stories;
  private final int[] counts;

  /** Of articles that were reprinted: the bucket, and below it the story. */
  private long[] pairs = {};

  private int taken;

  StoryCounts(Stories stories, int buckets) {
    this.stories = stories;
    counts = new int[buckets];
  }

  /** An article in that bucket. */
  void add(int bucket, int document) {
    int story = stories.of(document);
    if (story == Stories.NONE) {
      counts[bucket]++;
    } else {
      pairs = ArrayUtil.grow(pairs, taken + 1);
      pairs[taken++] = (long) bucket << STORY_BITS | story;
    }
  }

  /** How many are in each bucket; to be asked once, when all articles are there. */
  int[] counted() {
    Arrays.sort(pairs, 0, taken);
    for (int i = 0; i < taken; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        counts[(int) (pairs[i] >> STORY_BITS)]++;
      }
    }
    return counts;
  }
}
