package org.soubao.internal.comparison;

import java.util.Arrays;

/**
 * A text cut behind each sentence and each line; what closes a sentence, and blanks behind it,
 * belong to it. The sentences together are the text. In each there is something besides
 * punctuation, unless nothing else is in the text.
 */
final class Sentences {
  /** More are not told apart: then they are cut longer. */
  static final int MAX = 1_000;

  private static final String ENDS = "。！？；!?;…｡";
  private static final String CLOSING = "”’』」）)》〉】]\"'";

  private final TokenText text;

  /** Where the sentences begin, and where the last one ends, in characters. */
  private int[] starts;

  /** The same in tokens. */
  private int[] tokens;

  private int size;

  private Sentences(TokenText text) {
    this.text = text;
    starts = new int[MAX + 1];
    tokens = new int[MAX + 1];
  }

  /** Cuts a text. */
  static Sentences of(TokenText text) {
    Sentences sentences = new Sentences(text);
    int least = 1;
    while (!sentences.cut(least)) {
      least *= 2;
    }
    return sentences.trimmed();
  }

  private Sentences trimmed() {
    starts = Arrays.copyOf(starts, size + 1);
    tokens = Arrays.copyOf(tokens, size + 1);
    return this;
  }

  /** Cuts it into sentences of so many tokens at least; whether there are no more than may be. */
  private boolean cut(int least) {
    String source = text.source();
    size = 0;
    int token = 0;
    for (int end = nextEnd(source, 0); end < source.length(); end = nextEnd(source, end)) {
      while (token < text.length() && text.start(token) < end) {
        token++;
      }
      if (token - tokens[size] >= least && token < text.length()) {
        if (size == MAX - 1) {
          return false;
        }
        size++;
        starts[size] = end;
        tokens[size] = token;
      }
    }
    if (!source.isEmpty()) {
      size++;
      starts[size] = source.length();
      tokens[size] = text.length();
    }
    return true;
  }

  /** Behind the next sentence or line. */
  private static int nextEnd(String source, int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n' && ENDS.indexOf(source.charAt(i)) < 0) {
      i++;
    }
    while (i < source.length() && ENDS.indexOf(source.charAt(i)) >= 0) {
      i++;
    }
    while (i < source.length() && CLOSING.indexOf(source.charAt(i)) >= 0) {
      i++;
    }
    while (i < source.length() && Character.isWhitespace(source.charAt(i))) {
      i++;
    }
    return i;
  }

  TokenText text() {
    return text;
  }

  int size() {
    return size;
  }

  /** The first token of a sentence; of the one behind the last, the number of tokens. */
  int token(int sentence) {
    return tokens[sentence];
  }

  /** Where a sentence begins in the text; of the one behind the last, its length. */
  int start(int sentence) {
    return starts[sentence];
  }

  /** As printed, from one sentence up to another. */
  String source(int from, int to) {
    return text.source().substring(starts[from], starts[to]);
  }

  /** Whether the same is said in both, punctuation aside. */
  boolean equals(int from, int to, Sentences other, int otherFrom, int otherTo) {
    return text.equals(
        tokens[from], tokens[to], other.text, other.tokens[otherFrom], other.tokens[otherTo]);
  }
}
