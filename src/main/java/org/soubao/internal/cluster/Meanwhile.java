package org.soubao.internal.cluster;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.soubao.ArchiveException;

/**
 * What is asked of a cluster while something else is done. Given up when it is closed; for the
 * thread that made it.
 */
record Meanwhile<T>(ClusterClient client, FutureTask<T> asked) implements AutoCloseable {
  /** Begins to ask in a thread of its own. */
  static <T> Meanwhile<T> ask(ClusterClient client, Supplier<T> question) {
    FutureTask<T> asked = new FutureTask<>(question::get);
    Thread.ofVirtual().start(asked);
    return new Meanwhile<>(client, asked);
  }

  /**
   * The answer, as soon as it is there.
   *
   * @throws ArchiveException as the question has thrown it, or if the thread is interrupted
   */
  T answer() {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      throw client.interrupted(e);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException told -> told;
        default -> new IllegalStateException(e);
      };
    }
  }

  @Override
  public void close() {
    asked.cancel(true);
  }
}
