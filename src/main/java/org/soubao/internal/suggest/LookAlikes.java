package org.soubao.internal.suggest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Characters that are taken for each other by eye, from a table. */
final class LookAlikes {
  private static final Map<Character, Set<Character>> ALIKE = read();

  private LookAlikes() {}

  /** The characters that look like this one. */
  static Set<Character> of(char character) {
    return ALIKE.getOrDefault(character, Set.of());
  }

  private static Map<Character, Set<Character>> read() {
    Map<Character, Set<Character>> alike = new HashMap<>(2048);
    for (String[] row : Rows.of("shapes.tsv")) {
      for (char one : row[0].toCharArray()) {
        for (char other : row[0].toCharArray()) {
          if (one != other) {
            alike.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
          }
        }
      }
    }
    return alike;
  }
}
