package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of which the last unit may go on: 第202 stands in 第2025期, brt in BRTs.
 *
 * @param run the run as it was typed, not empty
 */
public record Beginning(Run run) implements Pattern {
  @Override
  public boolean isEmpty() {
    return run.isEmpty();
  }

  @Override
  public int size() {
    return run.size();
  }

  /** The run without its last unit. */
  public Run head() {
    return run.part(0, run.size() - 1);
  }

  /** How the token begins that holds the last unit, behind the unit before it if there is one. */
  public String prefix() {
    String last = run.units().getLast();
    return run.size() == 1 ? last : run.part(run.size() - 2, run.size() - 1).prefix() + last;
  }

  @Override
  public List<Span> in(SearchableText text) {
    Run head = head();
    String last = run.units().getLast();
    List<Span> spans = new ArrayList<>();
    for (int unit = 0; unit + head.size() < text.size() && spans.size() < MAX_SPANS; unit++) {
      int end = unit + head.size();
      boolean apart = end > unit && text.beginsParagraph(end);
      if (!apart && head.isAt(text, unit) && text.unit(end).startsWith(last)) {
        spans.add(new Span(unit, end));
      }
    }
    return spans;
  }
}
