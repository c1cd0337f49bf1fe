package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How simplified characters are read: syllables without tones, {@code v} for ü. A character has
 * every reading that places, surnames and everyday words give it, since a name typed by any of them
 * shall be found: 重庆 as {@code chongqing} and as {@code zhongqing}.
 */
public final class Pinyin {
  private static final Map<Character, List<String>> READINGS = new LinkedHashMap<>(32_768);
  private static final Map<String, String> CHARACTERS = new LinkedHashMap<>();
  private static final Map<String, Set<String>> NEAR = new LinkedHashMap<>();

  static {
    read();
  }

  private Pinyin() {}

  /** The readings of a character, the common one among them; empty where it has none. */
  static List<String> readings(char character) {
    return READINGS.getOrDefault(character, List.of());
  }

  /**
   * A text as it is read, each character by one of its readings; what has none stays as it is:
   * {@code linzhiyuan} for 林知远.
   */
  public static String romanized(String text) {
    StringBuilder romanized = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      List<String> readings = readings(text.charAt(i));
      romanized.append(readings.isEmpty() ? text.substring(i, i + 1) : readings.getFirst());
    }
    return romanized.toString();
  }

  /** The other characters that can be read alike. */
  static Set<Character> homophones(char character) {
    Set<Character> alike = new LinkedHashSet<>();
    for (String reading : readings(character)) {
      String all = CHARACTERS.getOrDefault(reading, "");
      for (int i = 0; i < all.length(); i++) {
        alike.add(all.charAt(i));
      }
    }
    alike.remove(character);
    return alike;
  }

  /** The other characters that are read nearly alike: where z and zh, n and l, in and ing meet. */
  static Set<Character> nearHomophones(char character) {
    Set<Character> alike = new LinkedHashSet<>();
    for (String reading : readings(character)) {
      for (String near : NEAR.getOrDefault(blurred(reading), Set.of())) {
        String all = CHARACTERS.get(near);
        for (int i = 0; i < all.length(); i++) {
          alike.add(all.charAt(i));
        }
      }
    }
    alike.removeAll(homophones(character));
    alike.remove(character);
    return alike;
  }

  /** What accents that part fewer sounds make of a syllable. */
  private static String blurred(String reading) {
    String opening = reading.replaceFirst("^([zcs])h", "$1").replaceFirst("^l", "n");
    return opening.replaceFirst("([aei]n)g$", "$1");
  }

  private static void read() {
    for (String[] row : Rows.of("pinyin.tsv")) {
      for (int i = 0; i < row[1].length(); i++) {
        add(row[1].charAt(i), row[0]);
      }
    }
    for (String[] row : Rows.of("readings.tsv")) {
      for (String reading : row[1].split(" ", -1)) {
        add(row[0].charAt(0), reading.intern());
      }
    }
    for (String reading : CHARACTERS.keySet()) {
      NEAR.computeIfAbsent(blurred(reading), key -> new LinkedHashSet<>()).add(reading);
    }
  }

  private static void add(char character, String reading) {
    List<String> known = readings(character);
    if (!known.contains(reading)) {
      List<String> all = new ArrayList<>(known);
      all.add(reading);
      READINGS.put(character, List.copyOf(all));
      CHARACTERS.merge(reading, String.valueOf(character), String::concat);
    }
  }
}
