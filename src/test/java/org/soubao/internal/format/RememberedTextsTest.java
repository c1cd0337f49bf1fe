package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RememberedTextsTest {
  private static final int MOST = 10_000;

  private static List<long[]> pages(int... keys) {
    List<long[]> pages = new ArrayList<>();
    for (int count : keys) {
      pages.add(new long[count]);
    }
    return pages;
  }

  @Test
  void whatWasAskedForLastIsKept() {
    RememberedTexts texts = new RememberedTexts(MOST);
    texts.put("a", pages(3_000));
    texts.put("b", pages(3_000));
    texts.get("a");
    texts.put("c", pages(1_000, 3_000));
    assertThat(texts.get("a")).hasSize(1);
    assertThat(texts.get("b")).isNull();
    assertThat(texts.get("c")).hasSize(2);
  }

  @Test
  void neverMoreIsKeptThanMayBe() {
    long seed = 5;
    Random random = new Random(seed);
    RememberedTexts texts = new RememberedTexts(MOST);
    for (int round = 0; round < 2_000; round++) {
      texts.put("file " + random.nextInt(300), pages(random.nextInt(2_000), random.nextInt(900)));
      int kept = 0;
      for (int file = 0; round % 100 == 0 && file < 300; file++) {
        List<long[]> pages = texts.get("file " + file);
        kept += pages == null ? 0 : pages.stream().mapToInt(page -> page.length).sum();
      }
      assertThat(kept).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(MOST);
    }
  }

  @Test
  void whatIsTooMuchByItselfIsNotKept() {
    RememberedTexts texts = new RememberedTexts(MOST);
    texts.put("a", pages(MOST));
    assertThat(texts.get("a")).isNull();
    texts.put("b", pages());
    assertThat(texts.get("b")).isEmpty();
  }
}
