package org.soubao.internal.smartcn;

import java.io.IOException;
import java.util.Arrays;

/**
 * Builds a {@link Lexicon} of smartcn's {@code coredict.mem}.
 *
 * <p>The file holds four arrays: of each place of a hash table the row of a character, and that
 * character; of each row the words that begin so, without it, in order; and their frequencies. A
 * word may be there as null or as nothing: then it is the character alone.
 */
final class LexiconReader {
  private static final int EDGES = 1 << Lexicon.EDGE_BITS;
  private static final int MAX_EDGES = EDGES / 4 * 3;
  private static final int MAX_CODES = (1 << Lexicon.CODE_BITS) - 1;

  private final char[] codes = new char[Character.MAX_VALUE + 1];
  private final int[] keys = new int[EDGES];
  private final char[] ranks = new char[EDGES + MAX_CODES + 1];
  private int[] nodes = new int[1 << 17];
  private int[] frequencies = new int[1 << 17];
  private int characters;
  private int edges;
  private int words;
  private int longest;

  private LexiconReader() {}

  /**
   * Reads the dictionary.
   *
   * @throws IOException if it is something else
   */
  static Lexicon read(SerializedArrays arrays) throws IOException {
    return new LexiconReader().lexicon(arrays);
  }

  private Lexicon lexicon(SerializedArrays arrays) throws IOException {
    char[] firsts = firsts(arrays.shorts(), arrays.chars());
    int rows = arrays.enter("[[[C");
    int[] sizes = new int[Math.max(0, rows)];
    for (int row = 0; row < rows; row++) {
      sizes[row] = arrays.enter("[[C");
      for (int i = 0; i < sizes[row]; i++) {
        char[] rest = arrays.isNull() ? new char[0] : arrays.chars();
        add(row < firsts.length ? firsts[row] : 0, rest);
      }
    }
    require(rows > 0 && arrays.enter("[[I") == rows);
    int word = 0;
    for (int row = 0; row < rows; row++) {
      int[] counts = arrays.isNull() ? new int[0] : arrays.ints();
      require(counts.length == Math.max(0, sizes[row]));
      System.arraycopy(counts, 0, frequencies, word, counts.length);
      word += counts.length;
    }
    return new Lexicon(codes, keys, ranks, rank(), longest);
  }

  /** The first character of each row; 0 of rows that have none. */
  private static char[] firsts(short[] rows, char[] characters) throws IOException {
    require(rows.length == characters.length);
    char[] firsts = new char[Short.MAX_VALUE + 1];
    for (int i = 0; i < rows.length; i++) {
      if (characters[i] != 0) {
        require(rows[i] >= 0 && firsts[rows[i]] == 0);
        firsts[rows[i]] = characters[i];
      }
    }
    return firsts;
  }

  private void add(char first, char[] rest) throws IOException {
    if (words == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * words);
      frequencies = Arrays.copyOf(frequencies, 2 * words);
    }
    int node = EDGES + code(first);
    for (char c : rest) {
      node = next(node, code(c));
    }
    nodes[words++] = node;
    longest = Math.max(longest, 1 + rest.length);
  }

  private int code(char c) throws IOException {
    if (codes[c] == 0) {
      require(characters < MAX_CODES);
      codes[c] = (char) ++characters;
    }
    return codes[c];
  }

  private int next(int node, int code) throws IOException {
    int key = Lexicon.key(node, code);
    int place = Lexicon.place(key);
    while (keys[place] != key) {
      if (keys[place] == 0) {
        require(edges++ < MAX_EDGES);
        keys[place] = key;
        return place;
      }
      place = (place + 1) & (EDGES - 1);
    }
    return place;
  }

  /** Gives every word the rank of its frequency, from 1; gives the frequencies by rank. */
  private int[] rank() throws IOException {
    int[] distinct = Arrays.stream(frequencies, 0, words).sorted().distinct().toArray();
    require(distinct.length < Character.MAX_VALUE);
    for (int word = 0; word < words; word++) {
      require(ranks[nodes[word]] == 0);
      ranks[nodes[word]] = (char) (1 + Arrays.binarySearch(distinct, frequencies[word]));
    }
    int[] byRank = new int[distinct.length + 1];
    System.arraycopy(distinct, 0, byRank, 1, distinct.length);
    return byRank;
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) {
      throw new IOException("not smartcn's dictionary of words");
    }
  }
}
