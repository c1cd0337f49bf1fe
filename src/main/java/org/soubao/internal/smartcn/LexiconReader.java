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
  private static final int MAX_STEPS = Lexicon.PLACES / 2;
  private static final int MAX_CODE = (1 << Lexicon.CODE_BITS) - 1;
  private static final int MAX_RANK = (1 << Lexicon.RANK_BITS) - 1;
  private static final char[] NOTHING = {};

  private final char[] codes = new char[Character.MAX_VALUE + 1];

  /** By the number of a node: the key of the step to it, whether words go on, and its rank. */
  private final int[] keys = new int[Lexicon.PLACES];

  private final boolean[] goesOn = new boolean[Lexicon.PLACES + MAX_CODE + 1];
  private final char[] ranks = new char[goesOn.length];

  /** By the number of a word: its node, and its frequency. */
  private int[] nodes = new int[1 << 17];

  private int[] frequencies = new int[1 << 17];

  private int characters;
  private int steps;
  private int words;
  private int longest;

  private LexiconReader() {}

  /**
   * Reads the dictionary.
   *
   * @throws IOException if it is something else
   */
  static Lexicon read(SerializedArrays arrays) throws IOException {
    LexiconReader reader = new LexiconReader();
    reader.readWords(arrays);
    int[] byRank = reader.rank();
    return new Lexicon(reader.codes, reader.firsts(), reader.entries(), byRank, reader.longest);
  }

  private void readWords(SerializedArrays arrays) throws IOException {
    char[] firsts = firsts(arrays.shorts(), arrays.chars());
    int[] sizes = new int[Math.max(0, arrays.enter("[[[C"))];
    require(sizes.length <= firsts.length);
    for (int row = 0; row < sizes.length; row++) {
      sizes[row] = Math.max(0, arrays.enter("[[C"));
      for (int i = 0; i < sizes[row]; i++) {
        add(firsts[row], arrays.isNull() ? NOTHING : arrays.chars());
      }
    }
    require(words > 0 && arrays.enter("[[I") == sizes.length);
    int word = 0;
    for (int size : sizes) {
      int[] counts = arrays.isNull() ? new int[0] : arrays.ints();
      require(counts.length == size);
      System.arraycopy(counts, 0, frequencies, word, size);
      word += size;
    }
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
    int node = Lexicon.single(code(first));
    for (char c : rest) {
      goesOn[node] = true;
      node = next(Lexicon.mixed(node, code(c)));
    }
    nodes[words++] = node;
    longest = Math.max(longest, 1 + rest.length);
  }

  private int code(char c) throws IOException {
    if (codes[c] == 0) {
      require(characters < MAX_CODE);
      codes[c] = (char) ++characters;
    }
    return codes[c];
  }

  /** The node to which a step leads; it is made where it is new. No key is 0, as no code is. */
  private int next(int key) throws IOException {
    int place = Lexicon.place(key);
    for (int distance = 0; keys[place] != key; distance++) {
      require(distance < Lexicon.MAX_DISTANCE);
      if (keys[place] == 0) {
        require(steps++ < MAX_STEPS);
        keys[place] = key;
        return place;
      }
      place = Lexicon.behind(place);
    }
    return place;
  }

  /** Gives every word the rank of its frequency, from 1; gives the frequencies by rank. */
  private int[] rank() throws IOException {
    int[] distinct = Arrays.stream(frequencies, 0, words).distinct().sorted().toArray();
    require(distinct.length <= MAX_RANK);
    for (int word = 0; word < words; word++) {
      require(ranks[nodes[word]] == 0);
      ranks[nodes[word]] = (char) (1 + Arrays.binarySearch(distinct, frequencies[word]));
    }
    int[] byRank = new int[distinct.length + 1];
    System.arraycopy(distinct, 0, byRank, 1, distinct.length);
    return byRank;
  }

  private int[] firsts() {
    int[] firsts = new int[characters + 1];
    for (int code = 1; code < firsts.length; code++) {
      int node = Lexicon.single(code);
      firsts[code] = Lexicon.node(node, Lexicon.info(ranks[node], goesOn[node]));
    }
    return firsts;
  }

  private int[] entries() {
    int[] entries = keys;
    for (int node = 0; node < entries.length; node++) {
      if (entries[node] != 0) {
        entries[node] = Lexicon.entry(keys[node], Lexicon.info(ranks[node], goesOn[node]));
      }
    }
    return entries;
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) {
      throw new IOException("not smartcn's dictionary of words");
    }
  }
}
