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

  /** So many of the places where it stands are told, so that work and memory are bounded. */
  int MAX_SPANS = 1024;

  /**
   * Where it stands in a text, in order of {@link Span#first}: the first {@value #MAX_SPANS} at
   * most, or a few more.
   */
  List<Span> in(SearchableText text);
}
