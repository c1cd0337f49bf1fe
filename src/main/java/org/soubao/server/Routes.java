package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Map;
import org.soubao.Archive;

/**
 * What the server answers at which address. Nothing can be written: GET and HEAD are all there is.
 */
final class Routes {
  /** Below it lies all that programs read. */
  static final String API = "/api/v1";

  private final RoutesConfig routes;

  /** Registers there. */
  Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Registers every route. */
  static void register(
      RoutesConfig config, Archive archive, ServerSettings settings, Map<String, Content> page) {
    Routes routes = new Routes(config);
    BaseUrl base = new BaseUrl(settings.publicUrl());
    new SearchRoutes(archive).register(routes);
    new ExportRoutes(archive::export, base).register(routes);
    new FeedRoutes(archive, base).register(routes);
    new ArticleRoutes(archive).register(routes);
    new HoldingsRoutes(archive).register(routes);
    new ServiceRoutes(archive).register(routes);
    new PageRoutes(page).register(routes);
  }

  /** What a path answers to GET, and to HEAD without a body. */
  void read(String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
