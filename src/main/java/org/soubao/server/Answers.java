package org.soubao.server;

import io.javalin.http.Context;
import io.javalin.http.Header;

/** Puts answers on the wire. */
final class Answers {
  private static final int NOT_MODIFIED = 304;

  private Answers() {}

  /** A value as JSON, made for this request alone. */
  static void json(Context context, Object value) {
    context.header(Header.CACHE_CONTROL, Headers.REVALIDATE);
    context.contentType(Json.MEDIA_TYPE).result(Json.bytes(value));
  }

  /** Content, or 304 where the client has it already. */
  static void content(Context context, Content content) {
    context.header(Header.CACHE_CONTROL, Headers.REVALIDATE);
    context.header(Header.ETAG, content.etag());
    String known = context.header(Header.IF_NONE_MATCH);
    if (known != null && content.isNamedBy(known)) {
      context.status(NOT_MODIFIED);
      context.res().setContentType(null);
    } else {
      context.contentType(content.mediaType()).result(content.bytes());
    }
  }

  /** A problem, which is never stored. */
  static void problem(Context context, Problem problem) {
    context.header(Header.CACHE_CONTROL, Headers.NEVER_STORE);
    context.status(problem.status());
    context.contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem));
  }
}
