package org.soubao.internal.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

  private final Map<String, Integer> pages = new HashMap<>();

  /** A collector that has seen no page yet. */
  public static Recurrence collector() {
    return new Recurrence();
  }

  private Recurrence() {}

  /** What stands where on a page: short lines with their places. */
  public static Set<String> placedTexts(PrintedPage page) {
    Set<String> own = new HashSet<>();
    for (TextLine line : TextLines.of(page)) {
      own.addAll(keys(line, page.width(), page.height()));
    }
    return own;
  }

  /** Adds what stands on a page, as {@link #placedTexts} gives it. */
  public void add(Set<String> placedTexts) {
    if (this == NONE) {
      throw new IllegalStateException("NONE stays empty");
    }
    for (String key : placedTexts) {
      if (pages.size() < MOST || pages.containsKey(key)) {
        pages.merge(key, 1, Integer::sum);
      }
    }
  }

  /** Whether a line stands at its place on other pages too. */
  boolean holds(TextLine line, double width, double height) {
    return !pages.isEmpty()
        && keys(line, width, height).stream().anyMatch(key -> pages.getOrDefault(key, 0) >= ENOUGH);
  }

  /** Two keys on either axis, so that a place near the border of two steps has one in common. */
  private static Set<String> keys(TextLine line, double width, double height) {
    String text = masked(line.text());
    if (text.isEmpty() || text.length() > LONGEST) {
      return Set.of();
    }
    double x = line.area().left() / width * STEPS;
    double y = line.area().top() / height * STEPS;
    Set<String> keys = new HashSet<>();
    for (int shift = 0; shift < 4; shift++) {
      long column = Math.round(x + (shift & 1) * 0.5);
      long row = Math.round(y + (shift >> 1) * 0.5);
      keys.add("%d %d %d %s".formatted(shift, column, row, text));
    }
    return keys;
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
