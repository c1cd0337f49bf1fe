package org.soubao;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which ids are taken: of two articles with one id, the one that is first in the order of the
 * sources stays. Only asked in the turn of a piece of work.
 */
final class TakenIds {
  private final Set<String> ids = new HashSet<>();
  private final Retained retained;
  private final Set<Integer> displaced = new HashSet<>();

  /** What stays in an index while it is updated. */
  interface Retained {
    /** Where nothing does. */
    Retained NOTHING =
        new Retained() {
          @Override
          public int unitOf(String id) {
            return NONE;
          }

          @Override
          public boolean isBefore(int unit, int other) {
            return false;
          }
        };

    /** No unit. */
    int NONE = -1;

    /** The unit that has an article of that id, or forbids it; {@link #NONE} if no one does. */
    int unitOf(String id);

    /** These ids are asked for soon; from any thread. */
    default void expect(Collection<String> ids) {}

    /** Whether a unit comes before another in the order of the sources. */
    boolean isBefore(int unit, int other);
  }

  TakenIds(Retained retained) {
    this.retained = retained;
  }

  /** These ids are taken soon; from any thread, before the turn. */
  void expect(Collection<String> expected) {
    retained.expect(expected);
  }

  /** Takes an id for an article of that unit; false if it was taken. */
  boolean take(String id, int unit) {
    return !isKeptBefore(id, unit) && ids.add(id);
  }

  /** No article of a later unit may have these. */
  void reserve(Set<String> reserved, int unit) {
    for (String id : reserved) {
      isKeptBefore(id, unit);
      ids.add(id);
    }
  }

  /** The units that stayed, and have lost an id to an earlier one since this was asked last. */
  Set<Integer> displaced() {
    Set<Integer> units = Set.copyOf(displaced);
    displaced.clear();
    return units;
  }

  /** Whether an earlier unit has it; a later one is displaced. */
  private boolean isKeptBefore(String id, int unit) {
    int owner = retained.unitOf(id);
    if (owner == Retained.NONE) {
      return false;
    }
    if (retained.isBefore(unit, owner)) {
      displaced.add(owner);
      return false;
    }
    return true;
  }
}
