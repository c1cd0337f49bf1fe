package org.soubao.server;

import io.javalin.http.Context;
import java.util.List;
import org.soubao.Archive;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Suggestion;

/** Searching, and what helps to type a query. */
final class SearchRoutes {
  private final Archive archive;

  SearchRoutes(Archive archive) {
    this.archive = archive;
  }

  void register(Routes routes) {
    routes.search(Routes.API + "/search", this::search);
    routes.search(Routes.API + "/suggest", this::suggest);
  }

  private void search(Context context) {
    SearchRequest request = SearchParameters.parse(context.queryString());
    Answers.json(
        context,
        archive,
        () -> {
          SearchResult result = archive.search(request);
          if (result.partial()) {
            Answers.pass(context); // The next one may find more.
          }
          return SearchAnswer.of(result);
        });
  }

  private void suggest(Context context) {
    QueryString query =
        QueryString.parse(context.queryString()).allow(List.of("q", "limit", "format"));
    int limit = query.number("limit", Suggestion.DEFAULT_LIMIT, 1, Suggestion.MAX_LIMIT);
    String typed = query.one("q").orElse("");
    SuggestFormat format = query.choice("format", SuggestFormat.class, SuggestFormat.JSON);
    Answers.made(
        context,
        archive,
        format.mediaType(),
        () -> Json.bytes(format.answer(typed, archive.suggest(typed, limit))));
  }
}
