package org.soubao.internal.lucene;

import java.util.Map;
import java.util.Set;

/** How units must stand to each other in a text; immutable. */
sealed interface Arrangement permits MisreadUnits, NearUnits {
  /** The units that it is made of, each once. */
  Set<String> units();

  /** So many of the {@link #units} a text needs at least, 1 or more. */
  int required();

  /** Whether they stand so where {@code places} says; a unit that is nowhere has no places. */
  boolean isIn(Map<String, Places> places);
}
