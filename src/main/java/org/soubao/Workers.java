package org.soubao;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads for pieces of work, a few of which wait while each thread has one; with a single thread,
 * the caller does the work at once. The first failure ends it all.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 4;

  private final @Nullable ExecutorService executor;
  private final Semaphore room;
  private final int capacity;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Workers(int threads) {
    executor = threads == 1 ? null : Executors.newFixedThreadPool(threads);
    capacity = threads * WAITING_PER_THREAD;
    room = new Semaphore(capacity);
  }

  /** Has the work done; waits while too much is waiting. */
  void submit(Runnable work) {
    if (executor == null) {
      work.run();
      return;
    }
    room.acquireUninterruptibly();
    throwFailure();
    executor.execute(() -> perform(work));
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

  private void perform(Runnable work) {
    try {
      if (failure.get() == null) {
        work.run();
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
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
