package org.soubao.internal.pages;

import java.util.BitSet;

/** The pairs of characters that a text holds: tells how much of a heading its body repeats. */
final class StoryText {
  private static final int PAIRS = 1 << 18;
  private final BitSet pairs = new BitSet();
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
        pairs.set(pair(last, c));
        last = c;
        length++;
      }
    }
  }

  /** Share of the heading's pairs that occur in the text, 0 to 1. */
  double share(String heading) {
    int count = 0;
    int found = 0;
    char before = 0;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        before = 0;
        continue;
      }
      if (before != 0) {
        count++;
        found += pairs.get(pair(before, c)) ? 1 : 0;
      }
      before = c;
    }
    return count == 0 ? 0 : (double) found / count;
  }

  private static int pair(char a, char b) {
    return (a * 31 + b * 7919) & PAIRS - 1;
  }
}
