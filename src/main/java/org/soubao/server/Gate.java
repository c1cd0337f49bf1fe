package org.soubao.server;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few requests in at once that need much of the machine each. Some others wait for a while,
 * and more than that are turned away at once: each that waits holds a thread.
 */
final class Gate {
  private final Semaphore room;
  private final int waiting;
  private final Duration patience;

  /**
   * A gate for {@code atOnce} requests.
   *
   * @param waiting how many others may wait
   * @param patience how long they wait at the most
   */
  Gate(int atOnce, int waiting, Duration patience) {
    room = new Semaphore(atOnce, true);
    this.waiting = waiting;
    this.patience = patience;
  }

  /** The same handler, behind the gate. */
  Handler before(Handler handler) {
    return context -> {
      enter();
      try {
        handler.handle(context);
      } finally {
        room.release();
      }
    };
  }

  /** How many wait just now. */
  int queue() {
    return room.getQueueLength();
  }

  private void enter() {
    if (!isRoom(Duration.ZERO) && (queue() >= waiting || !isRoom(patience))) {
      throw new ProblemException(
          ProblemKind.BUSY, "Too many answers of this kind are under way; try again in a moment.");
    }
  }

  private boolean isRoom(Duration wait) {
    try {
      return room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
