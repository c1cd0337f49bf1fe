package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soubao.Archive;
import org.soubao.internal.format.ArticleJson;
import org.soubao.model.Article;
import org.soubao.search.SearchRequest;

/** What the server answers at which address. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final Archive archive;
  private final Map<String, Content> page;

  Routes(Archive archive, Map<String, Content> page) {
    this.archive = archive;
    this.page = page;
  }

  /** Registers every route, and what becomes of a request that fails. */
  void register(RoutesConfig routes) {
    routes.before(Routes::prepare);
    read(routes, "/api/v1/search", this::search);
    read(routes, "/api/v1/articles/{id}", this::article);
    read(routes, "/healthz", this::health);
    page.forEach(
        (name, file) -> read(routes, address(name), context -> Answers.content(context, file)));
    routes.exception(ProblemException.class, (e, context) -> Answers.problem(context, e.problem()));
    routes.exception(HttpResponseException.class, Routes::unrouted);
    routes.exception(Exception.class, Routes::fault);
  }

  private void search(Context context) {
    SearchRequest request = SearchParameters.parse(context.queryString());
    Answers.json(context, SearchAnswer.of(archive.search(request)));
  }

  private void article(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Article article = article(context.pathParam("id"));
    Answers.content(context, Content.of(Json.MEDIA_TYPE, Json.bytes(ArticleJson.toMap(article))));
  }

  private Article article(String id) {
    return archive
        .article(id)
        .orElseThrow(() ->
            new ProblemException(
                ProblemKind.NO_SUCH_ARTICLE,
                "There is no article '%s'.".formatted(Problem.echo(id))));
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

  /** Before anything decodes the path leniently, it is decoded strictly. */
  private static void prepare(Context context) {
    Headers.SECURITY.forEach(context::header);
    context.header(Header.VARY, Header.ACCEPT_ENCODING);
    PercentEncoding.decodePath(context.path());
  }

  private static void unrouted(HttpResponseException e, Context context) {
    if (e.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
      context.header(Header.ALLOW, Headers.ALLOWED_METHODS);
      Answers.problem(
          context,
          Problem.of(
              ProblemKind.METHOD_NOT_ALLOWED,
              "This address can only be read: %s.".formatted(Headers.ALLOWED_METHODS)));
    } else {
      Answers.problem(
          context,
          Problem.of(
              ProblemKind.NOT_FOUND,
              "There is nothing at '%s'.".formatted(Problem.echo(context.path()))));
    }
  }

  private static void fault(Exception e, Context context) {
    LOG.error("{} failed", Problem.echo(context.path()), e);
    Answers.problem(
        context,
        Problem.of(ProblemKind.INTERNAL_ERROR, "The server could not answer; its log says why."));
  }

  /**
   * The answer of {@code /healthz}.
   *
   * @param status {@code ok}
   * @param articles how many the index holds
   */
  private record Health(String status, long articles) {}
}
