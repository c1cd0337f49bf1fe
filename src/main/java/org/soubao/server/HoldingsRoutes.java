package org.soubao.server;

import io.javalin.http.Context;
import java.util.List;
import org.soubao.Archive;

/** What the archive holds. */
final class HoldingsRoutes {
  private final Archive archive;

  HoldingsRoutes(Archive archive) {
    this.archive = archive;
  }

  void register(Routes routes) {
    routes.read(Routes.API + "/stats", this::statistics);
  }

  private void statistics(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.streamed(context, archive, () -> StatisticsAnswer.of(archive.statistics()));
  }
}
