package org.soubao;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads for pieces of work, a few of which wait while each thread has one; with a single thread,
 * the caller does the work at once. What must happen in the order of the pieces, a piece does in
 * its {@link Turn}. The first failure ends it all.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 4;

  private final @Nullable ExecutorService executor;
  private final Semaphore room;
  private final int capacity;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private @Nullable Turn last;

  /** A piece of work. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run(Turn turn);
  }

  Workers(int threads) {
    executor = threads == 1 ? null : Executors.newFixedThreadPool(threads);
    capacity = threads * WAITING_PER_THREAD;
    room = new Semaphore(capacity);
  }

  /** Has the work done; waits while too much is waiting. For one thread. */
  void submit(Work work) {
    if (executor == null) {
      work.run(new Turn(null));
      return;
    }
    room.acquireUninterruptibly();
    throwFailure();
    Turn turn = new Turn(last);
    last = turn;
    executor.execute(() -> perform(work, turn));
  }

  /** Waits until all work is done. */
  void await() {
    room.acquireUninterruptibly(capacity);
    room.release(capacity);
    throwFailure();
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.close();
    }
  }

  private void perform(Work work, Turn turn) {
    try {
      if (failure.get() == null) {
        work.run(turn);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      turn.end();
      room.release();
    }
  }

  private void throwFailure() {
    switch (failure.get()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
