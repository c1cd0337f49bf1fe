package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which pairs of characters occur in which paragraph of a page: tells what speaks of the same
 * things. Pairs of letters and digits, without what stands between them.
 */
final class PageWords {
  /** What a pair counts that no story holds, beside 1 for one that a single story holds. */
  private static final double NOWHERE = 0.5;

  private final int chunks;

  /** Numbers the pairs that the page has. */
  private final PairTable known;

  /** The pairs of each paragraph, each once. */
  private final List<int[]> pairsOf = new ArrayList<>();

  /** For each pair how much it tells: the rarer on the page, the more. */
  private final double[] weights;

  /** For each pair the paragraphs that hold it, a bit each. */
  private final long[] paragraphs;

  /** The text of each paragraph, as the lines it is set in. */
  PageWords(List<List<String>> texts) {
    chunks = (texts.size() + 63) / 64;
    int characters = texts.stream().flatMap(List::stream).mapToInt(String::length).sum();
    known = new PairTable(characters / 2);
    paragraphs = new long[characters * chunks];
    for (int p = 0; p < texts.size(); p++) {
      pairsOf.add(add(texts.get(p), p));
    }
    weights = new double[known.size()];
    for (int pair = 0; pair < weights.length; pair++) {
      double rarity = Math.log((texts.size() + 1.0) / holders(pair));
      weights[pair] = rarity * rarity;
    }
  }

  private int[] add(List<String> lines, int paragraph) {
    int[] pairs = new int[lines.stream().mapToInt(String::length).sum()];
    int count = 0;
    char before = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          int pair = known.add(PairTable.pair(before, c));
          int chunk = pair * chunks + paragraph / 64;
          long bit = 1L << (paragraph % 64);
          if ((paragraphs[chunk] & bit) == 0) {
            pairs[count++] = pair;
          }
          paragraphs[chunk] |= bit;
          before = c;
        }
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  private int holders(int pair) {
    int holders = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      holders += Long.bitCount(paragraphs[pair * chunks + chunk]);
    }
    return holders;
  }

  /**
   * How much the paragraphs above a place and those below it speak of the same: the cosine of their
   * pairs, 0 to 1.
   *
   * @param from the first paragraph above
   * @param place the first paragraph below
   * @param to one past the last paragraph below
   */
  double cohesion(int from, int place, int to) {
    double shared = 0;
    double below = 0;
    for (int p = place; p < to; p++) {
      for (int pair : pairsOf.get(p)) {
        if (!occurs(pair, place, p)) {
          below += weights[pair];
          shared += occurs(pair, from, place) ? weights[pair] : 0;
        }
      }
    }
    return shared == 0 ? 0 : shared / Math.sqrt(below * weight(from, place));
  }

  private double weight(int from, int to) {
    double weight = 0;
    for (int p = from; p < to; p++) {
      for (int pair : pairsOf.get(p)) {
        weight += occurs(pair, from, p) ? 0 : weights[pair];
      }
    }
    return weight;
  }

  /** How many paragraphs there are. */
  int size() {
    return pairsOf.size();
  }

  /** The pairs of a text, for the other methods; -1 stands for one that the page doesn't have. */
  int[] pairs(String text) {
    int[] pairs = new int[text.length()];
    int count = 0;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (before != 0) {
          pairs[count++] = known.get(PairTable.pair(before, c));
        }
        before = c;
      } else {
        before = 0;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** Share of the pairs that occur in the paragraphs from one up to (not with) another, 0 to 1. */
  double share(int[] pairs, int from, int to) {
    int found = 0;
    for (int pair : pairs) {
      found += occurs(pair, from, to) ? 1 : 0;
    }
    return pairs.length == 0 ? 0 : (double) found / pairs.length;
  }

  private boolean occurs(int pair, int from, int to) {
    for (int p = from; pair >= 0 && p < to; p = (p / 64 + 1) * 64) {
      long mask = -1L << (p % 64);
      int end = to - p / 64 * 64;
      mask &= end < 64 ? (1L << end) - 1 : -1L;
      if ((paragraphs[pair * chunks + p / 64] & mask) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * How well a text matches each of several stories, 0 to 1: the share of its pairs that the story
   * holds, where a pair that several stories hold counts less.
   *
   * @param starts the first paragraph of each story, and one past the last story's last
   */
  double[] shares(int[] pairs, int[] starts) {
    double[] shares = new double[starts.length - 1];
    double sum = 0;
    boolean[] holds = new boolean[shares.length];
    for (int pair : pairs) {
      int stories = 0;
      for (int s = 0; s < shares.length; s++) {
        holds[s] = occurs(pair, starts[s], starts[s + 1]);
        stories += holds[s] ? 1 : 0;
      }
      double weight = stories == 0 ? NOWHERE : 1.0 / stories;
      sum += weight;
      for (int s = 0; s < shares.length; s++) {
        shares[s] += holds[s] ? weight : 0;
      }
    }
    for (int s = 0; sum > 0 && s < shares.length; s++) {
      shares[s] /= sum;
    }
    return shares;
  }
}
