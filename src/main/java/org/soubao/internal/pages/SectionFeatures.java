package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What a section is concluded from: the distinct pairs of Chinese characters in headline and body,
 * and how often foreign countries are named. Not the dateline, no figures, and so no date.
 */
final class SectionFeatures {
  /** So many mentions of countries are a feature; its key is the number, which is no pair. */
  private static final int[] MENTIONS = {1, 2, 4, 8};

  private static final String MENTION = "*";
  private static final int LONGEST = 1500;
  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  private static final PairTable COUNTRY_STARTS = new PairTable();
  private static final List<List<String>> COUNTRIES = countries();

  private final PairTable found = new PairTable();
  private int mentions;
  private int left = LONGEST;

  private SectionFeatures() {}

  /** The distinct features of the first 1,500 characters, in the order of the text. */
  static int[] of(String headline, String body) {
    SectionFeatures features = new SectionFeatures();
    features.read(headline, 0);
    Matcher dateline = Signs.DATELINE.matcher(body);
    features.read(body, dateline.lookingAt() ? dateline.end() : 0);
    for (int least : MENTIONS) {
      if (features.mentions >= least) {
        features.found.add(least);
      }
    }
    return features.found.keys();
  }

  /** Whether the feature is a number of mentions, not a pair of characters. */
  static boolean isMention(int feature) {
    return feature >>> Character.SIZE == 0;
  }

  /** The feature as the resource writes it: two characters, or {@code *4} for mentions. */
  static String name(int feature) {
    return isMention(feature)
        ? MENTION + feature
        : "" + (char) (feature >>> Character.SIZE) + (char) feature;
  }

  /** The feature of that name. */
  static int named(String name) {
    return name.startsWith(MENTION)
        ? Integer.parseInt(name.substring(1))
        : PairTable.pair(name.charAt(0), name.charAt(1));
  }

  private void read(String text, int from) {
    int end = Math.min(text.length(), from + left);
    left -= end - from;
    for (int i = from; i + 1 < end; i++) {
      char first = text.charAt(i);
      char second = text.charAt(i + 1);
      if (isHan(first) && isHan(second)) {
        int pair = PairTable.pair(first, second);
        found.add(pair);
        mentions += isCountryAt(text, i, pair) ? 1 : 0;
      }
    }
  }

  private static boolean isHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  private static boolean isCountryAt(String text, int at, int pair) {
    int number = COUNTRY_STARTS.get(pair);
    if (number < 0) {
      return false;
    }
    for (String name : COUNTRIES.get(number)) {
      if (text.startsWith(name, at)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> countries() {
    List<List<String>> byStart = new ArrayList<>();
    for (List<String> row : Tsv.rows("countries.tsv")) {
      String name = row.getFirst();
      int number = COUNTRY_STARTS.add(PairTable.pair(name.charAt(0), name.charAt(1)));
      if (number == byStart.size()) {
        byStart.add(new ArrayList<>());
      }
      byStart.get(number).add(name);
    }
    return byStart;
  }
}
