package org.soubao.server;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every kind of problem that the server answers with; its {@link #type} never changes. */
enum ProblemKind {
  /** A parameter that the route does not have. */
  UNKNOWN_PARAMETER(400, "Unknown parameter"),
  /** A parameter that takes one value was given several. */
  REPEATED_PARAMETER(400, "Parameter given more than once"),
  /** More values than a search takes. */
  TOO_MANY_VALUES(400, "Too many values"),
  /** A parameter that needs a value was given none. */
  EMPTY_VALUE(400, "Empty value"),
  /** Not a day, month or year of the calendar. */
  INVALID_DATE(400, "Invalid date"),
  /** The first day lies behind the last one. */
  REVERSED_DATES(400, "Dates in the wrong order"),
  /** Not a whole number within the bounds. */
  INVALID_NUMBER(400, "Invalid number"),
  /** None of the words that a parameter takes. */
  INVALID_CHOICE(400, "Invalid choice"),
  /** A percent sign without two hexadecimal digits, or bytes that are not UTF-8. */
  MALFORMED_ENCODING(400, "Malformed percent-encoding"),
  /** What came is no HTTP request. */
  MALFORMED_REQUEST(400, "Malformed request"),
  /** No article has the id. */
  NO_SUCH_ARTICLE(404, "No such article"),
  /** Nothing of the newspaper is held. */
  NO_SUCH_NEWSPAPER(404, "No such newspaper"),
  /** The article was not made of a page, so that there is no page to show. */
  NO_ORIGINAL(404, "No original"),
  /** There is no picture of the page, and there won't be one. */
  NO_PICTURE(404, "No picture"),
  /** The file that the page would be drawn from is not what it was. */
  SOURCE_CHANGED(404, "Source gone or changed"),
  /** Nothing has that address. */
  NOT_FOUND(404, "Not found"),
  /** The address can only be read. */
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  /** The address is longer than the server reads. */
  URI_TOO_LONG(414, "Address too long"),
  /** The header fields are longer than the server reads. */
  HEADERS_TOO_LARGE(431, "Header fields too large"),
  /** A fault of the server; its log says more. */
  INTERNAL_ERROR(500, "Internal error"),
  /** One client asks too much at once. */
  TOO_MANY_REQUESTS(429, "Too many requests", 1),
  /** The cluster behind the server refuses what it was asked. */
  CLUSTER_REFUSED(502, "Refused by the cluster"),
  /** Too many answers of a kind are under way. */
  BUSY(503, "Busy", 2),
  /** The index was damaged while it was served. */
  UNREADABLE_INDEX(503, "Index can't be read", 60),
  /** No node of the cluster behind the server answers. */
  CLUSTER_UNAVAILABLE(503, "Cluster does not answer", 10),
  /** All that is asked for was not found in time; a part of it is not sent. */
  TOO_SLOW(503, "Not found in time", 10);

  private static final Set<ProblemKind> TRANSPORT =
      EnumSet.of(MALFORMED_REQUEST, NOT_FOUND, URI_TOO_LONG, HEADERS_TOO_LARGE, INTERNAL_ERROR);

  private final int status;
  private final String title;
  private final int retryAfter;

  ProblemKind(int status, String title) {
    this(status, title, 0);
  }

  ProblemKind(int status, String title, int retryAfter) {
    this.status = status;
    this.title = title;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status code. */
  int status() {
    return status;
  }

  /** What is wrong, the same for each problem of the kind. */
  String title() {
    return title;
  }

  /** After how many seconds it may have passed; 0 where asking again is no use. */
  int retryAfter() {
    return retryAfter;
  }

  /** The relative URI that names it: {@code /problems/unknown-parameter}. */
  String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind for a status that the HTTP layer below the routes gives, if there is one. */
  static Optional<ProblemKind> ofTransport(int status) {
    return TRANSPORT.stream().filter(kind -> kind.status == status).findFirst();
  }
}
