package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.suggest.NameCollector;
import org.soubao.internal.suggest.Names;
import org.soubao.internal.suggest.SuggestionList;
import org.soubao.internal.suggest.TypedHeadlines;
import org.soubao.search.FilterField;
import org.soubao.search.Suggestion;

/**
 * What an index of a cluster suggests while somebody types. Its names are read when they are first
 * asked for, and kept. For many threads at once.
 *
 * <p>Each shard tries so many endings of what was typed as an embedded index tries at all: of what
 * may go on in very many ways, more may be suggested here.
 */
final class ClusterSuggestions {
  private static final List<String> READ =
      List.of("article.headline", "article.kicker", "article.deck", "article.inferred", "date");

  /** Each time all articles are looked through. */
  private static final int NAMES_TOGETHER = 50_000;

  /** So long after somebody asks first the names are waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ClusterClient client;
  private final IndexReads index;
  private @Nullable CompletableFuture<Names> names;

  /** When it is that nobody waits for them any more. */
  private volatile long until;

  ClusterSuggestions(ClusterClient client, String index) {
    this.client = client;
    this.index = new IndexReads(client, index);
  }

  /** At most so many. */
  List<Suggestion> of(String typed, int limit) {
    String kept = SuggestionList.kept(typed);
    ClusterCounts counts = new ClusterCounts(client, index.index());
    return SuggestionList.of(kept, limit, headlines(kept, limit, counts), names(), counts);
  }

  /** The names that it has; none where there are so many that they are not all read yet. */
  Names names() {
    try {
      return reading().get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new Names(List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unread(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ArchiveException told ? told : unread(e);
    }
  }

  private ArchiveException unread(Exception e) {
    return new ArchiveException.ClusterUnavailable(
        client.address().toString(), "its names are not read", e);
  }

  /** Reads them once, beside whatever is asked meanwhile; again where that has failed. */
  private synchronized CompletableFuture<Names> reading() {
    if (names == null || names.isCompletedExceptionally()) {
      until = System.nanoTime() + PATIENCE.toNanos();
      names = CompletableFuture.supplyAsync(this::readNames, Thread.ofVirtual()::start);
    }
    return names;
  }

  private Names readNames() {
    NameCollector collector = new NameCollector();
    for (FilterField field : NameCollector.fields()) {
      String name = Queries.filterField(field);
      new CompositeBuckets(Queries.exists(name), List.of(name), null, NAMES_TOGETHER)
          .each(index, bucket -> add(collector, bucket, field));
    }
    return collector.names(new ClusterCounts(client, index.index()));
  }

  private static void add(NameCollector names, JsonNode bucket, FilterField field) {
    String value = CompositeBuckets.value(bucket, Queries.filterField(field));
    if (value != null) {
      names.add(value, field, CompositeBuckets.count(bucket));
    }
  }

  /** Those that begin with it, and those that hold it; the newest of either. */
  private List<Suggestion> headlines(String typed, int limit, ClusterCounts counts) {
    if (TypedHeadlines.runs(typed).isEmpty() || limit == 0) {
      return List.of();
    }
    int most = limit * TypedHeadlines.READ_FOR_EACH;
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (JsonNode answer :
        index.searches(List.of(newest(typed, true, most), newest(typed, false, most)))) {
      IndexReads.hits(answer)
          .forEach(hit -> found.putIfAbsent(hit.path("_id").asText(), hit.path("_source")));
    }
    TypedHeadlines headlines = new TypedHeadlines(typed);
    found.values().stream().limit(most).forEach(article -> add(headlines, article));
    List<String> best = headlines.best(limit);
    Map<String, Long> held = counts.headlines(best);
    List<Suggestion> suggestions = new ArrayList<>();
    for (String headline : best) {
      suggestions.add(TypedHeadlines.suggestion(headline, held.getOrDefault(headline, 1L)));
    }
    return suggestions;
  }

  private static ObjectNode newest(String typed, boolean first, int most) {
    ObjectNode body = Queries.object("query", Queries.opening(typed, first));
    body.put("size", most).put("track_total_hits", false);
    body.set("_source", Queries.texts(READ));
    body.set("sort", Queries.latestFirst());
    return body;
  }

  private static void add(TypedHeadlines headlines, JsonNode source) {
    JsonNode article = source.path("article");
    JsonNode date = source.path("date");
    headlines.add(
        printed(article),
        text(article, "kicker"),
        text(article, "deck"),
        date.isNumber() ? LocalDate.ofEpochDay(date.asLong()) : null);
  }

  private static @Nullable String printed(JsonNode article) {
    for (JsonNode inferred : article.path("inferred")) {
      if (inferred.asText().equals("headline")) {
        return null;
      }
    }
    return text(article, "headline");
  }

  private static @Nullable String text(JsonNode article, String name) {
    return article.path(name).asText(null);
  }
}
