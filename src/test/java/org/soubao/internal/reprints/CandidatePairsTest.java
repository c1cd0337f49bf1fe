package org.soubao.internal.reprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CandidatePairsTest {
  @Property(tries = 60)
  void inSeveralRoundsTheyAreTheSame(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    int[][] articles = new int[40][];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          random
              .ints(random.nextInt(30), 0, 90)
              .map(it -> it * 0x5BD1E995)
              .distinct()
              .sorted()
              .toArray();
    }
    long[] atOnce = CandidatePairs.of(source(articles), articles.length);
    assertThat(CandidatePairs.of(source(articles), articles.length, 50)).isEqualTo(atOnce);
    assertThat(atOnce).isSorted();
  }

  /** As the wording of weather reports, or a story in every paper. */
  @Test
  void manyEqualArticlesMakeFewPairs() throws IOException {
    int[][] articles = new int[5000][];
    Arrays.fill(articles, new int[] {3, 5, 8, 13, 21, 34, 55, 89});
    long[] pairs = CandidatePairs.of(source(articles), articles.length);
    assertThat(pairs).hasSizeBetween(articles.length - 1, 8 * articles.length);
    for (int i = 1; i < articles.length; i++) {
      assertThat(Arrays.binarySearch(pairs, CandidatePairs.pair(i - 1, i))).isNotNegative();
    }
  }

  private static FingerprintSource source(int[]... articles) {
    return visitor -> {
      for (int i = articles.length - 1; i >= 0; i--) {
        visitor.visit(i, articles[i]);
      }
    };
  }
}
