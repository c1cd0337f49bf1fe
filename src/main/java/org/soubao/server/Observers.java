package org.soubao.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of every request once it is answered, also of those that no route saw.
 *
 * @param metrics counts them
 * @param accessLog writes them down; null where nobody wants that
 */
record Observers(Metrics metrics, @Nullable AccessLog accessLog)
    implements RequestLog, AutoCloseable {
  /**
   * Those that the settings want.
   *
   * @throws UncheckedIOException if the access log can't be written
   */
  static Observers of(ServerSettings settings) {
    Path file = settings.accessLog();
    AccessLog accessLog = file == null ? null : AccessLog.to(file);
    return new Observers(new Metrics(), accessLog);
  }

  @Override
  public void log(Request request, Response response) {
    metrics.log(request, response);
    if (accessLog != null) {
      accessLog.log(request, response);
    }
  }

  @Override
  public void close() {
    metrics.close();
    if (accessLog != null) {
      accessLog.close();
    }
  }
}
