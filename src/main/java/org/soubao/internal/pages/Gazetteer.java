package org.soubao.internal.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soubao.model.Place;

/**
 * The provinces, cities and counties of China, by official and by short name. A county stands for
 * the city above it; a name that several places share decides nothing.
 */
public final class Gazetteer {
  private static final Gazetteer STANDARD = new Gazetteer(Tsv.rows("gazetteer.tsv"));
  private static final int LONGEST_SHORT_NAME = 6;

  private final Map<String, String> provinces = new HashMap<>();
  private final Names cities = new Names();
  private final Names counties = new Names();
  private final List<Named> all;
  private final Set<String> known = new HashSet<>();
  private final PlaceNames inText;

  private Gazetteer(List<List<String>> rows) {
    List<Entry> entries = rows.stream().map(Entry::of).toList();
    for (Entry entry : entries) {
      switch (entry.level()) {
        case PROVINCE -> entry.names().forEach(name -> provinces.put(name, entry.official()));
        case CITY -> cities.add(entry);
        case COUNTY -> counties.add(entry);
      }
    }
    entries.forEach(entry -> known.addAll(entry.names()));
    all = entries.stream().map(Entry::named).toList();
    inText = new PlaceNames(entries.stream().filter(this::isTelling).toList());
  }

  /** The one that comes with the program; immutable. */
  public static Gazetteer standard() {
    return STANDARD;
  }

  /** Official name of the city: {@code 柳州市} for {@code 柳州}. */
  public Optional<String> cityNamed(String name) {
    return place(name).map(Place::city);
  }

  /** Official name of the province: {@code 广西壮族自治区} for {@code 广西}. */
  public Optional<String> provinceNamed(String name) {
    return Optional.ofNullable(provinces.get(name.strip()));
  }

  /** A city with its province, by official or short name. */
  public Optional<Place> place(String city) {
    return cities.of(city.strip());
  }

  /** A city by official or short name, or the city above the county of that name. */
  public Optional<Place> placeOrCounty(String name) {
    return place(name).or(() -> counties.of(name.strip()));
  }

  /**
   * The place whose short name begins a newspaper's, the longest that does: a municipality, else a
   * province, else a city, else a county's city.
   */
  Optional<Place> prefixOf(String newspaper) {
    for (int length = Math.min(LONGEST_SHORT_NAME, newspaper.length() - 1); length >= 2; length--) {
      String prefix = newspaper.substring(0, length);
      String province = provinces.get(prefix);
      Optional<Place> city = cities.of(prefix);
      if (province != null) {
        boolean municipality = city.filter(place -> province.equals(place.city())).isPresent();
        return Optional.of(new Place(province, municipality ? province : null));
      }
      Optional<Place> place = city.or(() -> counties.of(prefix));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** The names of every place: provinces, then cities, then counties. */
  public List<Named> all() {
    return all;
  }

  /** Whether some place has that official or short name. */
  public boolean knows(String name) {
    return known.contains(name);
  }

  /** The places that a text names, in its order. */
  List<PlaceNames.Mention> mentions(String text) {
    return inText.in(text);
  }

  private boolean isTelling(Entry entry) {
    return entry.level() != Level.COUNTY || counties.of(entry.official()).isPresent();
  }

  /**
   * The names of a place.
   *
   * @param official the full one: {@code 长治市}
   * @param alias the short one: {@code 长治}; the full one where it has none
   * @param inText the one that in running text means this place; empty where none surely does
   */
  public record Named(String official, String alias, String inText) {}

  /** What kind of place it is. */
  enum Level {
    PROVINCE,
    CITY,
    COUNTY
  }

  /**
   * A row of the table.
   *
   * @param official name
   * @param alias short name; empty where there is none
   * @param common whether the short name also means other things
   * @param place the city, or the one above the county; of a province without city
   */
  record Entry(Level level, String official, String alias, boolean common, Place place) {
    static Entry of(List<String> row) {
      String alias = row.get(2);
      boolean common = alias.startsWith("~");
      Level level =
          switch (row.get(0)) {
            case "P" -> Level.PROVINCE;
            case "C" -> Level.CITY;
            default -> Level.COUNTY;
          };
      String official = row.get(1);
      String city =
          switch (level) {
            case PROVINCE -> null;
            case CITY -> official;
            case COUNTY -> row.get(4);
          };
      Place place = new Place(row.get(3), city);
      return new Entry(level, official, common ? alias.substring(1) : alias, common, place);
    }

    Named named() {
      boolean ambiguous = common || alias.isEmpty() || level == Level.COUNTY;
      String inText = ambiguous ? official : alias;
      boolean tooShort = level == Level.COUNTY && inText.length() < PlaceNames.SHORTEST_COUNTY;
      return new Named(official, alias.isEmpty() ? official : alias, tooShort ? "" : inText);
    }

    List<String> names() {
      return alias.isEmpty() || alias.equals(official)
          ? List.of(official)
          : List.of(official, alias);
    }
  }

  /** Places by name, without the names that several of them share. */
  private static final class Names {
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    void add(Entry entry) {
      for (String name : entry.names()) {
        if (!shared.contains(name) && places.putIfAbsent(name, entry.place()) != null) {
          places.remove(name);
          shared.add(name);
        }
      }
    }

    Optional<Place> of(String name) {
      return Optional.ofNullable(places.get(name));
    }
  }
}
