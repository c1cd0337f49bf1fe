package org.soubao.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import org.soubao.Archive;
import org.soubao.ArchiveException;
import org.soubao.search.Trends;
import org.soubao.search.TrendsRequest;

/** How often something was printed, and where or when. */
final class TrendsRoutes {
  private final Archive archive;
  private final BaseUrl base;

  /** With links below that address. */
  TrendsRoutes(Archive archive, BaseUrl base) {
    this.archive = archive;
    this.base = base;
  }

  void register(Routes routes) {
    routes.search(Routes.API + "/trends", this::trends);
    routes.search(Routes.API + "/trends.csv", this::table);
  }

  private void trends(Context context) {
    TrendsRequest request = SearchParameters.trends(context.queryString());
    Answers.json(
        context,
        archive,
        () -> {
          Trends trends = archive.trends(request);
          if (trends.partial()) {
            Answers.pass(context); // The next one may count more.
          }
          return TrendsAnswer.of(trends);
        });
  }

  /** A file could not say that it is only a part. */
  private void table(Context context) {
    TrendsRequest request = SearchParameters.trends(context.queryString());
    Answers.made(
        context,
        archive,
        CsvRows.MEDIA_TYPE,
        () -> {
          Trends trends = archive.trends(request);
          if (trends.partial()) {
            ArchiveException late = new ArchiveException.TooSlow(request.search().timeLimit());
            throw new ProblemException(ProblemKind.TOO_SLOW, String.valueOf(late.getMessage()));
          }
          String name = "trends by %s %s".formatted(request.by().word(), trends.query());
          context.header(
              Header.CONTENT_DISPOSITION, FileName.attachment(name, ChinaTime.today(), "csv"));
          ExportRoutes.disclose(context, trends.notices());
          return TrendsTable.of(TrendsAnswer.of(trends), base.of(context));
        });
  }
}
