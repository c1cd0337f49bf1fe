package org.soubao.internal.smartcn;

/**
 * smartcn's words as a tree of their characters.
 *
 * <p>A node is an int that says all about itself: its number, the rank of its frequency (there are
 * far fewer frequencies than words; 0 where the characters so far are no word) and whether longer
 * words go on from it. The children of a node lie scattered in one open table with linear probing.
 * Node and character give a key of 32 bits, multiplication by an odd number mixes these without
 * losing any, the upper 18 say where an entry belongs and the lower 20 are kept in it; no entry
 * stands 64 places behind where it belongs, so the 6 bits that are in both tell the rest. So a step
 * costs one look into a table of a megabyte, and what is found is certain.
 *
 * <p>Immutable; built by {@link LexiconReader}.
 */
final class Lexicon {
  /** What no step leads to. */
  static final int NONE = -1;

  static final int CODE_BITS = 13;
  static final int RANK_BITS = 11;
  static final int PLACE_BITS = 18;
  static final int PLACES = 1 << PLACE_BITS;
  private static final int INFO_BITS = RANK_BITS + 1;
  private static final int INFO = (1 << INFO_BITS) - 1;
  private static final int SPREAD = 0x9E3779B1;

  /** An entry stands less than so many places behind where it belongs. */
  static final int MAX_DISTANCE = 1 << (Integer.SIZE - INFO_BITS - (Integer.SIZE - PLACE_BITS));

  /** Of each character its number, from 1; 0 of those that no word has. */
  private final char[] codes;

  /** By the number of a character, the node of it alone. */
  private final int[] firsts;

  /**
   * What is kept of a key, and below it the rank and whether words go on; 0 where there is none.
   */
  private final int[] entries;

  private final int[] frequencies;
  private final double[] costs;
  private final int longest;

  /**
   * Takes the tables, which nobody must change any more.
   *
   * @param frequencies by rank; that of rank 0 is 0
   * @param longest how many characters the longest word has
   */
  Lexicon(char[] codes, int[] firsts, int[] entries, int[] frequencies, int longest) {
    this.codes = codes;
    this.firsts = firsts;
    this.entries = entries;
    this.frequencies = frequencies;
    this.longest = longest;
    costs = new double[frequencies.length];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = Cost.of(frequencies[rank], 0);
    }
  }

  /** The node of a single character; one without words where there are none. */
  int first(char c) {
    return firsts[codes[c]];
  }

  /** The node of what is longer by a character. */
  int next(int node, char c) {
    int code = codes[c];
    if (code == 0) {
      return NONE;
    }
    int key = mixed(node >>> INFO_BITS, code);
    int place = place(key);
    for (int entry = entries[place]; entry != 0; entry = entries[place]) {
      if (entry >>> INFO_BITS == key << INFO_BITS >>> INFO_BITS) {
        return node(place, entry & INFO);
      }
      place = behind(place);
    }
    return NONE;
  }

  /** Whether longer words begin with what that node stands for. */
  static boolean goesOn(int node) {
    return (node & 1) != 0;
  }

  /** The rank of a word's frequency; 0 where the node stands for no word. */
  static int rank(int node) {
    return (node & INFO) >>> 1;
  }

  /** How many characters the longest word has. */
  int longest() {
    return longest;
  }

  /** The frequency of that rank. */
  int frequency(int rank) {
    return frequencies[rank];
  }

  /** What it costs that an unknown pair begins with a word of that rank. */
  double cost(int rank) {
    return costs[rank];
  }

  /** The rank of a whole text; 0 where it is no word. */
  int rank(String word) {
    int node = first(word.charAt(0));
    for (int i = 1; i < word.length() && node != NONE; i++) {
      node = next(node, word.charAt(i));
    }
    return node == NONE ? 0 : rank(node);
  }

  /** A node of its number and of what {@link #info} gives. */
  static int node(int number, int info) {
    return (number << INFO_BITS) | info;
  }

  static int info(int rank, boolean goesOn) {
    return (rank << 1) | (goesOn ? 1 : 0);
  }

  /** The number of the node of a single character. */
  static int single(int code) {
    return PLACES + code;
  }

  /** The key of the step from a node with a character. */
  static int mixed(int number, int code) {
    return ((number << CODE_BITS) | code) * SPREAD;
  }

  /** The entry of a key. */
  static int entry(int key, int info) {
    return (key << INFO_BITS) | info;
  }

  /** Where the entry of a key belongs. */
  static int place(int key) {
    return key >>> (Integer.SIZE - PLACE_BITS);
  }

  static int behind(int place) {
    return (place + 1) & (PLACES - 1);
  }
}
