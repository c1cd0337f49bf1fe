package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockWatchTest {
  private static final Duration DEAD = Duration.ofMillis(300);

  private final LockWatch watch = new LockWatch(DEAD);

  @Test
  void twoBeatsAreOfTheLiving() {
    watch.see(Map.of("1", "a0", "2", "b0"));
    watch.see(Map.of("1", "a0", "2", "b1"));
    assertThat(watch.living()).isEmpty();
    watch.see(Map.of("1", "a0", "2", "b2"));
    assertThat(watch.living()).contains("2");
  }

  @Test
  void oneBeatOfEachIsNot() {
    watch.see(Map.of("1", "a0", "2", "b0"));
    watch.see(Map.of("1", "a1", "2", "b0"));
    watch.see(Map.of("1", "a1", "2", "b1"));
    assertThat(watch.living()).isEmpty();
  }

  @Test
  void aBeatThatGoesWithItsCopyIsNoOther() {
    watch.see(Map.of("1", "a0"));
    watch.see(Map.of("1", "a1"));
    watch.see(Map.of("1", "a0"));
    watch.see(Map.of("1", "a1"));
    assertThat(watch.living()).isEmpty();
  }

  @Test
  void theTimeBeginsAnewWithEachBeat() throws InterruptedException {
    watch.see(Map.of("1", "a0"));
    Thread.sleep(DEAD.plusMillis(50));
    assertThat(watch.isFree()).isTrue();
    watch.see(Map.of("1", "a1"));
    assertThat(watch.isFree()).isFalse();
    Thread.sleep(DEAD.plusMillis(50));
    watch.see(Map.of("1", "a1"));
    assertThat(watch.isFree()).isTrue();
  }

  @Test
  void whereAllHaveGoneNobodyIsInTheWay() {
    watch.see(Map.of("1", "a0"));
    assertThat(watch.isFree()).isFalse();
    watch.see(Map.of());
    assertThat(watch.isFree()).isTrue();
    assertThat(watch.living()).isEmpty();
  }
}
