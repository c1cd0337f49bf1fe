package org.soubao.internal.lucene;

import org.apache.lucene.util.ArrayUtil;

/**
 * The units of one text by their positions, in four bytes a unit and two bits a position: a text
 * may be nothing but paragraphs, and gaps between them. First each position is {@linkplain #take
 * taken}, in any order, then each is {@linkplain #put filled}.
 */
final class UnitSequence {
  private long[] taken = {};

  /** Of each 64 positions, how many before them are taken. */
  private int[] ranks = {};

  private int[] units = {};

  /** Says that a unit will stand there. */
  void take(int position) {
    int word = position >> 6;
    if (word >= taken.length) {
      taken = ArrayUtil.grow(taken, word + 1);
    }
    taken[word] |= 1L << position;
  }

  /** Makes room for what was taken. */
  void fix() {
    ranks = new int[taken.length];
    int count = 0;
    for (int word = 0; word < taken.length; word++) {
      ranks[word] = count;
      count += Long.bitCount(taken[word]);
    }
    units = new int[count];
  }

  /** Puts a unit where one was taken. */
  void put(int position, int unit) {
    units[rank(position)] = unit;
  }

  /** The unit at that position; 0 where there is none. */
  int at(int position) {
    return isTaken(position) ? units[rank(position)] : 0;
  }

  /** The position of the unit before which there are so many; the end where there is none. */
  int position(int before) {
    int end = taken.length << 6;
    int position = 0;
    while (position < end && !(isTaken(position) && rank(position) == before)) {
      position++;
    }
    return position;
  }

  private boolean isTaken(int position) {
    int word = position >> 6;
    return word < taken.length && (taken[word] & 1L << position) != 0;
  }

  private int rank(int position) {
    int word = position >> 6;
    return ranks[word] + Long.bitCount(taken[word] & (1L << position) - 1);
  }
}
