package org.soubao.internal.picture;

import java.time.Duration;

/** Until when a page has to be drawn. */
final class Deadline {
  private final Duration limit;
  private final long end;

  /** From now on. */
  Deadline(Duration limit) {
    this.limit = limit;
    end = System.nanoTime() + limit.toNanos();
  }

  /** Whether there is none left. */
  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  /**
   * Goes on only while there is time.
   *
   * @throws UndrawableException if there is none left
   */
  void check() {
    if (isOver()) {
      throw new UndrawableException("to draw it takes more than %d s".formatted(limit.toSeconds()));
    }
  }
}
