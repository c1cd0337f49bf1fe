package org.soubao.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers with problems to what never reaches a route: too long, or no HTTP at all. */
final class TransportErrors extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(@Nullable String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    setFields(response.getHeaders());
    response.write(true, body(status), callback);
  }

  private static void setFields(HttpFields.Mutable fields) {
    Headers.SECURITY.forEach(fields::put);
    fields.put(HttpHeader.CACHE_CONTROL, Headers.NEVER_STORE);
    fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
  }

  private static ByteBuffer body(int status) {
    Problem problem =
        ProblemKind.ofTransport(status)
            .map(kind -> Problem.of(kind, detail(kind)))
            .orElseGet(() -> Problem.ofStatus(status, HttpStatus.getMessage(status)));
    return ByteBuffer.wrap(Json.bytes(problem));
  }

  private static String detail(ProblemKind kind) {
    return switch (kind) {
      case MALFORMED_REQUEST -> "The address or a header field is not written as HTTP has it.";
      case URI_TOO_LONG, HEADERS_TOO_LARGE ->
          "The address and the header fields may have %d bytes together."
              .formatted(SoubaoServer.REQUEST_HEAD_BYTES);
      default -> kind.title() + ".";
    };
  }
}
