package org.soubao.internal.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells those who write from those who were killed, by watching their beats: the clocks of several
 * machines make no difference. One beat that comes while it is watched says nothing: a busy cluster
 * may write it after whoever sent it was killed. It is one alone, since none is made before it is
 * known what became of the one before; and it may go again with the copy that had it.
 */
final class LockWatch {
  /** So many beats of one are not of the dead, the one that was found among them. */
  private static final int LIVING = 3;

  private final Duration dead;
  private final Map<String, Set<String>> seen = new HashMap<>();
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

  /** Sees the last beats of those who are in the way, by their parts. */
  void see(Map<String, String> now) {
    if (!now.equals(beats)) {
      now.forEach((part, beat) -> seen.computeIfAbsent(part, any -> new HashSet<>()).add(beat));
      beats = Map.copyOf(now);
      since = System.nanoTime();
    }
  }

  /** The part of one who certainly lives. */
  Optional<String> living() {
    return beats.keySet().stream().filter(part -> seen.get(part).size() >= LIVING).findFirst();
  }

  /** Whether all who are in the way were killed, or nobody is. */
  boolean isFree() {
    return beats.isEmpty() || System.nanoTime() - since > dead.toNanos();
  }
}
