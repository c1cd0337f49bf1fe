package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.Sizes;

/**
 * What an archive in a cluster holds: counted when it is first asked for, and kept. Its sizes are
 * those of one copy of each shard. For many threads at once.
 */
final class ClusterStatistics {
  private final IndexReads articles;
  private final IndexReads sources;
  private final ClusterHoldings holdings;
  private @Nullable Statistics statistics;

  ClusterStatistics(
      ClusterClient client, String articles, String sources, ClusterHoldings holdings) {
    this.articles = new IndexReads(client, articles);
    this.sources = new IndexReads(client, sources);
    this.holdings = holdings;
  }

  /** What it holds. */
  synchronized Statistics read() {
    if (statistics == null) {
      statistics = make();
    }
    return statistics;
  }

  private Statistics make() {
    JsonNode made = ClusterSchema.metaOf(articles.client(), articles.index());
    List<Catalogue> parts =
        IntStream.rangeClosed(1, RunParts.count(made))
            .mapToObj(part -> ClusterCatalogue.read(sources.client(), sources.index(), part))
            .toList();
    return holdings
        .statistics()
        .of(
            sources.count(Queries.not(Queries.exists("kind"))),
            sizes(parts),
            made.path("schema").asText(),
            Instant.parse(made.path(ClusterRuns.FINISHED).asText()),
            parts);
  }

  /** The catalogue lies among the pages, where it takes about as much as in a file. */
  private Sizes sizes(List<Catalogue> parts) {
    long both = bytes(sources);
    long catalogue = parts.stream().mapToLong(part -> CatalogueFile.bytes(part).length).sum();
    long own = Math.min(both, catalogue);
    return new Sizes(bytes(articles), both - own, own);
  }

  private static long bytes(IndexReads index) {
    JsonNode all = index.client().get(index.index() + "/_stats/store").path("_all");
    return all.path("primaries").path("store").path("size_in_bytes").asLong();
  }
}
