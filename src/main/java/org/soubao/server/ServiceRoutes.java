package org.soubao.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.soubao.Archive;

/** What those who run the server ask it, and what programs ask that want to use it. */
final class ServiceRoutes {
  private final Archive archive;
  private final IndexHealth health;
  private final BaseUrl base;
  private final Metrics metrics;
  private final Content openApi = Content.of("application/json", resource("openapi.json"));

  ServiceRoutes(Archive archive, IndexHealth health, BaseUrl base, Metrics metrics) {
    this.archive = archive;
    this.health = health;
    this.base = base;
    this.metrics = metrics;
  }

  void register(Routes routes) {
    routes.read("/healthz", this::health);
    routes.read("/metrics", this::metrics);
    routes.read("/openapi.json", context -> Answers.content(context, openApi));
    routes.read("/opensearch.xml", this::openSearch);
  }

  private void health(Context context) {
    health.check();
    Answers.passing(context, new Health("ok", archive.size(), archive.revision()));
  }

  private void metrics(Context context) {
    Answers.pass(context);
    context.contentType(Metrics.MEDIA_TYPE).result(metrics.text());
  }

  private void openSearch(Context context) {
    Answers.content(
        context, Content.of(OpenSearch.MEDIA_TYPE, OpenSearch.description(base.of(context))));
  }

  private static byte[] resource(String name) {
    try (InputStream in = ServiceRoutes.class.getResourceAsStream("/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The answer of {@code /healthz}.
   *
   * @param status {@code ok}; where all is not, the answer is a problem
   * @param articles how many the index holds
   * @param revision which state of the index is served
   */
  private record Health(String status, long articles, String revision) {}
}
