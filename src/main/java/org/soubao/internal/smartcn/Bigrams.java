package org.soubao.internal.smartcn;

import java.io.IOException;
import java.util.Arrays;

/**
 * How often one word was counted behind another, by the {@linkplain Fnv hash} of both with a {@link
 * #SEPARATOR} between them.
 *
 * <p>smartcn's dictionary holds the hashes alone, never the words, in an open table of 402,137
 * places, of which 82 % are taken, with double hashing. Here the table has 2<sup>19</sup> places
 * and linear probing. An entry is one long: the lower 53 bits of the hash, and the rank of the
 * count, as there are few different counts. The upper 19 bits say where an entry belongs; none
 * stands 256 places behind that, so the 8 bits that are in both tell the rest, and what is found is
 * the same as with all 64 bits. Seven in ten pairs of a text were never counted: a bit for each of
 * 2<sup>21</sup> remainders, which stay in a core's cache, answers for most of these.
 *
 * <p>Immutable.
 */
final class Bigrams {
  /** Stands between the two words of a pair. */
  static final char SEPARATOR = '@';

  private static final int PLACE_BITS = 19;
  private static final int PLACES = 1 << PLACE_BITS;
  private static final int MAX_PAIRS = PLACES / 4 * 3;
  private static final int RANK_BITS = 11;
  private static final int RANKS = 1 << RANK_BITS;
  private static final int MAX_DISTANCE = 1 << (Long.SIZE - RANK_BITS - (Long.SIZE - PLACE_BITS));
  private static final int FILTER_BITS = 21;

  private final long[] entries = new long[PLACES];
  private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];

  /** By rank, from 1: no entry is 0. */
  private final int[] counts;

  private Bigrams(int[] counts) {
    this.counts = counts;
  }

  /**
   * Reads smartcn's {@code bigramdict.mem}: the hashes, 0 where there is none, and the counts.
   *
   * @throws IOException if it is something else
   */
  static Bigrams read(SerializedArrays arrays) throws IOException {
    long[] hashes = arrays.longs();
    int[] frequencies = arrays.ints();
    int[] counts = Arrays.stream(frequencies).distinct().sorted().toArray();
    require(hashes.length == frequencies.length && counts.length < RANKS);
    require(Arrays.stream(hashes).filter(hash -> hash != 0).count() <= MAX_PAIRS);
    int[] byRank = new int[counts.length + 1];
    System.arraycopy(counts, 0, byRank, 1, counts.length);
    Bigrams pairs = new Bigrams(byRank);
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        pairs.add(hashes[i], 1 + Arrays.binarySearch(counts, frequencies[i]));
      }
    }
    return pairs;
  }

  /** How often the pair with that hash was counted; 0 for never. */
  int count(long hash) {
    if ((filter[filterWord(hash)] & (1L << hash)) == 0) {
      return 0;
    }
    for (int place = place(hash); ; place = next(place)) {
      long entry = entries[place];
      if (entry >>> RANK_BITS == hash << RANK_BITS >>> RANK_BITS) {
        return counts[(int) entry & (RANKS - 1)];
      }
      if (entry == 0) {
        return 0;
      }
    }
  }

  private void add(long hash, int rank) throws IOException {
    filter[filterWord(hash)] |= 1L << hash;
    int place = place(hash);
    for (int distance = 0; entries[place] != 0; distance++) {
      require(distance < MAX_DISTANCE - 1);
      place = next(place);
    }
    entries[place] = (hash << RANK_BITS) | rank;
  }

  private static int place(long hash) {
    return (int) (hash >>> (Long.SIZE - PLACE_BITS));
  }

  private static int next(int place) {
    return (place + 1) & (PLACES - 1);
  }

  private static int filterWord(long hash) {
    return (int) (hash >>> 6) & ((1 << (FILTER_BITS - 6)) - 1);
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) {
      throw new IOException("not smartcn's table of word pairs");
    }
  }
}
