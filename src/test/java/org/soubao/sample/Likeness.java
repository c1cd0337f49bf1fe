package org.soubao.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares texts without regard to blanks and to the width of digits. */
final class Likeness {
  private static final int GRAM = 5;
  private static final int END = 8;
  private static final Pattern IGNORED =
      Pattern.compile("（[下上][转接][^）]{0,6}版）|[■●（]据(?:新华社|央视|中新社)）?|[\\s\\u3000]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Likeness() {}

  /** F1 of the 5-grams of two bodies, from 0 to 1. */
  static double ofBodies(String a, String b) {
    Map<String, Integer> left = grams(normalized(a));
    Map<String, Integer> right = grams(normalized(b));
    int shared = 0;
    for (Map.Entry<String, Integer> gram : left.entrySet()) {
      shared += Math.min(gram.getValue(), right.getOrDefault(gram.getKey(), 0));
    }
    return 2.0 * shared / (sum(left) + sum(right));
  }

  /** The letters and digits of a text, in print order. */
  static String letters(String text) {
    return NOT_LETTERS.matcher(normalized(text)).replaceAll("");
  }

  /** The letters and digits of several lines, whatever the order of the lines. */
  static List<Integer> bag(String text) {
    return letters(text).codePoints().sorted().boxed().toList();
  }

  /** How the paragraphs of a body end. */
  static Set<String> ends(List<String> paragraphs) {
    Set<String> ends = new HashSet<>();
    for (String paragraph : paragraphs) {
      String text = normalized(paragraph);
      if (!text.isEmpty()) {
        ends.add(text.substring(Math.max(0, text.length() - END)));
      }
    }
    return ends;
  }

  private static String normalized(String text) {
    StringBuilder result = new StringBuilder(IGNORED.matcher(text).replaceAll(""));
    for (int i = 0; i < result.length(); i++) {
      char c = result.charAt(i);
      if (c >= '０' && c <= '９') {
        result.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return result.toString();
  }

  private static Map<String, Integer> grams(String text) {
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i == 0 || i + GRAM <= text.length(); i++) {
      grams.merge(text.substring(i, Math.min(text.length(), i + GRAM)), 1, Integer::sum);
    }
    return grams;
  }

  private static int sum(Map<String, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }
}
