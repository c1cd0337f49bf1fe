package org.soubao.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few requests in at once that may need much memory each; the others wait for a while. */
final class Gate {
  private final Semaphore room;
  private final Duration patience;

  /**
   * A gate for {@code atOnce} requests.
   *
   * @param patience how long others wait at the most
   */
  Gate(int atOnce, Duration patience) {
    room = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Does the work as soon as there is room.
   *
   * @throws ProblemException if there was none for too long
   */
  void pass(Runnable work) {
    if (!enter()) {
      throw new ProblemException(
          ProblemKind.BUSY, "Too many answers of this kind are under way; try again in a moment.");
    }
    try {
      work.run();
    } finally {
      room.release();
    }
  }

  private boolean enter() {
    try {
      return room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
