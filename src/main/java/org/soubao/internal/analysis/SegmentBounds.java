package org.soubao.internal.analysis;

import java.util.Arrays;

/**
 * Decides between which units of a typed text one segment ends and the next begins. What smartcn
 * takes for a word stays whole, and so do the names of places. Single characters, which it leaves
 * of names and new terms, stay together (谭|丕|创), and with the word beside them where the texts
 * hardly have the one without the other (新质|生产力).
 */
final class SegmentBounds {
  /** Single characters that bind other words and mean nothing alone. */
  private static final String PARTICLES = "的了着在是和与吗呢吧";

  private static final int LONGEST_NAME = 12;
  private static final int NO_WORD = -1;

  /** Fewer occurrences tell nothing. */
  private static final int FEW = 2;

  private final SearchableText units;
  private final Vocabulary vocabulary;
  private final int[] wordOf;

  /** For a text; {@link #word} tells of its words. */
  SegmentBounds(SearchableText units, Vocabulary vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
    wordOf = new int[units.size()];
    Arrays.fill(wordOf, NO_WORD);
  }

  /** Whether that unit is a particle. */
  static boolean isParticle(String unit) {
    return PARTICLES.contains(unit);
  }

  /** Those units, if there are two or more, are a word. */
  void word(int first, int end) {
    if (end - first > 1) {
      Arrays.fill(wordOf, first, end, first);
    }
  }

  /** Makes a word of each longest name, whatever the words are that it is made of. */
  void names() {
    int first = 0;
    while (first < units.size()) {
      int end = nameEnd(first);
      word(first, end);
      first = Math.max(end, first + 1);
    }
  }

  private int nameEnd(int first) {
    int longest = Math.min(units.size(), first + LONGEST_NAME);
    for (int end = longest; end > first + 1; end--) {
      if (isTouching(first, end) && vocabulary.isName(text(first, end))) {
        return end;
      }
    }
    return first;
  }

  private String text(int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int unit = first; unit < end; unit++) {
      units.appendUnit(unit, text);
    }
    return text.toString();
  }

  private boolean isTouching(int first, int end) {
    for (int unit = first + 1; unit < end; unit++) {
      if (!isTouching(unit)) {
        return false;
      }
    }
    return true;
  }

  private boolean isTouching(int unit) {
    return units.sourceStart(unit) <= units.sourceEnd(unit - 1);
  }

  /** Whether a segment begins with that unit, the second one or a later one. */
  boolean isBound(int unit) {
    boolean single = wordOf[unit] == NO_WORD;
    boolean singleBefore = wordOf[unit - 1] == NO_WORD;
    if (!single && wordOf[unit] == wordOf[unit - 1]) {
      return false;
    }
    if (!isTouching(unit) || isParticleAt(unit) || isParticleAt(unit - 1)) {
      return true;
    }
    if (single && singleBefore) {
      return false;
    }
    return !(single || singleBefore) || !isGrownTogether(unit);
  }

  private boolean isParticleAt(int unit) {
    return wordOf[unit] == NO_WORD && isParticle(units.unit(unit));
  }

  /** Whether at least half of what stands on one side stands beside the other. */
  private boolean isGrownTogether(int unit) {
    long together = count(unit - 1);
    boolean left = unit > 1 && !isBound(unit - 1) && 2 * together >= count(unit - 2);
    boolean right = unit + 1 < units.size() && 2 * together >= count(unit);
    return together >= FEW && (left || right);
  }

  private long count(int unit) {
    StringBuilder pair = new StringBuilder();
    PairTokenizer.appendPair(units, unit, pair);
    return vocabulary.count(pair.toString());
  }
}
