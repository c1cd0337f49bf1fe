package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.internal.pages.Gazetteer.Named;
import org.soubao.search.FilterField;
import org.soubao.search.Suggestion.Kind;

/** Gathers the names that can be suggested: values of filters, and places named. For one thread. */
public final class NameCollector {
  private static final Map<FilterField, Kind> KINDS = kinds();

  private final Map<String, Named> known = new HashMap<>();
  private final Map<String, Name> places = new LinkedHashMap<>();
  private final List<Name> others = new ArrayList<>();

  /** Without any. */
  public NameCollector() {
    Gazetteer.standard().all().forEach(place -> known.putIfAbsent(place.official(), place));
  }

  /** Cities before provinces: 上海市 is both. */
  private static Map<FilterField, Kind> kinds() {
    Map<FilterField, Kind> kinds = new LinkedHashMap<>();
    kinds.put(FilterField.CITY, Kind.PLACE);
    kinds.put(FilterField.PROVINCE, Kind.PLACE);
    kinds.put(FilterField.NEWSPAPER, Kind.NEWSPAPER);
    kinds.put(FilterField.SECTION, Kind.SECTION);
    kinds.put(FilterField.BYLINE, Kind.NAME);
    return kinds;
  }

  /** Of which fields the values shall be added, in this order. */
  public static List<FilterField> fields() {
    return List.copyOf(KINDS.keySet());
  }

  /** Adds a value of one of the fields, which so many articles have. */
  public void add(String text, FilterField field, long count) {
    if (KINDS.get(field) == Kind.PLACE) {
      Named place = known.getOrDefault(text, new Named(text, text, text));
      places.putIfAbsent(text, place(place, text, field, count));
    } else {
      List<String> forms = List.of(TypedText.comparable(text));
      others.add(new Name(text, forms, KINDS.getOrDefault(field, Kind.NAME), field, count));
    }
  }

  /**
   * All that was added, and the places that are only named: how often is estimated here, and to be
   * counted when one is suggested.
   */
  public Names names(TextCounts counts) {
    List<Named> named =
        Gazetteer.standard().all().stream().filter(place -> !place.inText().isEmpty()).toList();
    Set<String> pairs = new LinkedHashSet<>();
    named.stream()
        .filter(this::isOnlyNamed)
        .forEach(place -> pairs.addAll(Run.of(place.inText()).pairs()));
    counts.expectPairs(pairs);
    for (Named place : named) {
      if (isOnlyNamed(place)) {
        addNamed(place, counts);
      }
    }
    return new Names(Stream.concat(places.values().stream(), others.stream()).toList());
  }

  private boolean isOnlyNamed(Named place) {
    return !places.containsKey(place.official()) && !places.containsKey(place.inText());
  }

  private void addNamed(Named place, TextCounts counts) {
    long count = estimate(place.inText(), counts);
    if (count > 0) {
      places.put(place.inText(), place(place, place.inText(), null, count));
    }
  }

  private static Name place(Named place, String text, @Nullable FilterField filter, long count) {
    List<String> forms = Stream.of(place.alias(), place.official()).distinct().toList();
    return new Name(text, forms, Kind.PLACE, filter, count);
  }

  /** No more articles than have the rarest pair of the name. */
  private static long estimate(String text, TextCounts counts) {
    long least = Long.MAX_VALUE;
    for (String pair : Run.of(text).pairs()) {
      least = Math.min(least, counts.pair(pair));
      if (least == 0) {
        break;
      }
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }
}
