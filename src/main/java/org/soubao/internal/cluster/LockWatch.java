package org.soubao.internal.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells those who write from those who were killed, by watching their beats: the clocks of several
 * machines make no difference. One beat that comes while it is watched says nothing: a busy cluster
 * may write it long after whoever sent it was killed. It may be one alone, as every process waits
 * for the answer before it sends another, and no two change the same state.
 */
final class LockWatch {
  /** So many beats are not of the dead. */
  private static final int LIVING = 2;

  private final Duration dead;
  private final Map<String, Integer> changes = new HashMap<>();
  private Map<String, String> beats = Map.of();
  private long since;

  /**
   * A watch that has seen nothing.
   *
   * @param dead those who have not changed for that long were killed
   */
  LockWatch(Duration dead) {
    this.dead = dead;
  }

  /** Whether nobody was seen yet. */
  boolean isNew() {
    return beats.isEmpty();
  }

  /** Sees the last beats of those who are in the way, by their parts. */
  void see(Map<String, String> now) {
    if (now.equals(beats)) {
      return;
    }
    now.forEach((part, beat) -> {
      if (!beats.getOrDefault(part, beat).equals(beat)) {
        changes.merge(part, 1, Integer::sum);
      }
    });
    beats = Map.copyOf(now);
    since = System.nanoTime();
  }

  /** The part of one who certainly lives. */
  Optional<String> living() {
    return beats.keySet().stream()
        .filter(part -> changes.getOrDefault(part, 0) >= LIVING)
        .findFirst();
  }

  /** Whether all who are in the way were killed, or nobody is. */
  boolean isFree() {
    return beats.isEmpty() || System.nanoTime() - since > dead.toNanos();
  }
}
