package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Set;

/**
 * Lets pages of other sites read the API and embed the search box, as the Fetch standard has it.
 * Nothing can be written and there are no accounts, so that a site learns no more than whoever runs
 * it could ask; where that is too much, origins are named or shut out.
 */
final class CrossOrigin {
  private static final String ALLOWED_FIELDS = "If-None-Match";
  private static final String EXPOSED_FIELDS =
      "ETag, Link, Retry-After, Content-Disposition, Soubao-Notices";

  /** A browser need not ask again for so many seconds. */
  private static final String MAX_AGE = "86400";

  private static final int NO_CONTENT = 204;

  private final Set<String> origins;

  /** For those origins; {@link ServerSettings#ANY_ORIGIN} for all. */
  CrossOrigin(Set<String> origins) {
    this.origins = origins;
  }

  void register(RoutesConfig routes) {
    routes.before(Routes.API + "/*", this::allow);
    routes.before("/" + PageFiles.BOX, this::allow);
    routes.before("/openapi.json", this::allow);
  }

  private void allow(Context context) {
    if (origins.contains(ServerSettings.ANY_ORIGIN)) {
      permit(context, ServerSettings.ANY_ORIGIN);
      return;
    }
    context.res().addHeader(Header.VARY, Header.ORIGIN);
    String origin = context.header(Header.ORIGIN);
    if (origin != null && origins.contains(origin)) {
      permit(context, origin);
    }
  }

  private static void permit(Context context, String origin) {
    context.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    context.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_FIELDS);
    context.header(Headers.RESOURCE_POLICY, "cross-origin");
  }

  /** What a browser asks before it reads with a field of its own. */
  static void preflight(Context context) {
    if (context.header(Header.ACCESS_CONTROL_REQUEST_METHOD) == null) {
      throw Failures.notAllowed(context);
    }
    if (context.res().getHeader(Header.ACCESS_CONTROL_ALLOW_ORIGIN) != null) {
      context.header(Header.ACCESS_CONTROL_ALLOW_METHODS, Headers.ALLOWED_METHODS);
      context.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_FIELDS);
      context.header(Header.ACCESS_CONTROL_MAX_AGE, MAX_AGE);
    }
    context.status(NO_CONTENT);
  }
}
