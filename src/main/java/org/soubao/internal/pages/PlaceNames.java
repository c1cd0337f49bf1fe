package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Place;

/** Finds the names of places in running text, in one pass over it. */
final class PlaceNames {
  /** What makes the name of a street of a city's: 南京路. */
  private static final List<String> STREETS =
      List.of("路", "街", "大道", "东路", "西路", "南路", "北路", "中路", "大街");

  /** A shorter name of a county is also another word: 城区. */
  static final int SHORTEST_COUNTY = 3;

  private final BitSet firsts = new BitSet();
  private final Map<Integer, List<Name>> byOpening = new HashMap<>();

  PlaceNames(List<Gazetteer.Entry> entries) {
    for (Gazetteer.Entry entry : entries) {
      add(entry.official(), entry);
      if (entry.level() != Gazetteer.Level.COUNTY) {
        add(entry.common() ? "" : entry.alias(), entry);
      } else if (entry.official().endsWith("自治县")) {
        add(entry.alias().isEmpty() ? "" : entry.alias() + "县", entry);
      }
    }
    Comparator<Name> byLength = Comparator.comparingInt(name -> name.text().length());
    byOpening.values().forEach(names -> names.sort(byLength.reversed()));
  }

  private void add(String text, Gazetteer.Entry entry) {
    boolean county = entry.level() == Gazetteer.Level.COUNTY;
    if (text.length() >= (county ? SHORTEST_COUNTY : 2)) {
      firsts.set(text.charAt(0));
      byOpening
          .computeIfAbsent(opening(text, 0), key -> new ArrayList<>(1))
          .add(new Name(text, entry));
    }
  }

  /** The places that the text names, longest names first, none within another. */
  List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i + 1 < text.length()) {
      Name name = firsts.get(text.charAt(i)) ? at(text, i) : null;
      if (name == null) {
        i++;
      } else {
        int end = i + name.text().length();
        if (STREETS.stream().noneMatch(street -> text.startsWith(street, end))) {
          found.add(new Mention(i, end, name.entry().level(), name.entry().place()));
        }
        i = end;
      }
    }
    return found;
  }

  private @Nullable Name at(String text, int i) {
    for (Name name : byOpening.getOrDefault(opening(text, i), List.of())) {
      if (text.startsWith(name.text(), i)) {
        return name;
      }
    }
    return null;
  }

  private static int opening(String text, int i) {
    return text.charAt(i) << 16 | text.charAt(i + 1);
  }

  private record Name(String text, Gazetteer.Entry entry) {}

  /**
   * A place named in a text.
   *
   * @param start offset of the name
   * @param end offset behind it
   * @param place the city named, or the one above the county; only the province for a province
   */
  record Mention(int start, int end, Gazetteer.Level level, Place place) {}
}
