package org.soubao.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.UncheckedIOException;

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
    if (!isKnown(context, content.etag())) {
      context.contentType(content.mediaType()).result(content.bytes());
    }
  }

  /** Content in the place of what is not there; never stored, since that may come. */
  static void missing(Context context, Content content, int status) {
    context.header(Header.CACHE_CONTROL, Headers.NEVER_STORE);
    context.status(status).contentType(content.mediaType()).result(content.bytes());
  }

  /**
   * A large value as JSON, or 304 where the client has it already. It is written twice, once for
   * its tag and once for the wire, so that its bytes are never in memory together.
   */
  static void streamed(Context context, Object value) {
    if (isKnown(context, EntityTag.ofJson(value))) {
      return;
    }
    context.contentType(Json.MEDIA_TYPE);
    try {
      Json.write(value, context.outputStream());
    } catch (UncheckedIOException e) {
      // The client went away; there is nobody to tell.
    }
  }

  /** Names the version that is about to be sent; whether the client has it, and is told so. */
  private static boolean isKnown(Context context, EntityTag etag) {
    context.header(Header.CACHE_CONTROL, Headers.REVALIDATE);
    context.header(Header.ETAG, etag.text());
    String known = context.header(Header.IF_NONE_MATCH);
    if (known == null || !etag.isNamedBy(known)) {
      return false;
    }
    context.status(NOT_MODIFIED);
    context.res().setContentType(null);
    return true;
  }

  /** A problem, which is never stored. */
  static void problem(Context context, Problem problem) {
    context.header(Header.CACHE_CONTROL, Headers.NEVER_STORE);
    context.status(problem.status());
    context.contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem));
  }
}
