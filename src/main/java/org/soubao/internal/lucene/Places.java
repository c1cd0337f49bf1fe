package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/** Where something stands in a document: positions in rising order. For one thread. */
final class Places {
  private int[] positions = new int[16];
  private int count;

  /** The places of each term of a run. */
  static Places[] of(List<String> run, Map<String, Places> places) {
    return run.stream().map(places::get).toArray(Places[]::new);
  }

  /** The term with the fewest places, other than that one; a run has two terms or more. */
  static int rarest(Places[] each, int other) {
    int rarest = other == 0 ? 1 : 0;
    for (int term = 0; term < each.length; term++) {
      if (term != other && each[term].count < each[rarest].count) {
        rarest = term;
      }
    }
    return rarest;
  }

  /**
   * How many terms of a run that begins there don't stand at their places; counting stops where it
   * is more than {@code allowed}.
   */
  static int missing(Places[] each, int start, int allowed) {
    int missing = 0;
    for (int term = 0; term < each.length && missing <= allowed; term++) {
      missing += each[term].contains(start + term) ? 0 : 1;
    }
    return missing;
  }

  /** Takes the positions of the document at which the postings are. */
  void read(PostingsEnum postings) throws IOException {
    clear();
    int occurrences = postings.freq();
    positions = ArrayUtil.growNoCopy(positions, occurrences);
    for (int i = 0; i < occurrences; i++) {
      positions[i] = postings.nextPosition();
    }
    count = occurrences;
  }

  /** Forgets all. */
  void clear() {
    count = 0;
  }

  /** Adds one behind all others. */
  void add(int position) {
    positions = ArrayUtil.grow(positions, count + 1);
    positions[count++] = position;
  }

  /** How many. */
  int count() {
    return count;
  }

  /** The one with that number, from 0. */
  int get(int place) {
    return positions[place];
  }

  /** Whether that position is among them. */
  boolean contains(int position) {
    return Arrays.binarySearch(positions, 0, count, position) >= 0;
  }
}
