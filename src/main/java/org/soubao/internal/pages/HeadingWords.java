package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pairs of characters of a heading line occur in which paragraph. Each heading has up to 64
 * pairs; what a paragraph, or several, hold of them is one {@code long}.
 */
final class HeadingWords {
  private static final int MOST_PAIRS = 64;

  /** What a pair counts that no story holds, beside 1 for one that a single story holds. */
  private static final double NOWHERE = 0.5;

  /** Where a pair stands in the headings. */
  private record Place(int heading, long bit) {}

  private final Map<Integer, List<Place>> places = new HashMap<>();
  private final List<long[]> found = new ArrayList<>();
  private final List<Integer> pairs = new ArrayList<>();

  /**
   * Looks the headings' pairs up in the paragraphs.
   *
   * @param headings their text
   * @param paragraphs the lines of each
   */
  HeadingWords(List<String> headings, List<List<String>> paragraphs) {
    for (String heading : headings) {
      index(heading);
    }
    for (int p = 0; p < paragraphs.size(); p++) {
      char last = 0;
      for (String line : paragraphs.get(p)) {
        last = look(line, last, p);
      }
    }
    places.clear();
  }

  private void index(String heading) {
    int count = 0;
    char before = 0;
    for (int i = 0; i < heading.length() && count < MOST_PAIRS; i++) {
      char c = heading.charAt(i);
      if (before != 0 && Character.isLetterOrDigit(c)) {
        Place place = new Place(pairs.size(), 1L << count++);
        places.computeIfAbsent(pair(before, c), pair -> new ArrayList<>(2)).add(place);
      }
      before = Character.isLetterOrDigit(c) ? c : 0;
    }
    pairs.add(count);
  }

  private char look(String line, char last, int paragraph) {
    char before = last;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        List<Place> there = places.get(pair(before, c));
        if (there != null) {
          long[] of = of(paragraph);
          there.forEach(place -> of[place.heading()] |= place.bit());
        }
        before = c;
      }
    }
    return before;
  }

  private long[] of(int paragraph) {
    while (found.size() <= paragraph) {
      found.add(new long[pairs.size()]);
    }
    return found.get(paragraph);
  }

  private static int pair(char a, char b) {
    return a << 16 | b;
  }

  /** The pairs of a heading that occur in the paragraphs from one up to (not with) another. */
  long in(int heading, int from, int to) {
    long held = 0;
    for (int p = from; p < Math.min(to, found.size()); p++) {
      held |= found.get(p)[heading];
    }
    return held;
  }

  /**
   * How well a heading matches each story, 0 to 1: the share of its pairs that the story holds,
   * where a pair that several stories hold counts less.
   *
   * @param held the heading's pairs in each story
   * @return one share for each story
   */
  double[] shares(int heading, long[] held) {
    double[] shares = new double[held.length];
    double sum = 0;
    for (int bit = 0; bit < pairs.get(heading); bit++) {
      int stories = 0;
      for (long one : held) {
        stories += (int) (one >>> bit & 1);
      }
      double weight = stories == 0 ? NOWHERE : 1.0 / stories;
      sum += weight;
      for (int s = 0; stories > 0 && s < held.length; s++) {
        shares[s] += (held[s] >>> bit & 1) * weight;
      }
    }
    for (int s = 0; sum > 0 && s < shares.length; s++) {
      shares[s] /= sum;
    }
    return shares;
  }
}
