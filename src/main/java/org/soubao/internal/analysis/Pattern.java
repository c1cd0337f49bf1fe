package org.soubao.internal.analysis;

import java.util.List;

/** What a query looks for in one paragraph of a text, character by character. */
public sealed interface Pattern permits Run, Beginning, Misread, Near, Stated {
  /**
   * Units of a text that match.
   *
   * @param first the first one
   * @param last the last one
   */
  record Span(int first, int last) {}

  /** Whether there is nothing to look for. */
  boolean isEmpty();

  /** How many units it has; the more, the more telling. */
  int size();

  /** Where it stands in a text, in order of {@link Span#first}. */
  List<Span> in(SearchableText text);
}
