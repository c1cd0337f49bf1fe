package org.soubao.internal.lucene;

import java.util.Map;
import java.util.Set;

/** How terms must stand to each other in a text; immutable. */
sealed interface Arrangement permits MisreadUnits, NearRuns {
  /** The terms that it is made of, each once. */
  Set<String> terms();

  /** So many of the {@link #terms} a text needs at least, 1 or more. */
  int required();

  /** Looks at these places, of which there are some for each term, from document to document. */
  Check over(Map<String, Places> places);

  /** Looks at one document after the other; for one thread. */
  @FunctionalInterface
  interface Check {
    /** Whether the terms stand so where the places say now; a term that is nowhere has none. */
    boolean isTrue();
  }
}
