package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Another spelling of a run of characters.
 *
 * @param text the other spelling
 * @param at offset of the first character that differs
 * @param kind what may have gone wrong
 */
public record Misspelling(String text, int at, Kind kind) {
  /** What may have gone wrong, the more usual first. */
  public enum Kind {
    /** A character that is read alike: 柳洲 for 柳州. */
    READ_ALIKE(0),
    /** A character that many read alike: 平 for 贫, 三 for 山. */
    READ_NEARLY_ALIKE(1),
    /** A character that looks alike: 已 for 己. */
    LOOKS_ALIKE(1.5),
    /** Two characters have changed places. */
    SWAPPED(1.5),
    /** A character was typed twice. */
    DOUBLED(2);

    private final double cost;

    Kind(double cost) {
      this.cost = cost;
    }

    /** By how many powers of e such a spelling must be more frequent than a homophone. */
    public double cost() {
      return cost;
    }
  }

  /** Every other spelling of a run of simplified characters. */
  public static List<Misspelling> of(String run) {
    List<Misspelling> all = new ArrayList<>();
    for (int i = 0; i < run.length(); i++) {
      Set<Character> alike = Pinyin.homophones(run.charAt(i));
      add(all, run, i, alike, Kind.READ_ALIKE);
      Set<Character> nearly = Pinyin.nearHomophones(run.charAt(i));
      add(all, run, i, nearly, Kind.READ_NEARLY_ALIKE);
      Set<Character> looking = new LinkedHashSet<>(LookAlikes.of(run.charAt(i)));
      looking.removeAll(alike);
      looking.removeAll(nearly);
      add(all, run, i, looking, Kind.LOOKS_ALIKE);
      if (i > 0) {
        addChanged(all, run, i);
      }
    }
    return all;
  }

  private static void add(
      List<Misspelling> all, String run, int at, Set<Character> others, Kind kind) {
    for (char other : others) {
      all.add(new Misspelling(run.substring(0, at) + other + run.substring(at + 1), at, kind));
    }
  }

  /** The character at {@code i} and the one before it. */
  private static void addChanged(List<Misspelling> all, String run, int i) {
    String before = run.substring(0, i - 1);
    String behind = run.substring(i + 1);
    char first = run.charAt(i - 1);
    char second = run.charAt(i);
    if (first == second) {
      all.add(new Misspelling(before + second + behind, i - 1, Kind.DOUBLED));
    } else {
      all.add(new Misspelling(before + second + first + behind, i - 1, Kind.SWAPPED));
    }
  }
}
