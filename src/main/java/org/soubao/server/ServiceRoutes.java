package org.soubao.server;

import io.javalin.http.Context;
import org.soubao.Archive;

/** What those who run or use the server as a service ask it. */
final class ServiceRoutes {
  private final Archive archive;

  ServiceRoutes(Archive archive) {
    this.archive = archive;
  }

  void register(Routes routes) {
    routes.read("/healthz", this::health);
  }

  private void health(Context context) {
    Answers.json(context, new Health("ok", archive.size()));
  }

  /**
   * The answer of {@code /healthz}.
   *
   * @param status {@code ok}
   * @param articles how many the index holds
   */
  private record Health(String status, long articles) {}
}
