package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of which one unit may be another one, as badly read pages have it, or at an end be missing.
 *
 * @param run the run as it should be, of at least {@value #MIN_UNITS} units
 */
public record Misread(Run run) implements Pattern {
  /** Shorter runs would be found nearly everywhere. */
  public static final int MIN_UNITS = 3;

  /** Longer runs are looked for as they stand, so that work is bounded. */
  public static final int MAX_UNITS = 40;

  @Override
  public boolean isEmpty() {
    return run.isEmpty();
  }

  @Override
  public int size() {
    return run.size();
  }

  @Override
  public List<Span> in(SearchableText text) {
    List<Span> spans = new ArrayList<>();
    for (int start = -1;
        start + run.size() <= text.size() + 1 && spans.size() < MAX_SPANS;
        start++) {
      Span span = at(text, start);
      if (span != null) {
        spans.add(span);
      }
    }
    return spans;
  }

  /** The units that match where the run should begin at {@code start}; null where they don't. */
  private @Nullable Span at(SearchableText text, int start) {
    int end = start + run.size() - 1;
    int first = start < 0 || text.beginsParagraph(start + 1) ? start + 1 : start;
    int last = end == text.size() || text.beginsParagraph(end) ? end - 1 : end;
    int wrong = first - start + end - last;
    for (int unit = first; unit <= last && wrong < 2; unit++) {
      wrong += text.unitEquals(unit, run.units().get(unit - start)) ? 0 : 1;
    }
    return wrong < 2 && isOneParagraph(text, start + 2, end) ? new Span(first, last) : null;
  }

  private static boolean isOneParagraph(SearchableText text, int from, int to) {
    for (int unit = from; unit < to; unit++) {
      if (text.beginsParagraph(unit)) {
        return false;
      }
    }
    return true;
  }
}
