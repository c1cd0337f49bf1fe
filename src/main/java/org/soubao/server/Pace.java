package org.soubao.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts a reader who takes next to nothing for too long: he would hold a thread and an open index.
 * That the connection is idle would not do, since a byte now and then keeps it busy.
 */
final class Pace extends FilterOutputStream {
  private final Scheduler scheduler;
  private final Duration patience;
  private final Runnable cut;
  private volatile long lastTaken = System.nanoTime();
  private volatile boolean closed;

  /**
   * Watches from now on until it is closed.
   *
   * @param patience how long one block may take that is written
   * @param cut ends the connection, whatever thread writes to it
   */
  Pace(OutputStream out, Scheduler scheduler, Duration patience, Runnable cut) {
    super(out);
    this.scheduler = scheduler;
    this.patience = patience;
    this.cut = cut;
    look();
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    out.write(bytes, start, length);
    lastTaken = System.nanoTime();
  }

  /** Watches no longer; the stream below stays open. */
  @Override
  public void close() {
    closed = true;
  }

  private void look() {
    if (closed) {
      return;
    }
    if (System.nanoTime() - lastTaken > patience.toNanos()) {
      cut.run();
    } else {
      scheduler.schedule(this::look, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }
  }
}
