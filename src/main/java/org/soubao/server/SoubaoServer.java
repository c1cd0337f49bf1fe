package org.soubao.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.soubao.Archive;

/**
 * Answers over HTTP from an archive: the API, and the page that uses it.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("index"));
 *     SoubaoServer server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 7070))) {
 *   …
 * }
 * }</pre>
 *
 * <p>It only reads. The archive stays the caller's, who closes it after the server.
 */
public final class SoubaoServer implements AutoCloseable {
  /** Room for a query of 10,000 characters, of which each takes up to twelve bytes encoded. */
  static final int REQUEST_HEAD_BYTES = 256 * 1024;

  private static final long IDLE_TIMEOUT_MS = 15_000;

  private static final long STOP_TIMEOUT_MS = 5_000;

  private static final long SWEEP_MS = 20;

  /** Each holds a file handle and some memory, even where it says nothing. */
  private static final int MAX_CONNECTIONS = 2_000;

  private final Javalin javalin;
  private final Observers observers;

  private SoubaoServer(Javalin javalin, Observers observers) {
    this.javalin = javalin;
    this.observers = observers;
  }

  /**
   * Starts to listen; when this returns, requests are answered.
   *
   * @throws ListenException.PortInUse if another program listens there
   * @throws ListenException.AddressRefused if the host is not this machine's, or the port is not
   *     for this user
   * @throws UncheckedIOException if the access log can't be written
   */
  public static SoubaoServer start(Archive archive, ServerSettings settings) {
    Observers observers = Observers.of(settings);
    return listen(
        routes -> Routes.register(routes, archive, settings, observers.metrics(), PageFiles.load()),
        observers,
        settings.host(),
        settings.port());
  }

  /** Starts with those routes. */
  static SoubaoServer listen(Consumer<RoutesConfig> routes, String host, int port) {
    return listen(routes, Observers.of(ServerSettings.of(host, port)), host, port);
  }

  private static SoubaoServer listen(
      Consumer<RoutesConfig> routes, Observers observers, String host, int port) {
    Javalin javalin = Javalin.create(config -> configure(config, routes, observers));
    try {
      javalin.start(host, port);
      for (Connector connector : javalin.jettyServer().server().getConnectors()) {
        ((AbstractConnector) connector).setIdleTimeout(IDLE_TIMEOUT_MS);
        // Else whoever is being answered has a second, whatever the timeout of the server.
        ((AbstractConnector) connector).setShutdownIdleTimeout(STOP_TIMEOUT_MS);
      }
      return new SoubaoServer(javalin, observers);
    } catch (JavalinException e) {
      observers.close();
      throw isInUse(e)
          ? new ListenException.PortInUse(host, port, e)
          : new ListenException.AddressRefused(host, port, e);
    }
  }

  /** The port on which it listens. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests, and lets those under way end for up to five seconds. */
  @Override
  public void close() {
    try (ScheduledExecutorService sweeps =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      // Again and again: whoever has just read an answer still counts as asking for a moment.
      var unused =
          sweeps.scheduleWithFixedDelay(this::closeUnasked, 0, SWEEP_MS, TimeUnit.MILLISECONDS);
      javalin.stop();
    } catch (JavalinException e) {
      // Some request took longer, and was cut.
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
    } finally {
      observers.close();
    }
  }

  /**
   * Connections without a request, which browsers keep for the next one: nobody waits for these.
   */
  private void closeUnasked() {
    for (Connector connector : javalin.jettyServer().server().getConnectors()) {
      for (EndPoint client : connector.getConnectedEndPoints()) {
        if (client.getConnection() instanceof HttpConnection http
            && http.getHttpChannel().getRequest() == null) {
          client.close();
        }
      }
    }
  }

  private static void configure(
      JavalinConfig config, Consumer<RoutesConfig> routes, Observers observers) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyHttpConfiguration(SoubaoServer::configureHttp);
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_TIMEOUT_MS);
      server.setErrorHandler(new TransportErrors());
      server.setRequestLog(observers);
      server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
      server.addBean(new ConnectionsPerClient());
    });
    config.router.javaLangErrorHandler(Failures::error);
    Failures.register(config.routes);
    routes.accept(config.routes);
  }

  /** Ids may hold any character, so no path is refused before {@link Failures} looks at it. */
  private static void configureHttp(HttpConfiguration http) {
    http.setRequestHeaderSize(REQUEST_HEAD_BYTES);
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setSendServerVersion(false);
  }

  private static boolean isInUse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
        return true;
      }
    }
    return false;
  }
}
