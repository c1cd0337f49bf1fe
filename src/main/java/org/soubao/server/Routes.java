package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.soubao.Archive;

/**
 * What the server answers at which address. Nothing can be written: GET and HEAD are all there is.
 */
final class Routes {
  /** Below it lies all that programs read. */
  static final String API = "/api/v1";

  private static final int SEARCHES_WAITING = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RoutesConfig routes;
  private final List<String> paths = new ArrayList<>();
  private final Gate searches;
  private final boolean behindProxy;
  private final ClientLimit clients;

  /** Registers there, for clients of whom each has an address. */
  Routes(RoutesConfig routes) {
    this(routes, false);
  }

  private Routes(RoutesConfig routes, boolean behindProxy) {
    this.routes = routes;
    this.behindProxy = behindProxy;
    clients = perClient(ClientLimit.AT_ONCE);
    searches = new Gate(Runtime.getRuntime().availableProcessors(), SEARCHES_WAITING, PATIENCE);
  }

  /** Registers every route. */
  static Routes register(
      RoutesConfig config,
      Archive archive,
      ServerSettings settings,
      Metrics metrics,
      PageFiles page) {
    new CrossOrigin(settings.origins()).register(config);
    IndexHealth health = new IndexHealth(archive);
    health.register(config);
    Routes routes = new Routes(config, settings.publicUrl() != null);
    BaseUrl base = new BaseUrl(settings.publicUrl());
    new SearchRoutes(archive).register(routes);
    new ExportRoutes(archive::export, base).register(routes);
    new FeedRoutes(archive, base).register(routes);
    new TrendsRoutes(archive, base).register(routes);
    new ArticleRoutes(archive, settings.pictures()).register(routes);
    new PictureRoutes(archive, settings.pictures()).register(routes);
    new CitationRoutes(archive, base).register(routes);
    new HoldingsRoutes(archive).register(routes);
    new ServiceRoutes(archive, health, base, metrics).register(routes);
    new PageRoutes(page, archive, base).register(routes);
    metrics.watch(archive, routes.searches);
    return routes;
  }

  /** A limit of so many requests at once for each client; behind a proxy all have its address. */
  ClientLimit perClient(int atOnce) {
    return new ClientLimit(behindProxy ? Integer.MAX_VALUE : atOnce);
  }

  /** The paths that are answered, as they were registered. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** What a path answers to GET, and to HEAD without a body. */
  void read(String path, Handler handler) {
    paths.add(path);
    Handler limited = clients.before(handler);
    Handler named =
        context -> {
          context.attribute(Metrics.ROUTE, path);
          limited.handle(context);
        };
    routes.get(path, named);
    routes.head(path, named);
    if (path.startsWith(API)) {
      routes.options(path, CrossOrigin::preflight);
    }
  }

  /** The same for what searches: only as many at once as there are processors for. */
  void search(String path, Handler handler) {
    read(path, searches.before(handler));
  }
}
