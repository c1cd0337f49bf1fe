package org.soubao.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  private static final long SEED = Long.getLong("order.seed", System.nanoTime());

  @Test
  void numbersCountAsNumbers() {
    List<String> ordered =
        List.of(
            "",
            "1",
            "2",
            "10",
            "99999999999999999999",
            "A01",
            "A2",
            "A10",
            "A10-1",
            "A10-02",
            "B01",
            "T1",
            "特2",
            "特10");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(SEED));
    shuffled.sort(NaturalOrder.INSTANCE);
    assertThat(shuffled).as("seed %d", SEED).isEqualTo(ordered);
    assertThat(NaturalOrder.INSTANCE.compare("A01", "A1")).isZero();
    assertThat(NaturalOrder.INSTANCE.compare("0", "")).isPositive();
  }

  @Test
  void itIsAnOrder() {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(5); length > 0; length--) {
        text.append("0129A版-".charAt(random.nextInt(7)));
      }
      texts.add(text.toString());
    }
    for (String a : texts) {
      for (String b : texts) {
        int order = Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
        assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(b, a))).isEqualTo(-order);
        for (String c : texts) {
          if (order <= 0 && NaturalOrder.INSTANCE.compare(b, c) <= 0) {
            assertThat(NaturalOrder.INSTANCE.compare(a, c))
                .as("seed %d: %s, %s, %s", SEED, a, b, c)
                .isNotPositive();
          }
        }
      }
    }
  }
}
