package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.soubao.Archive;
import org.soubao.internal.format.ArticleJson;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.search.SearchRequest;
import org.soubao.search.Suggestion;

/** What the server answers at which address. */
final class Routes {
  /** A raw page may have 32 MB, and is in memory while it is sent. */
  private static final int ORIGINALS_AT_ONCE = 2;

  /** Similar articles in an answer if nothing else is said. */
  private static final int SIMILAR = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Archive archive;
  private final Map<String, Content> page;
  private final Gate originals = new Gate(ORIGINALS_AT_ONCE, PATIENCE);

  Routes(Archive archive, Map<String, Content> page) {
    this.archive = archive;
    this.page = page;
  }

  /** Registers every route. */
  void register(RoutesConfig routes) {
    read(routes, "/api/v1/search", this::search);
    read(routes, "/api/v1/articles/{id}", this::article);
    read(routes, "/api/v1/articles/{id}/source", this::source);
    read(routes, "/api/v1/articles/{id}/similar", this::similar);
    read(routes, "/api/v1/articles/{id}/explanation", this::explanation);
    read(routes, "/api/v1/suggest", this::suggest);
    read(routes, "/api/v1/stats", this::statistics);
    read(routes, "/healthz", this::health);
    page.forEach(
        (name, file) -> read(routes, address(name), context -> Answers.content(context, file)));
  }

  private void search(Context context) {
    SearchRequest request = SearchParameters.parse(context.queryString());
    Answers.json(context, SearchAnswer.of(archive.search(request)));
  }

  private void article(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Article article = article(context.pathParam("id"));
    if (archive.hasSource(article.id())) {
      context.header("Link", Headers.linkToSource(article.id()));
    }
    Answers.content(context, Content.of(Json.MEDIA_TYPE, Json.bytes(ArticleJson.toMap(article))));
  }

  private void source(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    originals.pass(() -> source(context, context.pathParam("id")));
  }

  private void source(Context context, String id) {
    Original original = archive.source(id).orElseThrow(() -> noSuchArticle(id));
    if (original.pages().isEmpty()) {
      throw new ProblemException(
          ProblemKind.NO_ORIGINAL,
          "The article '%s' was not made of a newspaper page; there is nothing to show beside it."
              .formatted(Problem.echo(id)));
    }
    Answers.streamed(context, SourceAnswer.of(original));
  }

  private void similar(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("limit"));
    int limit = query.number("limit", SIMILAR, 1, Archive.MAX_SIMILAR);
    String id = context.pathParam("id");
    Answers.json(
        context,
        SimilarAnswer.of(id, archive.similar(id, limit).orElseThrow(() -> noSuchArticle(id))));
  }

  private void explanation(Context context) {
    SearchRequest request = SearchParameters.matching(context.queryString());
    String id = context.pathParam("id");
    Answers.json(
        context,
        ExplanationAnswer.of(archive.explain(request, id).orElseThrow(() -> noSuchArticle(id))));
  }

  private void suggest(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("q", "limit"));
    int limit = query.number("limit", Suggestion.DEFAULT_LIMIT, 1, Suggestion.MAX_LIMIT);
    String typed = query.one("q").orElse("");
    Answers.json(context, SuggestAnswer.of(typed, archive.suggest(typed, limit)));
  }

  private void statistics(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.streamed(context, StatisticsAnswer.of(archive.statistics()));
  }

  private Article article(String id) {
    return archive.article(id).orElseThrow(() -> noSuchArticle(id));
  }

  private static ProblemException noSuchArticle(String id) {
    return new ProblemException(
        ProblemKind.NO_SUCH_ARTICLE, "There is no article '%s'.".formatted(Problem.echo(id)));
  }

  private void health(Context context) {
    Answers.json(context, new Health("ok", archive.size()));
  }

  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static String address(String name) {
    return name.equals(PageFiles.INDEX) ? "/" : "/" + name;
  }

  /**
   * The answer of {@code /healthz}.
   *
   * @param status {@code ok}
   * @param articles how many the index holds
   */
  private record Health(String status, long articles) {}
}
