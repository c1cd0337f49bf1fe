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

  /**
   * Waits for the turn and does that. The turn is over then, unless that failed: the failure must
   * be known before a later piece has its turn.
   */
  void take(Runnable inOrder) {
    if (over.getCount() > 0) {
      await(before);
    }
    inOrder.run();
    before = null; // The chain of those that are over is let go.
    over.countDown();
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
