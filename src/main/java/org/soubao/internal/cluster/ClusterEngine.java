package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.SearchEngine;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.QueryParser;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.model.PagePicture;
import org.soubao.search.Comparison;
import org.soubao.search.Explanation;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Hit;
import org.soubao.search.Issue;
import org.soubao.search.Reprints;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Statistics;
import org.soubao.search.Suggestion;
import org.soubao.search.Trends;
import org.soubao.search.TrendsRequest;

/** The engine of an archive in a cluster: reads what its alias names, and follows that. */
public final class ClusterEngine implements SearchEngine {
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(500).toNanos();

  /** So long it is looked for a new archive before the one that is known answers. */
  private static final Duration GLANCE = Duration.ofSeconds(2);

  private final ClusterClient client;
  private final WordSegmenter segmenter = new WordSegmenter();
  private volatile ServedIndex served;
  private volatile long looked;
  private volatile boolean closed;

  /** The last sentence that was logged; it is said once as long as it stays the same. */
  private volatile @Nullable String warned;

  private ClusterEngine(ClusterClient client) {
    this.client = client;
    this.served = find(client);
    looked = System.nanoTime();
  }

  /**
   * Connects to an archive in a cluster.
   *
   * @param environment says with which credentials, and whom to trust
   * @throws IllegalArgumentException if that is no address
   * @throws ArchiveException.NoIndex if there is no such archive
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.ClusterUnavailable if no node answers
   * @throws ArchiveException.ClusterRefused if it is refused, or a node lacks the plugin
   */
  public static ClusterEngine connect(URI address, Map<String, String> environment) {
    ClusterClient client = ClusterClient.connect(ClusterAddress.of(address), environment);
    try {
      ClusterSchema.checkPlugin(client);
      return new ClusterEngine(client);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /** The indices that the aliases name now, as that client can tell. */
  private ServedIndex find(ClusterClient asked) {
    String articles = named(asked);
    if (served != null && served.name().equals(articles)) {
      return served;
    }
    ClusterSchema.metaOf(asked, articles);
    String run = articles.substring(client.address().articles("").length());
    return new ServedIndex(client, articles, client.address().sources(run));
  }

  private static String named(ClusterClient client) {
    Optional<JsonNode> answer = client.find("_alias/" + client.address().articles());
    Iterator<String> names = answer.map(JsonNode::fieldNames).orElse(List.<String>of().iterator());
    if (!names.hasNext()) {
      throw ArchiveException.NoIndex.inCluster(client.address().toString());
    }
    return names.next();
  }

  /** What is served now, looked up again every now and then. */
  private ServedIndex served() {
    if (closed) {
      throw new IllegalStateException("the archive is closed");
    }
    if (System.nanoTime() - looked > LOOK_EVERY_NANOS) {
      looked = System.nanoTime();
      follow();
    }
    return served;
  }

  /** What went away or is of another version is not followed: what was served goes on answering. */
  private void follow() {
    try {
      served = find(client.within(GLANCE).patient(GLANCE));
      warned = null;
    } catch (ArchiveException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.equals(warned)) {
        warned = message;
        System.getLogger(ClusterEngine.class.getName())
            .log(
                System.Logger.Level.WARNING,
                "The archive that was served goes on answering: {0}",
                message);
      }
    }
  }

  /** Reads; what was replaced and removed meanwhile is looked up again, once. */
  private <T> T reading(Function<ServedIndex, T> reading) {
    ServedIndex before = served();
    try {
      return reading.apply(before);
    } catch (ArchiveException.ClusterRefused e) {
      ServedIndex now = find(client);
      if (now == before) {
        throw e;
      }
      served = now;
      return reading.apply(now);
    }
  }

  /** Searches; if a query has more clauses than Lucene takes, less of it is searched. */
  private <T> T searching(SearchRequest request, Function<ClusterSearch, T> search) {
    for (int units = QueryParser.MAX_UNITS; ; units /= 2) {
      int most = units;
      try {
        return reading(it -> search.apply(new ClusterSearch(it, segmenter, request, most)));
      } catch (ArchiveException.ClusterRefused e) {
        if (units == 1 || !e.getMessage().contains(WholeAnswers.TOO_MANY_CLAUSES)) {
          throw e;
        }
      }
    }
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return searching(request, ClusterSearch::run);
  }

  @Override
  public Export export(ExportRequest request) {
    SearchRequest matching = request.matching();
    return searching(matching, it -> it.export(request.offset(), request.limit()));
  }

  @Override
  public Trends trends(TrendsRequest request) {
    return searching(request.search(), it -> it.trends(request.by()));
  }

  @Override
  public Optional<Explanation> explain(SearchRequest request, String id) {
    return searching(request, it -> it.explain(id));
  }

  @Override
  public Optional<Article> article(String id) {
    return reading(it -> it.articles().article(id));
  }

  @Override
  public Optional<Original> source(String id) {
    return reading(it -> it.articles().source(id));
  }

  @Override
  public boolean hasSource(String id) {
    return reading(it -> it.articles().hasSource(id));
  }

  @Override
  public Optional<PagePicture> picture(String id, int page, PagePicture.Width width) {
    return reading(it -> it.articles().picture(id));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return reading(it -> it.suggestions().of(typed, limit));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int limit) {
    return reading(
        it -> new ClusterSimilar(client, it.name(), it.articles(), segmenter).to(id, limit));
  }

  @Override
  public Optional<Reprints> reprints(String id) {
    return reading(it -> it.articles().reprints(id));
  }

  @Override
  public Optional<Comparison> compare(String id, String other) {
    return reading(it -> it.articles().compare(id, other));
  }

  @Override
  public String revision() {
    return served().name();
  }

  @Override
  public long size() {
    return reading(it -> it.index().count(Queries.all()));
  }

  @Override
  public Statistics statistics() {
    return reading(it -> it.statistics().read());
  }

  @Override
  public List<HeldNewspaper> newspapers() {
    return reading(it -> it.holdings().newspapers());
  }

  @Override
  public Optional<HeldIssues> issues(
      String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
    return reading(it -> it.holdings().issues(newspaper, from, to));
  }

  @Override
  public Optional<Issue> issue(String newspaper, LocalDate date) {
    return reading(it -> it.holdings().issue(newspaper, date));
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
