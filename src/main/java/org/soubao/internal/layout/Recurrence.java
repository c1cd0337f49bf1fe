package org.soubao.internal.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Which texts recur at one place of page after page: page heads, imprints, the masthead. Digits
 * count as alike. For one thread while pages are added; for many when that is done.
 */
public final class Recurrence {
  /** Of no other pages. */
  public static final Recurrence NONE = new Recurrence();

  /** Pages on which a text stands at one place, from which on it is furniture. */
  private static final int ENOUGH = 3;

  /** Steps in which places are told apart, on either axis. */
  private static final int STEPS = 40;

  /** Texts that are remembered at most: what recurs stands on the first pages already. */
  private static final int MOST = 20_000;

  private static final int LONGEST = 60;

  private final Map<Long, Integer> pages = new HashMap<>();

  /** A collector that has seen no page yet. */
  public static Recurrence collector() {
    return new Recurrence();
  }

  private Recurrence() {}

  /**
   * What stands where on a page: short lines with their places, each a key of 64 bits, once.
   * Strings would take twenty times the memory.
   */
  public static long[] placedTexts(PrintedPage page) {
    return TextLines.of(page).stream()
        .flatMapToLong(line -> keys(line, page.width(), page.height()))
        .distinct()
        .limit(MOST)
        .toArray();
  }

  /** Adds what stands on a page, as {@link #placedTexts} gives it. */
  public void add(long[] placedTexts) {
    if (this == NONE) {
      throw new IllegalStateException("NONE stays empty");
    }
    for (long key : placedTexts) {
      if (pages.size() < MOST || pages.containsKey(key)) {
        pages.merge(key, 1, Integer::sum);
      }
    }
  }

  /** Whether a line stands at its place on other pages too. */
  boolean holds(TextLine line, double width, double height) {
    return !pages.isEmpty()
        && keys(line, width, height).anyMatch(key -> pages.getOrDefault(key, 0) >= ENOUGH);
  }

  /** Two keys on either axis, so that a place near the border of two steps has one in common. */
  private static LongStream keys(TextLine line, double width, double height) {
    String text = masked(line.text());
    if (text.isEmpty() || text.length() > LONGEST) {
      return LongStream.empty();
    }
    double x = line.area().left() / width * STEPS;
    double y = line.area().top() / height * STEPS;
    long hash = hash(text);
    return LongStream.range(0, 4)
        .map(shift -> {
          long column = Math.round(x + (shift & 1) * 0.5);
          long row = Math.round(y + (shift >> 1) * 0.5);
          return mixed(mixed(mixed(hash, shift), column), row);
        });
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = mixed(hash, text.charAt(i));
    }
    return hash;
  }

  /** A hash with one more number in it: SplitMix64's step. */
  private static long mixed(long hash, long number) {
    long mixed = (hash + number + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    return mixed ^ mixed >>> 29;
  }

  private static String masked(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        masked.append('0');
      } else if (!Character.isWhitespace(c)) {
        masked.append(c);
      }
    }
    return masked.toString();
  }
}
