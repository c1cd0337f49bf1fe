package org.soubao.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import org.soubao.Archive;
import org.soubao.internal.citation.CitedArticle;
import org.soubao.internal.citation.OnlineCopy;
import org.soubao.model.Article;

/** How an article is cited. */
final class CitationRoutes {
  private final Archive archive;
  private final BaseUrl base;

  CitationRoutes(Archive archive, BaseUrl base) {
    this.archive = archive;
    this.base = base;
  }

  void register(Routes routes) {
    routes.read(Routes.API + "/articles/{id}/citation", this::citation);
  }

  private void citation(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("format"));
    CitationFormat format =
        query.choice("format", CitationFormat.class, CitationFormat::word, CitationFormat.GBT7714);
    String id = context.pathParam("id");
    Article article = archive.article(id).orElseThrow(() -> ArticleRoutes.noSuchArticle(id));
    OnlineCopy copy = new OnlineCopy(base.article(context, id), ChinaTime.today());
    format
        .extension()
        .ifPresent(extension ->
            context.header(
                Header.CONTENT_DISPOSITION,
                "inline; filename=\"citation.%s\"".formatted(extension)));
    Answers.content(context, CitationAnswer.of(CitedArticle.of(article), copy, format));
  }
}
