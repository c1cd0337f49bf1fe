package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soubao.internal.analysis.Pattern.Span;

/**
 * Cuts a typed text into the parts that stand for something. What smartcn takes for a word is one,
 * and so is the name of a place. Single characters, which smartcn leaves of names and new terms,
 * stay together (谭|丕|创), and with the word beside them where the archive mostly has both as one
 * (新质|生产力). Not for several threads.
 */
final class Segmentation {
  /** Single characters that bind other words and mean nothing alone. */
  private static final String PARTICLES = "的了着在是和与吗呢吧";

  private static final int LONGEST_NAME = 12;
  private static final int NO_WORD = -1;

  /** Two parts are one where more of the texts with both have them side by side. */
  private static final double MOSTLY = 0.5;

  private final SearchableText units;
  private final Vocabulary vocabulary;
  private final int[] wordOf;

  /** Of a text; {@link #word} tells of its words. */
  Segmentation(SearchableText units, Vocabulary vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
    wordOf = new int[units.size()];
    Arrays.fill(wordOf, NO_WORD);
  }

  /** Whether that is one unit, and a particle. */
  static boolean isParticle(Run run) {
    return run.size() == 1 && PARTICLES.contains(run.units().getFirst());
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

  /** The segments, from unit to unit, in order. */
  List<Span> segments() {
    List<Span> segments = new ArrayList<>();
    int first = 0;
    for (int unit = 1; unit <= units.size(); unit++) {
      if (unit == units.size() || isBound(unit)) {
        add(new Span(first, unit - 1), segments);
        first = unit;
      }
    }
    return segments;
  }

  private void add(Span segment, List<Span> segments) {
    Span last = segments.isEmpty() ? segment : segments.getLast();
    boolean next = last.last() < segment.first() && isTouching(segment.first());
    if (next && (isLeftOver(last) || isLeftOver(segment)) && isOne(last, segment)) {
      segments.set(segments.size() - 1, new Span(last.first(), segment.last()));
    } else {
      segments.add(segment);
    }
  }

  private boolean isLeftOver(Span segment) {
    return wordOf[segment.first()] == NO_WORD || wordOf[segment.last()] == NO_WORD;
  }

  /** Whether more than half of the texts with both have them as one; particles are everywhere. */
  private boolean isOne(Span left, Span right) {
    long together = vocabulary.count(run(left.first(), right.last()));
    return together > MOSTLY * both(left, right);
  }

  private long both(Span left, Span right) {
    if (isParticle(run(right))) {
      return vocabulary.count(run(left));
    }
    return isParticle(run(left))
        ? vocabulary.count(run(right))
        : vocabulary.countBoth(run(left), run(right));
  }

  private Run run(Span segment) {
    return run(segment.first(), segment.last());
  }

  private Run run(int first, int last) {
    return Run.of(text(first, last + 1));
  }

  /** Whether smartcn's words and the names let a segment begin with that unit. */
  private boolean isBound(int unit) {
    boolean single = wordOf[unit] == NO_WORD;
    if (wordOf[unit] != wordOf[unit - 1]) {
      return true;
    }
    return single && (!isTouching(unit) || isParticleAt(unit) || isParticleAt(unit - 1));
  }

  private boolean isParticleAt(int unit) {
    return PARTICLES.contains(units.unit(unit));
  }
}
