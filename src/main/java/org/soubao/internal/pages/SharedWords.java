package org.soubao.internal.pages;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.soubao.model.Article;

/**
 * How much the words of two articles of an issue are alike: the cosine of their pairs of
 * characters, each of which weighs more the fewer articles of the issue have it. Not for several
 * threads.
 */
final class SharedWords {
  private static final int HASHES = 1 << 16;
  private static final int MULTIPLIER = 0x9E3779B1;

  /** Characters of grammar and of dates, which tell no subject. */
  private static final BitSet EMPTY_WORDS = characters("的了和是在有不为与就也都而及着或一个上中下年月日时这那他我们人对从到将以等说");

  private final int[] frequency = new int[HASHES];
  private final IdentityHashMap<Article, int[]> pairs = new IdentityHashMap<>();

  /** Counts the pairs of all articles of an issue. */
  SharedWords(List<Article> articles) {
    for (Article article : articles) {
      int[] own = pairs(article);
      pairs.put(article, own);
      for (int pair : own) {
        frequency[hash(pair)]++;
      }
    }
  }

  /** The cosine, 0 to 1; both must be of the issue. */
  double likeness(Article one, Article other) {
    int[] a = pairs.getOrDefault(one, new int[0]);
    int[] b = pairs.getOrDefault(other, new int[0]);
    double both = 0;
    int i = 0;
    int k = 0;
    while (i < a.length && k < b.length) {
      if (a[i] == b[k]) {
        both += weight(a[i]);
        i++;
        k++;
      } else if (a[i] < b[k]) {
        i++;
      } else {
        k++;
      }
    }
    return both == 0 ? 0 : both / Math.sqrt(sum(a) * sum(b));
  }

  private double sum(int[] own) {
    double sum = 0;
    for (int pair : own) {
      sum += weight(pair);
    }
    return sum;
  }

  private double weight(int pair) {
    double rarity = Math.log((pairs.size() + 1.0) / frequency[hash(pair)]);
    return rarity * rarity;
  }

  private static int[] pairs(Article article) {
    String text = article.headline() + "\n" + article.body();
    int[] found = new int[text.length()];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      char a = text.charAt(i - 1);
      char b = text.charAt(i);
      if (tells(a) && tells(b)) {
        found[count++] = (a << 16) | b;
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  private static boolean tells(char c) {
    return Character.isLetterOrDigit(c) && !EMPTY_WORDS.get(c);
  }

  private static int hash(int pair) {
    return (pair * MULTIPLIER) >>> 16;
  }

  private static BitSet characters(String text) {
    BitSet set = new BitSet();
    text.chars().forEach(set::set);
    return set;
  }
}
