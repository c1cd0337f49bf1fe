package org.soubao.internal.pages;

import java.util.Arrays;

/** The pairs of characters that a text holds: tells how much of a heading its body repeats. */
final class StoryText {
  private static final int FIRST_SIZE = 128;

  /** Open addressing; 0 is a free place. Grows with the text: a page may have many stories. */
  private int[] pairs = new int[FIRST_SIZE];

  private int count;
  private char last;
  private int length;

  /** Letters and digits so far. */
  int length() {
    return length;
  }

  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        put(pair(last, c));
        last = c;
        length++;
      }
    }
  }

  /** Share of the heading's pairs that occur in the text, 0 to 1. */
  double share(String heading) {
    int all = 0;
    int found = 0;
    char before = 0;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        before = 0;
        continue;
      }
      if (before != 0) {
        all++;
        int pair = pair(before, c);
        found += pairs[place(pairs, pair)] == pair ? 1 : 0;
      }
      before = c;
    }
    return all == 0 ? 0 : (double) found / all;
  }

  private void put(int pair) {
    int place = place(pairs, pair);
    if (pairs[place] == pair) {
      return;
    }
    pairs[place] = pair;
    count++;
    if (count * 2 > pairs.length) {
      int[] grown = new int[pairs.length * 2];
      Arrays.stream(pairs).filter(one -> one != 0).forEach(one -> grown[place(grown, one)] = one);
      pairs = grown;
    }
  }

  /** Where the pair stands, or would stand. */
  private static int place(int[] pairs, int pair) {
    int mask = pairs.length - 1;
    int place = ((pair * 0x9E3779B9) >>> 12) & mask;
    while (pairs[place] != 0 && pairs[place] != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static int pair(char a, char b) {
    return (a << 16) | b;
  }
}
