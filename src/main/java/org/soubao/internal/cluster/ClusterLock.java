package org.soubao.internal.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.soubao.ArchiveException;

/**
 * Lets one run at a time write an archive of a cluster, each of its parts by one process. A
 * document says who writes; whoever it is changes it now and then. One that does not any more was
 * killed.
 */
final class ClusterLock implements AutoCloseable {
  /** A beat takes less than that, or is tried anew: several fail before one counts as dead. */
  private static final Duration BEAT_ANSWER = Duration.ofSeconds(3);

  private static final Duration BEAT_PATIENCE = Duration.ofSeconds(10);

  private final ClusterClient client;
  private final String run;
  private final String part;
  private final Pace pace;
  private final String token = UUID.randomUUID().toString();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private volatile boolean lost;

  /**
   * How fast all goes.
   *
   * @param beat how often a process that writes says so
   * @param dead one that has not said so for that long was killed
   * @param patience a load of hours bears that a shard is gone for that long
   */
  record Pace(Duration beat, Duration dead, Duration patience) {
    static final Pace USUAL =
        new Pace(Duration.ofSeconds(4), Duration.ofSeconds(60), Duration.ofMinutes(3));
  }

  private ClusterLock(ClusterClient client, String run, int part, Pace pace) {
    this.client = client;
    this.run = run;
    this.part = Integer.toString(part);
    this.pace = pace;
  }

  /**
   * Takes it for a part of a run. Where one that was killed has it, that takes a while.
   *
   * @throws ArchiveException.IndexLocked if somebody else has it
   */
  static ClusterLock take(ClusterClient client, String run, int part, Pace pace) {
    ClusterLock lock = new ClusterLock(client, run, part, pace);
    LockState.prepare(client);
    lock.take();
    long beat = pace.beat().toMillis();
    var unused = lock.heart.scheduleWithFixedDelay(lock::beat, beat, beat, TimeUnit.MILLISECONDS);
    return lock;
  }

  private void take() {
    LockWatch watch = new LockWatch(pace.dead());
    boolean told = false;
    while (true) {
      LockState state = LockState.read(client);
      Map<String, String> others = state.inTheWay(run, part, token);
      watch.see(others);
      if (watch.isFree()) {
        others.keySet().forEach(state::remove);
        state.take(run, part, token);
        if (state.write()) {
          return;
        }
        continue; // Somebody was faster.
      }
      watch.living().ifPresent(other -> refuse(state.who(other)));
      if (!told) {
        tell(state.who(others.keySet().iterator().next()));
        told = true;
      }
      pause();
    }
  }

  private void refuse(String holder) {
    throw new ArchiveException.IndexLocked(client.address().toString(), holder);
  }

  private void tell(String holder) {
    System.getLogger(ClusterLock.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} is written already ({1}); if that was killed, this goes on in {2} seconds",
            client.address(),
            holder,
            pace.dead().toSeconds());
  }

  /** Says that it is still there. */
  private void beat() {
    ClusterClient quick = client.within(BEAT_ANSWER).patient(BEAT_PATIENCE);
    try {
      loseUnless(change(quick, LockState::beat));
    } catch (ArchiveException e) {
      System.getLogger(ClusterLock.class.getName())
          .log(System.Logger.Level.DEBUG, "it is said another time: {0}", e.getMessage());
    }
  }

  /**
   * Makes sure that nobody has taken it for dead.
   *
   * @throws ArchiveException.BrokenIndex if somebody has
   */
  void check() {
    loseUnless(isHeld(LockState.read(patient())));
    checkBeat();
  }

  /**
   * Makes sure that the last beat found nobody who has taken it for dead.
   *
   * @throws ArchiveException.BrokenIndex if it did
   */
  void checkBeat() {
    if (lost) {
      throw ArchiveException.BrokenIndex.notWrittenInCluster(
          client.address().toString(), "another run has begun meanwhile", null);
    }
  }

  private void pause() {
    try {
      Thread.sleep(pace.beat().dividedBy(4));
    } catch (InterruptedException e) {
      throw client.interrupted(e);
    }
  }

  /** Whether a part of the run is written, or its writer was killed and not replaced. */
  boolean isTaken(int other) {
    return LockState.read(patient()).isTaken(Integer.toString(other));
  }

  /** What is lost once stays so, whoever looks. */
  private void loseUnless(boolean held) {
    if (!held) {
      lost = true;
    }
  }

  /** For what a load hangs on: the copy that is asked may be gone for a while, like any other. */
  private ClusterClient patient() {
    return client.patient(pace.patience());
  }

  /** Whether nobody has taken it for dead; false where the cluster does not say. */
  boolean isHeld() {
    try {
      loseUnless(isHeld(LockState.read(client)));
      return !lost;
    } catch (ArchiveException e) {
      return false;
    }
  }

  /** Gives it back; if the cluster does not answer, it is taken for dead after a while. */
  @Override
  public void close() {
    heart.shutdownNow();
    try {
      change(client, LockState::remove);
    } catch (ArchiveException e) {
      System.getLogger(ClusterLock.class.getName())
          .log(System.Logger.Level.DEBUG, "it is not given back: {0}", e.getMessage());
    }
  }

  /** Changes what is said of this part, anew if others are faster; false if it was taken away. */
  private boolean change(ClusterClient client, BiConsumer<LockState, String> change) {
    while (true) {
      LockState state = LockState.read(client);
      if (!isHeld(state)) {
        return false;
      }
      change.accept(state, part);
      if (state.write()) {
        return true;
      }
    }
  }

  private boolean isHeld(LockState state) {
    return state.isHeld(part, token);
  }
}
