package org.soubao.server;

import io.javalin.http.Context;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts a reader who takes next to nothing: he would hold a thread and an open index. That a
 * connection is idle would not do, since a byte now and then keeps it busy.
 */
final class Pace extends FilterOutputStream {
  /** How long one block may take, and after how long the rate is looked at. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Bytes a second, over the whole answer, before compression. */
  private static final long LEAST_RATE = 8 * 1024;

  private final Context context;
  private final Scheduler scheduler;
  private final Duration patience;
  private final long begin = System.nanoTime();
  private volatile long lastTaken = begin;
  private final AtomicLong taken = new AtomicLong();
  private volatile boolean closed;

  private Pace(OutputStream out, Context context, Scheduler scheduler, Duration patience) {
    super(out);
    this.context = context;
    this.scheduler = scheduler;
    this.patience = patience;
  }

  /** The stream of an answer, watched from now on until it is closed. */
  static Pace of(Context context, Duration patience) {
    Scheduler scheduler = connection(context).getConnector().getScheduler();
    Pace pace = new Pace(context.outputStream(), context, scheduler, patience);
    pace.look();
    return pace;
  }

  /**
   * Ends the connection at once, with a reset, whatever thread writes to it. The streams above, one
   * of which may compress, are closed later and would make a good end of what was written; and
   * without the reset a client of HTTP/1.0 would take the end of the connection for the end of the
   * answer.
   */
  static void cut(Context context, Throwable reason) {
    EndPoint endPoint = connection(context).getConnection().getEndPoint();
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // The client has closed it already.
      }
    }
    endPoint.close(reason);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    out.write(bytes, start, length);
    taken.addAndGet(length);
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
    if (isTooSlow(System.nanoTime())) {
      cut(context, new IOException("read too slowly"));
    } else {
      scheduler.schedule(this::look, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isTooSlow(long now) {
    double seconds = (now - begin) / 1e9;
    return now - lastTaken > patience.toNanos()
        || (now - begin > patience.toNanos() && taken.get() < LEAST_RATE * seconds);
  }

  private static ConnectionMetaData connection(Context context) {
    return ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData();
  }
}
