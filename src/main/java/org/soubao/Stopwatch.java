package org.soubao;

import java.time.Duration;

/**
 * Measures how long something takes.
 *
 * @param began by {@link System#nanoTime}
 */
record Stopwatch(long began) {
  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  /** The time since the start. */
  Duration time() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
