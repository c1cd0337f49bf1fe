package org.soubao.internal.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * How long a search may go on, phase by phase, and whether a phase was ended. Begins when it is
 * made; for one thread.
 */
final class TimeLimit implements QueryTimeout {
  private final long start = System.nanoTime();
  private final Duration whole;
  private long nanos;
  private boolean hasEnded;

  TimeLimit(Duration whole) {
    this.whole = whole;
    upTo(1);
  }

  /** From now on, up to that part of the time may be used. */
  void upTo(double part) {
    nanos = (long) (part * whole.toNanos());
  }

  /** Whether the time of this phase is over; who asks leaves something out if it is. */
  @Override
  public boolean shouldExit() {
    boolean over = System.nanoTime() - start > nanos;
    hasEnded |= over;
    return over;
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
