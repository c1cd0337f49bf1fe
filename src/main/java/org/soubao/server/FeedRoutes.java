package org.soubao.server;

import io.javalin.http.Context;
import java.util.List;
import org.soubao.Archive;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/** The newest of what a search finds, for those who follow it. */
final class FeedRoutes {
  private final Archive archive;
  private final BaseUrl base;

  /** Feeds of that archive, with links below that address. */
  FeedRoutes(Archive archive, BaseUrl base) {
    this.archive = archive;
    this.base = base;
  }

  void register(Routes routes) {
    routes.search(AtomFeed.PATH, this::feed);
  }

  private void feed(Context context) {
    SearchRequest request = SearchParameters.feed(context.queryString());
    String root = base.of(context);
    Answers.made(context, archive, AtomFeed.MEDIA_TYPE, () -> feed(root, request));
  }

  private byte[] feed(String root, SearchRequest request) {
    SearchResult result = archive.search(request);
    if (result.partial()) {
      // Who follows a feed would take what is missing for what is not there.
      throw new ProblemException(
          ProblemKind.TOO_SLOW, "What the feed holds could not be told in time; ask again later.");
    }
    // What only comes near would be gone from the feed as soon as something matches.
    List<Hit> hits = result.relaxed() == null ? result.hits() : List.of();
    return new AtomFeed(root, request, archive.statistics().finished()).of(hits);
  }
}
