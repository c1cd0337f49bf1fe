package org.soubao.internal;

import java.util.Comparator;

/**
 * Orders labels as people number them: runs of digits count as numbers, so that 2 comes before 10
 * and A2 before A10; the rest by its characters. Texts that differ in zeros before a number only
 * are equal.
 */
public final class NaturalOrder implements Comparator<String> {
  /** The order. */
  public static final Comparator<String> INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int order;
      if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
        int oneEnd = end(one, i);
        int otherEnd = end(other, j);
        order = compareNumbers(one.substring(i, oneEnd), other.substring(j, otherEnd));
        i = oneEnd;
        j = otherEnd;
      } else {
        order = Character.compare(one.charAt(i++), other.charAt(j++));
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.length() - i, other.length() - j);
  }

  /** Compares runs of digits as numbers, however long they are. */
  static int compareNumbers(String one, String other) {
    String digits = one.replaceFirst("^0+", "");
    String others = other.replaceFirst("^0+", "");
    int byLength = Integer.compare(digits.length(), others.length());
    return byLength != 0 ? byLength : digits.compareTo(others);
  }

  /** Where the run of digits ends that begins there. */
  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
