package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soubao.ArchiveException;

/** What holds for every request, and what becomes of one that fails. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final Problem FAULT =
      Problem.of(ProblemKind.INTERNAL_ERROR, "The server could not answer; its log says why.");

  /** Where the cluster is, and what it says of itself, is for the log alone. */
  private static final Problem REFUSED =
      Problem.of(
          ProblemKind.CLUSTER_REFUSED,
          "The cluster that holds the articles refused to answer; the server's log says why.");

  private static final Problem UNAVAILABLE =
      Problem.of(
          ProblemKind.CLUSTER_UNAVAILABLE,
          "The cluster that holds the articles does not answer; ask again in a moment.");

  private Failures() {}

  /** Registers the checks before a route, and the answers where none can be given. */
  static void register(RoutesConfig routes) {
    routes.before(Failures::prepare);
    routes.exception(ProblemException.class, (e, context) -> Answers.problem(context, e.problem()));
    routes.exception(HttpResponseException.class, Failures::unrouted);
    routes.exception(
        ArchiveException.ClusterRefused.class, (e, context) -> cluster(e, REFUSED, context));
    routes.exception(
        ArchiveException.ClusterUnavailable.class,
        (e, context) -> cluster(e, UNAVAILABLE, context));
    routes.exception(Exception.class, Failures::fault);
  }

  /** Answers where the Java machine itself gave up, such as for want of memory. */
  static void error(HttpServletResponse response, Error error) {
    LOG.error("a request failed", error);
    try {
      response.setStatus(FAULT.status());
      response.setContentType(Problem.MEDIA_TYPE);
      response.setHeader(Header.CACHE_CONTROL, Headers.NEVER_STORE);
      response.getOutputStream().write(Json.bytes(FAULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before anything decodes the path leniently, it is decoded strictly. */
  private static void prepare(Context context) {
    Headers.SECURITY.forEach(context::header);
    context.header(Header.VARY, Header.ACCEPT_ENCODING);
    PercentEncoding.decodePath(context.path());
  }

  /** What a request gets that would do more than read. */
  static ProblemException notAllowed(Context context) {
    context.header(Header.ALLOW, Headers.ALLOWED_METHODS);
    return new ProblemException(
        ProblemKind.METHOD_NOT_ALLOWED,
        "This address can only be read: %s.".formatted(Headers.ALLOWED_METHODS));
  }

  private static void unrouted(HttpResponseException e, Context context) {
    if (e.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
      Answers.problem(context, notAllowed(context).problem());
    } else {
      Answers.problem(
          context,
          Problem.of(
              ProblemKind.NOT_FOUND,
              "There is nothing at '%s'.".formatted(Problem.echo(context.path()))));
    }
  }

  private static void cluster(ArchiveException e, Problem problem, Context context) {
    LOG.error("{}", e.getMessage());
    Answers.problem(context, problem);
  }

  private static void fault(Exception e, Context context) {
    LOG.error("{} failed", Problem.echo(context.path()), e);
    Answers.problem(context, FAULT);
  }
}
