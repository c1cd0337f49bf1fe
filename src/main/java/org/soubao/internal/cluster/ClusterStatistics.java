package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.store.Catalogue;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.Sizes;

/**
 * What an archive in a cluster holds: counted when it is first asked for, and kept. Its sizes are
 * those of one copy of each shard. For many threads at once.
 */
final class ClusterStatistics {
  private static final ObjectNode CATALOGUE = Queries.term("kind", "catalogue");
  private static final int CHUNKS = 1_000;
  private static final int BASE64 = 4;
  private static final long BYTES = 3;

  private final IndexReads articles;
  private final IndexReads sources;
  private final ClusterHoldings holdings;
  private final Supplier<List<Catalogue>> catalogues;
  private @Nullable Statistics statistics;

  /**
   * Counts what is in those indices.
   *
   * @param catalogues reads what each of its parts was made from
   */
  ClusterStatistics(
      ClusterClient client,
      String articles,
      String sources,
      ClusterHoldings holdings,
      Supplier<List<Catalogue>> catalogues) {
    this.articles = new IndexReads(client, articles);
    this.sources = new IndexReads(client, sources);
    this.holdings = holdings;
    this.catalogues = catalogues;
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
    return holdings
        .statistics()
        .of(
            sources.count(Queries.not(Queries.exists("kind"))),
            sizes(),
            made.path("schema").asText(),
            Instant.parse(made.path("finished").asText()),
            catalogues.get());
  }

  /** The catalogue lies among the pages; what it takes there is about what its chunks have. */
  private Sizes sizes() {
    long both = bytes(sources);
    long chunks = 0;
    ObjectNode body = Queries.object("query", CATALOGUE).put("size", CHUNKS);
    body.set("_source", Queries.texts(List.of("bytes")));
    for (JsonNode hit : IndexReads.hits(sources.search(body))) {
      chunks += hit.path("_source").path("bytes").asText().length() / BASE64 * BYTES;
    }
    long own = Math.min(chunks, both);
    return new Sizes(bytes(articles), both - own, own);
  }

  private static long bytes(IndexReads index) {
    JsonNode all = index.client().get(index.index() + "/_stats/store").path("_all");
    return all.path("primaries").path("store").path("size_in_bytes").asLong();
  }
}
