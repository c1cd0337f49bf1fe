package org.soubao;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The place of a piece of work in the order of all: what it does in its turn happens after every
 * earlier piece has had its own. Pieces are begun in that order, so that the earliest one never
 * waits.
 */
final class Turn {
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Turn before;

  /** Comes after {@code before}; the first one after none. */
  Turn(@Nullable Turn before) {
    this.before = before;
  }

  /** Waits for the turn and does that; it goes on until its {@link #end}. */
  void take(Runnable inOrder) {
    await(before);
    before = null; // The chain of those that are over is let go.
    inOrder.run();
  }

  /**
   * Waits for the turn, and ends it. Where the work failed, that must be known before: a later
   * piece would have its turn.
   */
  void end() {
    take(over::countDown);
  }

  private static void await(@Nullable Turn turn) {
    boolean interrupted = false;
    while (turn != null && turn.over.getCount() > 0) {
      try {
        turn.over.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
