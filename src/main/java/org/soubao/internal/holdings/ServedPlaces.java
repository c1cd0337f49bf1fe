package org.soubao.internal.holdings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.soubao.model.Place;

/** Which place each newspaper serves: the one that most of its articles name. For one thread. */
public final class ServedPlaces {
  private final Map<String, Map<Place, Integer>> counts = new HashMap<>();

  /** Notes so many articles of a newspaper that name that place. */
  public void add(String newspaper, Place place, int articles) {
    counts.computeIfAbsent(newspaper, name -> new HashMap<>()).merge(place, articles, Integer::sum);
  }

  /** The places by newspaper. */
  public Map<String, Place> served() {
    Map<String, Place> served = new HashMap<>();
    counts.forEach((newspaper, counted) -> served.put(newspaper, mostFrequent(counted)));
    return served;
  }

  /** Of equally frequent ones always the same, whatever the order in which they were noted. */
  private static Place mostFrequent(Map<Place, Integer> counted) {
    return counted.entrySet().stream()
        .max(
            Map.Entry.<Place, Integer>comparingByValue()
                .thenComparing(count -> count.getKey().toString(), Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }
}
