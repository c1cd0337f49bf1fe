package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, as RFC 9457 writes it.
 *
 * @param type relative URI of its kind; {@code about:blank} where the status says all
 * @param title what is wrong, the same for each problem of the kind
 * @param status HTTP status code
 * @param detail a sentence on this very request: what was wrong, and what would be right
 * @param parameter the parameter at fault; left out where there is none
 * @param retryAfter after how many seconds it may have passed, told in a header field; 0 where
 *     asking again is no use
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,
    @JsonIgnore int retryAfter) {
  /** The media type of problems. */
  static final String MEDIA_TYPE = "application/problem+json";

  private static final int ECHO_LENGTH = 60;

  /** A problem that no parameter causes. */
  static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind.type(), kind.title(), kind.status(), detail, null, kind.retryAfter());
  }

  /** A problem that a parameter causes. */
  static Problem of(ProblemKind kind, String parameter, String detail) {
    return new Problem(
        kind.type(), kind.title(), kind.status(), detail, echo(parameter), kind.retryAfter());
  }

  /** A problem of which only the status is known. */
  static Problem ofStatus(int status, String title) {
    return new Problem("about:blank", title, status, title, null, 0);
  }

  /** A given text, cut where it is too long to be repeated in a sentence. */
  static String echo(String given) {
    return Excerpt.of(given, ECHO_LENGTH);
  }
}
