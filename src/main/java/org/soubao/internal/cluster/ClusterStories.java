package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;
import org.soubao.internal.Words;
import org.soubao.internal.cluster.SpooledArticles.Known;
import org.soubao.internal.reprints.Comparisons;
import org.soubao.internal.reprints.SettledOrigins;
import org.soubao.internal.reprints.StoryBuilder;
import org.soubao.model.Origin;

/**
 * Finds which articles of a cluster are printings of one story, the same as the embedded engine,
 * and notes it in their documents: only in those of which something else was noted. For one thread,
 * while nobody writes.
 */
final class ClusterStories {
  private static final int AT_ONCE = 2000;

  private final ClusterClient client;
  private final String index;
  private final SpooledArticles articles;
  private int[] firsts = {};
  private @Nullable Origin[] origins = {};

  private ClusterStories(ClusterClient client, String index, SpooledArticles articles) {
    this.client = client;
    this.index = index;
    this.articles = articles;
  }

  /**
   * Finds the stories of an index, and notes them.
   *
   * @return of how many articles something else was noted
   */
  static long note(ClusterClient client, String index) {
    try (SpooledArticles articles = new SpooledArticles()) {
      ClusterStories stories = new ClusterStories(client, index, articles);
      stories.read();
      stories.find();
      return stories.note();
    } catch (IOException e) {
      throw ArchiveException.BrokenIndex.notWrittenInCluster(
          client.address().toString(), Reasons.of(e), e);
    }
  }

  /** Reads what is compared of all articles, in the order of print. */
  private void read() throws IOException {
    ObjectNode body = Documents.object();
    body.put("size", AT_ONCE).put("track_total_hits", false);
    body.putArray("_source")
        .add(ArticleDocument.ID)
        .add(ArticleDocument.FINGERPRINTS)
        .add(ArticleDocument.STORY)
        .add(ArticleDocument.ORIGIN)
        .add("article.origin");
    body.set("sort", Queries.inOrderOfPrint());
    IndexReads reads = new IndexReads(client, index);
    while (true) {
      JsonNode hits = IndexReads.hits(reads.search(body));
      for (JsonNode hit : hits) {
        add(hit.path("_source"));
      }
      if (hits.size() < AT_ONCE) {
        break;
      }
      body.set("search_after", hits.get(hits.size() - 1).path("sort"));
    }
    articles.seal();
  }

  private void add(JsonNode source) throws IOException {
    JsonNode numbers = source.path(ArticleDocument.FINGERPRINTS);
    int[] fingerprints = new int[Math.max(0, numbers.size() - 1)];
    Arrays.setAll(fingerprints, i -> numbers.get(i + 1).asInt());
    Known known =
        new Known(
            source.path(ArticleDocument.ID).asText(),
            source.at("/article/origin").asText(),
            source.path(ArticleDocument.STORY).asText(""),
            source.path(ArticleDocument.ORIGIN).asText(""));
    articles.add(known, numbers.path(0).asInt(), fingerprints);
  }

  private void find() throws IOException {
    firsts = new int[articles.size()];
    Arrays.fill(firsts, -1);
    origins = new @Nullable Origin[articles.size()];
    ClusterPrintings printings = new ClusterPrintings(client, index, articles);
    Comparisons comparisons = new Comparisons(printings);
    for (int[] story : StoryBuilder.stories(articles, comparisons, articles.lengths())) {
      @Nullable Origin[] settled = SettledOrigins.of(printings, story);
      for (int i = 0; i < story.length; i++) {
        firsts[story[i]] = story[0];
        origins[story[i]] = settled[i];
      }
    }
  }

  private long note() throws IOException {
    AtomicLong noted = new AtomicLong();
    try (BulkSender sender = new BulkSender(client, this::unstored)) {
      articles.forEachKnown((article, known) -> {
        Origin printed = Words.constant(Origin.class, known.printed());
        String story = firsts[article] < 0 ? null : articles.id(firsts[article]);
        Map<String, @Nullable Object> change =
            ArticleDocument.settled(story, printed, origins[article]);
        if (!isNoted(change, known)) {
          sender.add(update(known.id(), change));
          noted.incrementAndGet();
        }
      });
      sender.flush();
    }
    return noted.get();
  }

  private static boolean isNoted(Map<String, @Nullable Object> change, Known known) {
    return isSame(change.get(ArticleDocument.STORY), known.story())
        && isSame(change.get(ArticleDocument.ORIGIN), known.settled());
  }

  private static boolean isSame(@Nullable Object wanted, String noted) {
    return wanted == null ? noted.isEmpty() : wanted.equals(noted);
  }

  private BulkItem update(String id, Map<String, @Nullable Object> change) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("doc", change);
    return BulkItem.changing(index, id, body);
  }

  private List<BulkItem> unstored(List<BulkSender.Unstored> items) {
    throw new ArchiveException.ClusterRefused(
        client.address().toString(), items.getFirst().reason());
  }
}
