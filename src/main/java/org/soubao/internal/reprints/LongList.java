package org.soubao.internal.reprints;

import java.util.Arrays;

/** Numbers without a box each. */
final class LongList {
  private long[] numbers = new long[1024];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  /** All of them in rising order; the list is not used after that. */
  long[] sorted() {
    long[] all = Arrays.copyOf(numbers, size);
    Arrays.parallelSort(all);
    return all;
  }
}
