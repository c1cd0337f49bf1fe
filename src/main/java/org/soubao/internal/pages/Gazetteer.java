package org.soubao.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soubao.model.Place;

/** The provinces and prefecture-level cities of China, by official and by short name. */
public final class Gazetteer {
  private static final Gazetteer STANDARD = new Gazetteer(Tsv.rows("gazetteer.tsv"));
  private static final int LONGEST_SHORT_NAME = 6;

  private final Map<String, String> provinces = new HashMap<>();
  private final Map<String, Place> cities = new HashMap<>();

  private Gazetteer(List<List<String>> rows) {
    for (List<String> row : rows) {
      String official = row.get(1);
      for (String name : List.of(official, row.get(2))) {
        if (row.get(0).equals("P")) {
          provinces.put(name, official);
        } else {
          cities.putIfAbsent(name, new Place(row.get(3), official));
        }
      }
    }
  }

  /** The one that comes with the program; immutable. */
  public static Gazetteer standard() {
    return STANDARD;
  }

  /** Official name of the city: {@code 柳州市} for {@code 柳州}. */
  public Optional<String> cityNamed(String name) {
    return Optional.ofNullable(cities.get(name.strip())).map(Place::city);
  }

  /** Official name of the province: {@code 广西壮族自治区} for {@code 广西}. */
  public Optional<String> provinceNamed(String name) {
    return Optional.ofNullable(provinces.get(name.strip()));
  }

  /** A city with its province, by official or short name. */
  public Optional<Place> place(String city) {
    return Optional.ofNullable(cities.get(city.strip()));
  }

  /**
   * The place whose short name begins a newspaper's: a municipality, else a province, else a city.
   */
  Optional<Place> prefixOf(String newspaper) {
    for (int length = Math.min(LONGEST_SHORT_NAME, newspaper.length() - 1); length >= 2; length--) {
      String prefix = newspaper.substring(0, length);
      String province = provinces.get(prefix);
      Place city = cities.get(prefix);
      if (province != null) {
        boolean municipality = city != null && province.equals(city.city());
        return Optional.of(new Place(province, municipality ? province : null));
      }
      if (city != null) {
        return Optional.of(city);
      }
    }
    return Optional.empty();
  }
}
