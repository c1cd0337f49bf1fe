package org.soubao.internal.smartcn;

import java.io.IOException;
import java.util.Arrays;

/**
 * How often one word was counted behind another, by the {@linkplain Fnv hash} of both with an
 * {@code @} between them.
 *
 * <p>smartcn's dictionary holds the hashes alone, never the words, in an open table of 402,137
 * places of which 82 % are taken, with double hashing over a second pass through the words. Here
 * they are in buckets by their low bits, 2.5 to a bucket, back to back; the upper bits of a hash
 * and the rank of its count share a long. So a look at neighbouring words decides, and it takes
 * less memory than the original, in exactly as many bits of the hash: what is found is the same.
 *
 * <p>Immutable.
 */
final class Bigrams {
  /** Stands between the two words of a pair. */
  static final char SEPARATOR = '@';

  private static final int BUCKET_BITS = 17;
  private static final int RANK_BITS = BUCKET_BITS;
  private static final int MASK = (1 << BUCKET_BITS) - 1;

  private final int[] starts = new int[MASK + 2];
  private final long[] entries;
  private final int[] counts;

  private Bigrams(long[] hashes, int[] frequencies) {
    counts = Arrays.stream(frequencies).sorted().distinct().toArray();
    for (long hash : hashes) {
      if (hash != 0) {
        starts[(int) (hash & MASK) + 1]++;
      }
    }
    for (int bucket = 0; bucket <= MASK; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    entries = new long[starts[MASK + 1]];
    int[] ends = starts.clone();
    for (int i = 0; i < hashes.length; i++) {
      long hash = hashes[i];
      if (hash != 0) {
        int rank = Arrays.binarySearch(counts, frequencies[i]);
        entries[ends[(int) (hash & MASK)]++] = (hash & ~MASK) | rank;
      }
    }
  }

  /**
   * Reads smartcn's {@code bigramdict.mem}: the hashes, 0 where there is none, and the counts.
   *
   * @throws IOException if it is something else
   */
  static Bigrams read(SerializedArrays arrays) throws IOException {
    long[] hashes = arrays.longs();
    int[] frequencies = arrays.ints();
    boolean ranked = Arrays.stream(frequencies).distinct().count() <= 1 << RANK_BITS;
    if (hashes.length != frequencies.length || !ranked) {
      throw new IOException("not smartcn's table of word pairs");
    }
    return new Bigrams(hashes, frequencies);
  }

  /** How often the pair with that hash was counted; 0 for never. */
  int count(long hash) {
    int bucket = (int) hash & MASK;
    int end = starts[bucket + 1];
    for (int i = starts[bucket]; i < end; i++) {
      if (((entries[i] ^ hash) & ~MASK) == 0) {
        return counts[(int) entries[i] & MASK];
      }
    }
    return 0;
  }
}
