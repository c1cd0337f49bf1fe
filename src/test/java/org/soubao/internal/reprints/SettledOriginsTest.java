package org.soubao.internal.reprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soubao.model.Origin;

class SettledOriginsTest {
  private static final ComparedText TEXT = ComparedText.of("章江大桥昨日上午正式通车，三千多名市民步行走过全长两公里的新桥。");

  @Test
  void eachOfVeryManyPrintingsIsReadTwiceAtTheMost() throws IOException {
    int printings = 5_000;
    AtomicInteger read = new AtomicInteger();
    @Nullable Origin[] settled =
        SettledOrigins.of(
            article -> {
              read.incrementAndGet();
              LocalDate day = LocalDate.of(2025, 1, 1).plusDays(article);
              return new Printing(TEXT, "第%d报".formatted(article), day, Origin.UNKNOWN, false);
            },
            IntStream.range(0, printings).toArray());
    assertThat(read.get()).isLessThanOrEqualTo(2 * printings);
    assertThat(settled[0]).isNull();
    assertThat(Arrays.stream(settled).skip(1)).containsOnly(Origin.REPRINT);
  }
}
