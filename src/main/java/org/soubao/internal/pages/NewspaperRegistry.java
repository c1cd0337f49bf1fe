package org.soubao.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soubao.model.Place;

/**
 * Which newspapers there are, and which place each serves: from a table of those whose names don't
 * tell, else from the place that the name begins with. Immutable.
 */
public final class NewspaperRegistry {
  private static final String TELLS_NOTHING = "-";
  private static final NewspaperRegistry STANDARD = standard(Tsv.rows("newspapers.tsv"));

  /** The known newspapers. */
  private final Map<String, Place> places;

  private final Gazetteer gazetteer = Gazetteer.standard();

  private NewspaperRegistry(Map<String, Place> places) {
    this.places = places;
  }

  private static NewspaperRegistry standard(List<List<String>> rows) {
    Map<String, Place> places = new HashMap<>();
    for (List<String> row : rows) {
      places.put(row.getFirst(), place(row));
    }
    return new NewspaperRegistry(Map.copyOf(places));
  }

  private static Place place(List<String> row) {
    if (row.size() == 1) {
      return Gazetteer.standard().prefixOf(row.getFirst()).orElse(Place.UNKNOWN);
    }
    if (row.get(1).equals(TELLS_NOTHING)) {
      return Place.UNKNOWN;
    }
    return new Place(row.get(2), row.get(1).isEmpty() ? null : row.get(1));
  }

  /** The one that comes with the program. */
  public static NewspaperRegistry standard() {
    return STANDARD;
  }

  /** This one with further newspapers, which win over its own. */
  public NewspaperRegistry with(Map<String, Place> newspapers) {
    if (newspapers.isEmpty()) {
      return this;
    }
    Map<String, Place> all = new HashMap<>(places);
    all.putAll(newspapers);
    return new NewspaperRegistry(Map.copyOf(all));
  }

  /** The place a newspaper serves; {@link Place#UNKNOWN} where neither table nor name tells. */
  public Place placeOf(String newspaper) {
    Place listed = places.get(newspaper);
    return listed != null ? listed : gazetteer.prefixOf(newspaper).orElse(Place.UNKNOWN);
  }

  /** Whether that newspaper is in the table. */
  boolean lists(String newspaper) {
    return places.containsKey(newspaper);
  }

  /** Whether that is a newspaper that is listed, or whose name tells its place. */
  boolean knows(String newspaper) {
    return lists(newspaper) || !placeOf(newspaper).equals(Place.UNKNOWN);
  }

  /** The listed newspapers of a city whose names end so. */
  List<String> ofCity(String city, String ending) {
    return places.entrySet().stream()
        .filter(one -> city.equals(one.getValue().city()) && one.getKey().endsWith(ending))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
