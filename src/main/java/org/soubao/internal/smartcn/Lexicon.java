package org.soubao.internal.smartcn;

/**
 * smartcn's words as a tree of their characters.
 *
 * <p>A node is a number: for one character it follows from the character, for more it is the place
 * of an edge in one open table with linear probing, whose key is the node before and the character.
 * What a node says is the rank of its frequency, as there are far fewer frequencies than words; a
 * node that only leads on says rank 0. One step costs a look or two into the table.
 *
 * <p>Immutable; built by {@link LexiconReader}.
 */
final class Lexicon {
  /** What no step leads to. */
  static final int NONE = -1;

  static final int CODE_BITS = 13;
  static final int EDGE_BITS = 18;
  private static final int EDGES = 1 << EDGE_BITS;
  private static final int SPREAD = 0x9E3779B1;

  /** Of each character its number, from 1; 0 of those that no word has. */
  private final char[] codes;

  private final int[] keys;
  private final char[] ranks;
  private final int[] frequencies;
  private final double[] costs;
  private final int longest;

  /**
   * Takes the tables, which nobody must change any more.
   *
   * @param frequencies by rank; that of rank 0 is 0
   * @param longest how many characters the longest word has
   */
  Lexicon(char[] codes, int[] keys, char[] ranks, int[] frequencies, int longest) {
    this.codes = codes;
    this.keys = keys;
    this.ranks = ranks;
    this.frequencies = frequencies;
    this.longest = longest;
    costs = new double[frequencies.length];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = Cost.of(frequencies[rank], 0);
    }
  }

  /** The node of a single character. */
  int first(char c) {
    int code = codes[c];
    return code == 0 ? NONE : EDGES + code;
  }

  /** The node of a word that is lengthened by a character. */
  int next(int node, char c) {
    int code = codes[c];
    return code == 0 ? NONE : find(keys, key(node, code));
  }

  /** The rank of a word's frequency; 0 where the characters so far are no word. */
  int rank(int node) {
    return node == NONE ? 0 : ranks[node];
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
    return rank(node);
  }

  static int key(int node, int code) {
    return (node << CODE_BITS) | code;
  }

  /** The first place at which that key may stand. */
  static int place(int key) {
    return (key * SPREAD) >>> (Integer.SIZE - EDGE_BITS);
  }

  private static int find(int[] keys, int key) {
    int place = place(key);
    while (keys[place] != key) {
      if (keys[place] == 0) {
        return NONE;
      }
      place = (place + 1) & (EDGES - 1);
    }
    return place;
  }
}
