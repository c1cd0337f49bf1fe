package org.soubao.server;

import io.javalin.http.Handler;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps one client from taking the whole server: so many of its requests are answered at once. */
final class ClientLimit {
  /** Many times what a browser sends. */
  static final int AT_ONCE = 64;

  private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();
  private final int atOnce;

  /** A limit of so many requests of each address. */
  ClientLimit(int atOnce) {
    this.atOnce = atOnce;
  }

  /** The same handler, for clients that do not ask too much. */
  Handler before(Handler handler) {
    return context -> {
      String client = context.req().getRemoteAddr();
      int own = underWay.merge(client, 1, Integer::sum);
      try {
        if (own > atOnce) {
          throw new ProblemException(
              ProblemKind.TOO_MANY_REQUESTS,
              "%d requests of one client are answered at once; try again in a moment."
                  .formatted(atOnce));
        }
        handler.handle(context);
      } finally {
        underWay.computeIfPresent(client, (it, count) -> count == 1 ? null : count - 1);
      }
    };
  }
}
