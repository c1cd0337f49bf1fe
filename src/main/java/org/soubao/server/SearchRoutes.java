package org.soubao.server;

import io.javalin.http.Context;
import java.util.List;
import org.soubao.Archive;
import org.soubao.search.SearchRequest;
import org.soubao.search.Suggestion;

/** Searching, and what helps to type a query. */
final class SearchRoutes {
  private final Archive archive;

  SearchRoutes(Archive archive) {
    this.archive = archive;
  }

  void register(Routes routes) {
    routes.read(Routes.API + "/search", this::search);
    routes.read(Routes.API + "/suggest", this::suggest);
  }

  private void search(Context context) {
    SearchRequest request = SearchParameters.parse(context.queryString());
    Answers.json(context, SearchAnswer.of(archive.search(request)));
  }

  private void suggest(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("q", "limit"));
    int limit = query.number("limit", Suggestion.DEFAULT_LIMIT, 1, Suggestion.MAX_LIMIT);
    String typed = query.one("q").orElse("");
    Answers.json(context, SuggestAnswer.of(typed, archive.suggest(typed, limit)));
  }
}
