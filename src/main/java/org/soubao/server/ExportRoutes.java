package org.soubao.server;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soubao.ArchiveException;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.Notice;

/**
 * All that a search finds as a file, streamed. What goes wrong before the first byte is a problem;
 * later the connection is cut, so that nobody takes a part for the whole.
 */
final class ExportRoutes {
  /** Each holds the order of its articles, and a thread for as long as its client takes. */
  static final int AT_ONCE = 4;

  /** One client does not take them all. */
  static final int PER_CLIENT = 2;

  private static final int WAITING = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Whole blocks are compressed better, and sent faster, than single fields. */
  private static final int BUFFER_BYTES = 32 * 1024;

  /** Says what was done to the query, since a file has no room for it. */
  private static final String NOTICES = "Soubao-Notices";

  private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);

  private final Function<ExportRequest, Export> archive;
  private final BaseUrl base;
  private final Duration blockTime;
  private final Gate gate = new Gate(AT_ONCE, WAITING, PATIENCE);

  /** Exports what {@code archive} gives, with links below that address. */
  ExportRoutes(Function<ExportRequest, Export> archive, BaseUrl base) {
    this(archive, base, Pace.PATIENCE);
  }

  /** The same, and cuts whoever takes longer than that for one block. */
  ExportRoutes(Function<ExportRequest, Export> archive, BaseUrl base, Duration blockTime) {
    this.archive = archive;
    this.base = base;
    this.blockTime = blockTime;
  }

  void register(Routes routes) {
    ClientLimit clients = routes.perClient(PER_CLIENT);
    routes.read(
        Routes.API + "/search.jsonl",
        clients.before(context -> answer(context, ExportFormat.JSON_LINES)));
    routes.read(
        Routes.API + "/search.csv", clients.before(context -> answer(context, ExportFormat.CSV)));
  }

  private void answer(Context context, ExportFormat format) throws Exception {
    ExportRequest request = SearchParameters.exported(context.queryString());
    if (context.method().equals(HandlerType.HEAD)) {
      describe(context, format, request);
      markEnd(context);
    } else {
      gate.before(it -> export(it, format, request)).handle(context);
    }
  }

  private void export(Context context, ExportFormat format, ExportRequest request) {
    try (Export export = archive.apply(request)) {
      describe(context, format, request);
      disclose(context, export.notices());
      send(context, format, export);
    } catch (ArchiveException.TooSlow e) {
      throw new ProblemException(ProblemKind.TOO_SLOW, String.valueOf(e.getMessage()));
    }
  }

  private static void describe(Context context, ExportFormat format, ExportRequest request) {
    context.contentType(format.mediaType());
    context.header(Header.CACHE_CONTROL, Headers.REVALIDATE);
    context.header(
        Header.CONTENT_DISPOSITION,
        FileName.attachment(request.search().query(), ChinaTime.today(), format.extension()));
  }

  /** Names them in a field of the answer. */
  static void disclose(Context context, List<Notice> notices) {
    if (!notices.isEmpty()) {
      context.header(
          NOTICES,
          notices.stream().map(notice -> notice.code().word()).distinct().collect(joining(", ")));
    }
  }

  private void send(Context context, ExportFormat format, Export export) {
    markEnd(context);
    try (Pace pace = Pace.of(context, blockTime)) {
      OutputStream out = new BufferedOutputStream(pace, BUFFER_BYTES);
      format.write(export, base.of(context), out);
      out.flush();
    } catch (IOException e) {
      LOG.debug("{} was not read to its end", context.path(), e);
      Pace.cut(context, e);
    } catch (RuntimeException | Error e) {
      LOG.error("{} was cut", context.path(), e);
      Pace.cut(context, e);
    }
  }

  /**
   * A client that wants its connection closed would else be sent an answer that ends when that is,
   * by whatever reason.
   */
  private static void markEnd(Context context) {
    if (context.req().getProtocol().equals("HTTP/1.1")) {
      context.header("Transfer-Encoding", "chunked");
    }
  }
}
