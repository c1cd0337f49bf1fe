package org.soubao.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.soubao.Archive;
import org.soubao.model.PagePicture;

/**
 * Puts answers on the wire. What follows from the index is tagged with its revision, taken before
 * the answer is made: a client that has it is told so without a search, and one that was answered
 * while the index changed will ask again.
 */
final class Answers {
  private static final int NOT_MODIFIED = 304;

  private Answers() {}

  /** A value as JSON, made from the index unless the client has it already. */
  static void json(Context context, Archive archive, Supplier<?> value) {
    made(context, archive, Json.MEDIA_TYPE, () -> Json.bytes(value.get()));
  }

  /** Bytes that are made from the index unless the client has them already. */
  static void made(Context context, Archive archive, String mediaType, Supplier<byte[]> bytes) {
    if (!isKnown(context, EntityTag.ofIndex(archive))) {
      context.contentType(mediaType).result(bytes.get());
    }
  }

  /** A picture that is made from the index unless the client has it already. */
  static void picture(Context context, Archive archive, Supplier<PagePicture> picture) {
    if (!isKnown(context, EntityTag.ofIndex(archive))) {
      PagePicture made = picture.get();
      context.contentType(made.mediaType()).result(made.bytes());
    }
  }

  /** A large value as JSON, made likewise, whose bytes are never in memory together. */
  static void streamed(Context context, Archive archive, Supplier<?> value) {
    if (isKnown(context, EntityTag.ofIndex(archive))) {
      return;
    }
    Object made = value.get();
    context.contentType(Json.MEDIA_TYPE);
    try (Pace pace = Pace.of(context, Pace.PATIENCE)) {
      Json.write(made, pace);
    } catch (UncheckedIOException e) {
      // The client went away; there is nobody to tell.
    }
  }

  /** Content, or 304 where the client has it already. */
  static void content(Context context, Content content) {
    if (!isKnown(context, content.etag())) {
      context.contentType(content.mediaType()).result(content.bytes());
    }
  }

  /** Content at an address that never has another, so that nobody need ask again. */
  static void immutable(Context context, Content content) {
    context.header(Header.CACHE_CONTROL, Headers.KEEP_FOR_EVER);
    context.contentType(content.mediaType()).result(content.bytes());
  }

  /** Content in the place of what is not there; never stored, since that may come. */
  static void missing(Context context, Content content, int status) {
    pass(context);
    context.status(status).contentType(content.mediaType()).result(content.bytes());
  }

  /** A value as JSON that holds at this moment only. */
  static void passing(Context context, Object value) {
    pass(context);
    context.contentType(Json.MEDIA_TYPE).result(Json.bytes(value));
  }

  /** Takes back that the answer may be kept. */
  static void pass(Context context) {
    context.header(Header.CACHE_CONTROL, Headers.NEVER_STORE);
    context.res().setHeader(Header.ETAG, null);
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
    pass(context);
    context.status(problem.status());
    if (problem.retryAfter() > 0) {
      context.header(Header.RETRY_AFTER, Integer.toString(problem.retryAfter()));
    }
    context.contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem));
  }
}
