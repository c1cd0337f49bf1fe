package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line of JSON for each request to the end of a file. It says what was asked, not by whom:
 * what somebody reads in a library is nobody's business, so no address of a reader is kept. For
 * many threads at once.
 */
final class AccessLog implements RequestLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

  /** Of a path, a query and a name so many characters are kept. */
  private static final int MOST = 2_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final BufferedWriter lines;
  private boolean failed;

  private AccessLog(BufferedWriter lines) {
    this.lines = lines;
  }

  /**
   * Writes to that file, which is made where it is missing.
   *
   * @throws UncheckedIOException if it can't be written
   */
  static AccessLog to(Path file) {
    try {
      return new AccessLog(
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void log(Request request, Response response) {
    write(Json.write(Line.of(request, response)) + "\n");
  }

  /** A full disk is said once, and stops no answer. */
  private synchronized void write(String line) {
    try {
      lines.write(line);
      lines.flush();
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        LOG.warn("The access log can't be written: {}", e.getMessage());
      }
      failed = true;
    }
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One request.
   *
   * @param time when it was answered, in UTC
   * @param method as it came
   * @param path still encoded
   * @param query behind the question mark, still encoded; left out where there is none
   * @param route which route answered; left out where none did
   * @param status HTTP status code
   * @param bytes of the answer's body, as sent
   * @param ms from the first byte of the request to the last one of its answer, in milliseconds
   * @param agent what the client says that it is; left out where it does not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      String time,
      String method,
      String path,
      @Nullable String query,
      @Nullable String route,
      int status,
      long bytes,
      double ms,
      @Nullable String agent) {
    private static @Nullable String cut(@Nullable String text) {
      return text == null || text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    static Line of(Request request, Response response) {
      long nanos = System.nanoTime() - request.getBeginNanoTime();
      return new Line(
          TIME.format(Instant.now()),
          request.getMethod(),
          Objects.toString(cut(request.getHttpURI().getPath()), ""),
          cut(request.getHttpURI().getQuery()),
          (String) request.getAttribute(Metrics.ROUTE),
          response.getStatus(),
          Response.getContentBytesWritten(response),
          Math.round(nanos / 100_000.0) / 10.0,
          cut(request.getHeaders().get("User-Agent")));
    }
  }
}
