package org.soubao.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.soubao.Archive;

/**
 * Figures on what the server does, in the text form of Prometheus. Nothing that somebody asked is
 * among them: a route is named as it was registered. For many threads at once.
 */
final class Metrics implements RequestLog, AutoCloseable {
  /** The attribute of a request that says which route answers it. */
  static final String ROUTE = "org.soubao.route";

  /** The media type of {@link #text}. */
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Meter.MeterProvider<Timer> requests =
      Timer.builder("http.server.requests")
          .description("from the first byte of a request to the last one of its answer")
          .serviceLevelObjectives(BOUNDS)
          .withRegistry(registry);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Metrics() {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Tells of that archive too, and of the searches that wait. */
  void watch(Archive archive, Gate searches) {
    Gauge.builder("soubao.index.articles", archive, Archive::size)
        .description("articles in the index that is served")
        .register(registry);
    Gauge.builder("soubao.searches.waiting", searches, Gate::queue)
        .description("searches that wait for a processor")
        .register(registry);
  }

  /** All figures as they are now. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void log(Request request, Response response) {
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    requests
        .withTags(
            "method",
            method,
            "route",
            Objects.toString(request.getAttribute(ROUTE), "none"),
            "status",
            Integer.toString(response.getStatus()))
        .record(Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
