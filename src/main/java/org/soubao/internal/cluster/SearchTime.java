package org.soubao.internal.cluster;

import java.time.Duration;

/**
 * How long a search may go on, and whether something was left out because of it. Begins when it is
 * made; for the threads of that search.
 */
final class SearchTime {
  private final long start = System.nanoTime();
  private final Duration whole;
  private volatile boolean hasEnded;

  SearchTime(Duration whole) {
    this.whole = whole;
  }

  /** The milliseconds that are left, 0 where the time is up; who asks leaves something out then. */
  long left() {
    long left = whole.minus(spent()).toMillis();
    if (left <= 0) {
      end();
    }
    return Math.max(0, left);
  }

  /** The time that is left as OpenSearch reads it, a moment at the least. */
  String limit() {
    return Math.max(1, left()) + "ms";
  }

  /** Whether the time is up; who asks leaves something out if it is. */
  boolean isOver() {
    return left() == 0;
  }

  /** Something was left out. */
  void end() {
    hasEnded = true;
  }

  /** Whether something was left out. */
  boolean hasEnded() {
    return hasEnded;
  }

  /** The time since it was made. */
  Duration spent() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
