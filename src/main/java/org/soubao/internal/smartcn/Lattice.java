package org.soubao.internal.smartcn;

import java.util.Arrays;

/**
 * The words that a sentence may consist of, each with the cheapest way to it.
 *
 * <p>A candidate is a number; numbers rise with the places where candidates begin, and for one
 * place with their lengths. Whoever adds candidates goes through the sentence from left to right,
 * so that all that can stand before a candidate is known when it comes: its cheapest predecessor is
 * found at once, and of equally cheap ones it is that of the lowest number. Candidates that end at
 * a place hang on a list there.
 *
 * <p>The hash of a pair goes on where that of the first word stopped, and that of a longer second
 * word where that of the shorter one stopped. All is kept in arrays that only grow; nothing is
 * allocated for a sentence. Not for several threads.
 */
final class Lattice {
  private static final int NONE = -1;

  private final Bigrams pairs;

  /** Of each place, the first and the last candidate that ends there. */
  private int[] first = {};

  private int[] last = {};

  private int[] starts = {};
  private int[] ends = {};
  private int[] previous = {};

  /** Of each candidate, the next that ends at the same place. */
  private int[] next = {};

  private int[] frequencies = {};

  /** Of each candidate, what a pair costs that it begins and nobody counted. */
  private double[] unknown = {};

  /** Of each candidate, what the cheapest way to its end costs. */
  private double[] costs = {};

  /** Of each candidate, the hash of it and the separator behind it. */
  private long[] hashes = {};

  private int size;

  Lattice(Bigrams pairs) {
    this.pairs = pairs;
  }

  /** Begins a sentence that ends at that place. */
  void clear(int start, int end) {
    if (end + 1 >= first.length) {
      first = new int[end + 2];
      last = new int[end + 2];
    }
    Arrays.fill(first, start, end + 2, NONE);
    size = 0;
  }

  /** How many candidates there are. */
  int size() {
    return size;
  }

  /**
   * Adds a candidate.
   *
   * @param hash of its characters
   * @param frequency how often it was counted
   * @param unknownPair what a pair costs that it begins and nobody counted
   */
  void add(int start, int end, long hash, int frequency, double unknownPair) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = Fnv.with(hash, Bigrams.SEPARATOR);
    frequencies[size] = frequency;
    unknown[size] = unknownPair;
    costs[size] = 0;
    next[size] = NONE;
    if (first[end] == NONE) {
      first[end] = size;
    } else {
      next[last[end]] = size;
    }
    last[end] = size;
    size++;
  }

  /** Lets all that ends at that blank end one place later, where nothing ends yet; gives it. */
  int pass(int place) {
    first[place + 1] = first[place];
    last[place + 1] = last[place];
    return place + 1;
  }

  /**
   * Finds the predecessors of all candidates from that number on, which begin at one place and have
   * beginnings of one spelling.
   *
   * @param place where they begin
   * @param spelling the characters of the longest
   * @param lengths how many of them each has, rising
   */
  void link(int group, int place, char[] spelling, int[] lengths) {
    Arrays.fill(costs, group, size, Double.MAX_VALUE);
    for (int word = first[place]; word != NONE; word = next[word]) {
      long hash = hashes[word];
      int hashed = 0;
      for (int follower = group; follower < size; follower++) {
        for (int length = lengths[follower - group]; hashed < length; hashed++) {
          hash = Fnv.with(hash, spelling[hashed]);
        }
        int count = pairs.count(hash);
        double cost =
            costs[word] + (count == 0 ? unknown[word] : Cost.of(frequencies[word], count));
        if (cost < costs[follower]) {
          costs[follower] = cost;
          previous[follower] = word;
        }
      }
    }
  }

  /** Where that candidate begins. */
  int start(int word) {
    return starts[word];
  }

  /** Where that candidate ends. */
  int end(int word) {
    return ends[word];
  }

  /** The cheapest predecessor of that candidate. */
  int previous(int word) {
    return previous[word];
  }

  private void grow() {
    int capacity = Math.max(64, 2 * size);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    previous = Arrays.copyOf(previous, capacity);
    next = Arrays.copyOf(next, capacity);
    frequencies = Arrays.copyOf(frequencies, capacity);
    unknown = Arrays.copyOf(unknown, capacity);
    costs = Arrays.copyOf(costs, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
  }
}
