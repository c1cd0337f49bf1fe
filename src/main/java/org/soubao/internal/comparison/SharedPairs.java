package org.soubao.internal.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many pairs of neighbouring tokens each sentence of one text shares with each of another. A
 * pair counts once in a sentence; a single token is a pair by itself.
 */
final class SharedPairs {
  /** The pair of a sentence in which there is nothing but punctuation. */
  private static final long NOTHING = -1;

  private final int[][] shared;
  private final int[] leftSizes;
  private final int[] rightSizes;

  SharedPairs(Sentences left, Sentences right) {
    shared = new int[left.size()][right.size()];
    leftSizes = new int[left.size()];
    rightSizes = new int[right.size()];
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < left.size(); i++) {
      Set<Long> pairs = pairs(left, i);
      leftSizes[i] = pairs.size();
      for (Long pair : pairs) {
        having.computeIfAbsent(pair, unknown -> new ArrayList<>()).add(i);
      }
    }
    for (int j = 0; j < right.size(); j++) {
      Set<Long> pairs = pairs(right, j);
      rightSizes[j] = pairs.size();
      for (Long pair : pairs) {
        for (int i : having.getOrDefault(pair, List.of())) {
          shared[i][j]++;
        }
      }
    }
  }

  private static Set<Long> pairs(Sentences sentences, int sentence) {
    TokenText text = sentences.text();
    int from = sentences.token(sentence);
    int to = sentences.token(sentence + 1);
    Set<Long> pairs = new HashSet<>();
    if (to - from <= 1) {
      pairs.add(from == to ? NOTHING : text.token(from));
    }
    for (int i = from + 1; i < to; i++) {
      pairs.add(((long) text.token(i - 1) << Integer.SIZE) | text.token(i));
    }
    return pairs;
  }

  int of(int left, int right) {
    return shared[left][right];
  }

  /** How many pairs a sentence on the left has. */
  int left(int sentence) {
    return leftSizes[sentence];
  }

  /** How many pairs a sentence on the right has. */
  int right(int sentence) {
    return rightSizes[sentence];
  }

  /** How alike two sentences are: the share of their pairs that they have in common, 0 to 1. */
  double likeness(int left, int right) {
    int all = leftSizes[left] + rightSizes[right];
    return all == 0 ? 0 : 2.0 * shared[left][right] / all;
  }
}
