package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;

/** The heading of an article, printed again above its rest on another page. */
final class RepeatedHeading {
  private static final int SHORTEST = 4;

  /** A headline of at least that many letters is told even where the text sticks to it. */
  private static final int TELLING = 6;

  private RepeatedHeading() {}

  /** Share of the rest's heading that repeats the first part's, 0 to 1. */
  static double share(PagePart head, PagePart rest) {
    if (end(head, rest) > 0) {
      return 1;
    }
    String heading = rest.headings();
    if (heading.length() < SHORTEST) {
      return 0;
    }
    List<Integer> own = pairs(head.headings());
    List<Integer> pairs = pairs(heading);
    return pairs.isEmpty()
        ? 0
        : (double) pairs.stream().filter(own::contains).count() / pairs.size();
  }

  /** The pairs of letters that stand together. */
  private static List<Integer> pairs(String text) {
    List<Integer> pairs = new ArrayList<>();
    for (int i = 1; i < text.length(); i++) {
      char a = text.charAt(i - 1);
      char b = text.charAt(i);
      if (Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b)) {
        pairs.add((a << 16) | b);
      }
    }
    return pairs;
  }

  /** The rest without a repeated headline that was taken for the beginning of its text. */
  static PagePart strip(PagePart head, PagePart rest) {
    int end = end(head, rest);
    if (end == 0) {
      return rest;
    }
    String body = rest.article().body().substring(end).strip();
    return new PagePart(rest.page(), rest.rank(), rest.article().toBuilder().body(body).build());
  }

  /** Where the headline ends with which the rest's text begins; 0 where it doesn't. */
  private static int end(PagePart head, PagePart rest) {
    if (!head.article().hasPrintedHeadline()) {
      return 0;
    }
    String body = rest.article().body();
    String headline = head.article().headline();
    int whole = end(headline, body);
    if (whole > 0 && whole < body.length() && letters(headline) >= TELLING) {
      return whole;
    }
    for (String row : headline.split(" ", -1)) {
      int end = end(row, body);
      if (letters(row) >= SHORTEST && end > 0 && body.startsWith("\n", end)) {
        return end;
      }
    }
    return 0;
  }

  /** Where the text's beginning ends that has the same letters; 0 where it has others. */
  private static int end(String heading, String text) {
    int at = 0;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        if (at == text.length() || text.charAt(at) != c) {
          return 0;
        }
        at++;
      }
    }
    return at;
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }
}
