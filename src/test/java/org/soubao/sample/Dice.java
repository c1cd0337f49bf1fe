package org.soubao.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws from one seed, the same on every run and every JDK. */
public final class Dice {
  /** Near seeds have near first draws. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  public Dice(long seed) {
    random = new Random(seed * SPREAD);
  }

  /** True with that probability. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A number from {@code least} to {@code most}, both included. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of them. */
  public <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** All of them in another order. */
  public <T> List<T> shuffled(List<T> of) {
    List<T> copy = new ArrayList<>(of);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** The generator behind it. */
  public Random random() {
    return random;
  }
}
