package org.soubao.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soubao.model.Place;

/**
 * Which place a newspaper serves: from a table of those whose names don't tell, else from the city
 * or province that the name begins with.
 */
public final class NewspaperRegistry {
  private static final NewspaperRegistry STANDARD =
      new NewspaperRegistry(Tsv.rows("newspapers.tsv"), Gazetteer.standard());

  private final Map<String, Place> exceptions = new HashMap<>();
  private final Gazetteer gazetteer;

  private NewspaperRegistry(List<List<String>> rows, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (List<String> row : rows) {
      String city = row.get(1).isEmpty() ? null : row.get(1);
      exceptions.put(row.get(0), new Place(row.get(2), city));
    }
  }

  /** The one that comes with the program; immutable. */
  public static NewspaperRegistry standard() {
    return STANDARD;
  }

  /** The place a newspaper serves; {@link Place#UNKNOWN} where neither table nor name tells. */
  public Place placeOf(String newspaper) {
    Place exception = exceptions.get(newspaper);
    return exception != null ? exception : gazetteer.prefixOf(newspaper).orElse(Place.UNKNOWN);
  }

  /** Whether that is a newspaper whose place is known. */
  boolean knows(String newspaper) {
    return !placeOf(newspaper).equals(Place.UNKNOWN);
  }
}
