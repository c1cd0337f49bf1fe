package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A date or number in whatever form it is printed: 2025-02-24 stands in 二〇二五年二月二十四日.
 *
 * @param term its one form, as {@link StatedValues} tells
 */
public record Stated(String term) implements Pattern {
  @Override
  public boolean isEmpty() {
    return term.isEmpty();
  }

  @Override
  public int size() {
    return term.length();
  }

  @Override
  public List<Span> in(SearchableText text) {
    List<Span> spans = new ArrayList<>();
    int unit = 0;
    for (StatedValue value : StatedValues.places(text.source(), Set.of(term))) {
      while (unit < text.size() && text.sourceStart(unit) < value.start()) {
        unit++;
      }
      int last = unit;
      while (last + 1 < text.size() && text.sourceEnd(last + 1) <= value.end()) {
        last++;
      }
      if (unit < text.size()) {
        spans.add(new Span(unit, last));
      }
    }
    return spans;
  }
}
