package org.soubao.server;

import java.util.Map;

/** The header fields that every answer carries, whatever it is. */
final class Headers {
  /** Says which sites may use an answer without asking for it by script. */
  static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

  /** Tell a browser to run nothing but our own page, and others not to embed it. */
  static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          RESOURCE_POLICY,
          "same-origin");

  /** The methods of every route: nothing can be written. */
  static final String ALLOWED_METHODS = "GET, HEAD";

  /** May be stored, but is asked about each time: the index may have changed. */
  static final String REVALIDATE = "no-cache";

  /** The address names the version. */
  static final String KEEP_FOR_EVER = "public, max-age=31536000, immutable";

  /** Problems pass. */
  static final String NEVER_STORE = "no-store";

  private Headers() {}

  /**
   * The field {@code Link} of an article of which the raw pages are kept: {@code via} is what RFC
   * 4287 registered for where something came from.
   */
  static String linkToSource(String id) {
    return "<%s/source>; rel=\"via\"".formatted(Addresses.encoded(id));
  }
}
