package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/** Where something stands in a document: positions in rising order. For one thread. */
final class Places {
  private int[] positions = new int[16];
  private int count;

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
