package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soubao.internal.analysis.Pattern.Span;

/**
 * Cuts a typed text into the parts that stand for something. What smartcn takes for a word is one,
 * and so is the name of a place. Single characters, which smartcn leaves of names and new terms,
 * stay together (谭|丕|创), and with the word beside them where the archive mostly has both as one
 * (新质|生产力).
 *
 * <p>A single character that is left over even so says nothing by itself. In a short piece it goes
 * with the word beside it if any text has them so (席|建国). Where none has all of the piece as it was
 * typed, the piece is <em>torn</em>. Not for several threads.
 */
final class Segmentation {
  /** Single characters that bind other words and mean nothing alone. */
  private static final String PARTICLES = "的了着在是和与吗呢吧";

  /** Those of them that are in no name. */
  private static final String NEVER_IN_NAMES = "的了着吗呢吧";

  /** What has more units is rarely one name. */
  private static final int SHORT_PIECE = 6;

  private static final int LONGEST_NAME = 12;
  private static final int NO_WORD = -1;

  /** Two parts are one where more of the texts with both have them side by side. */
  private static final double MOSTLY = 0.5;

  private final SearchableText units;
  private final Vocabulary vocabulary;
  private final int[] wordOf;

  /**
   * A cut text.
   *
   * @param spans its segments, from unit to unit, in order
   * @param isTorn whether something that may be one was taken apart, since no text of the archive
   *     has it
   */
  record Segments(List<Span> spans, boolean isTorn) {}

  /** Of a text; {@link #word} tells of its words. */
  Segmentation(SearchableText units, Vocabulary vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
    wordOf = new int[units.size()];
    Arrays.fill(wordOf, NO_WORD);
  }

  /** Whether that is one unit, and a particle. */
  static boolean isParticle(Run run) {
    return run.size() == 1 && isParticle(run.units().getFirst());
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
    return units.sourceStart(unit) <= units.sourceEnd(unit - 1) || units.isJoined(unit);
  }

  /** The segments, and whether the text is torn. */
  Segments segments() {
    List<Span> segments = joined();
    boolean isDoubtful = segments.stream().anyMatch(it -> isPartial(it, segments));
    if (segments.size() == 1 || !isDoubtful || !isPiece()) {
      return new Segments(segments, false);
    }
    boolean isTorn = vocabulary.articles(run(0, units.size() - 1)) == 0;
    return new Segments(completed(segments), isTorn);
  }

  /** A segment that stands for nothing by itself goes with the one beside it, as texts have it. */
  private List<Span> completed(List<Span> segments) {
    List<Span> completed = new ArrayList<>();
    int next = 0;
    while (next < segments.size()) {
      Span segment = segments.get(next++);
      boolean isPartial = isPartial(segment, segments);
      boolean isLast = next == segments.size();
      long left = isPartial && !completed.isEmpty() ? texts(completed.getLast(), segment) : 0;
      long right = isPartial && !isLast ? texts(segment, segments.get(next)) : 0;
      if (left > 0 && left >= right) {
        completed.add(across(completed.removeLast(), segment));
      } else {
        completed.add(right > 0 ? across(segment, segments.get(next++)) : segment);
      }
    }
    return completed;
  }

  private long texts(Span left, Span right) {
    return vocabulary.articles(run(across(left, right)));
  }

  private static Span across(Span left, Span right) {
    return new Span(left.first(), right.last());
  }

  /** Whether the text may be a name, or a term. */
  private boolean isPiece() {
    if (units.size() > SHORT_PIECE || !isTouching(0, units.size())) {
      return false;
    }
    for (int unit = 0; unit < units.size(); unit++) {
      if (NEVER_IN_NAMES.contains(units.unit(unit))) {
        return false;
      }
    }
    return true;
  }

  /** Whether that segment stands for nothing by itself: 席 of 席建国, 和 of 汪金和. */
  private boolean isPartial(Span segment, List<Span> segments) {
    return segment.first() == segment.last()
        && isCharacters(segment)
        && (!isParticleAt(segment.first()) || segments.stream().allMatch(this::isCharacters));
  }

  /** Whether all of its units are characters that smartcn left over. */
  private boolean isCharacters(Span segment) {
    for (int unit = segment.first(); unit <= segment.last(); unit++) {
      if (wordOf[unit] != NO_WORD || units.isWord(unit)) {
        return false;
      }
    }
    return true;
  }

  private List<Span> joined() {
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
      segments.set(segments.size() - 1, across(last, segment));
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
    return isParticle(units.unit(unit));
  }
}
