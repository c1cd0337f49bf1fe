package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.soubao.ArchiveException;

/** The two indices that one run has made: articles, and what they were made from. */
final class ClusterPair {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration VERY_LONG = Duration.ofHours(6);

  /** Nodes keep longer what was removed only while one of them is gone; it is left to them. */
  private static final Duration KEPT = Duration.ofSeconds(45);

  private final ClusterClient client;
  private final String run;

  ClusterPair(ClusterClient client, String run) {
    this.client = client;
    this.run = run;
  }

  String run() {
    return run;
  }

  String articles() {
    return client.address().articles(run);
  }

  String sources() {
    return client.address().sources(run);
  }

  private List<String> both() {
    return List.of(articles(), sources());
  }

  /**
   * The alias by which an index is written: a cluster would make an index anew that another run has
   * cleared away, but no alias. No run's name has a dot.
   */
  static String written(String index) {
    return index + ".written";
  }

  /** Makes both, empty; those of another part of the run are taken as they are. */
  void create(ClusterLayout layout, ObjectNode meta) {
    create("PUT", articles(), articles(), ClusterSchema.articles(layout, meta));
    create("PUT", sources(), sources(), ClusterSchema.sources(layout, meta));
  }

  private void create(String method, String path, String index, ObjectNode body) {
    body.putObject("aliases").putObject(written(index));
    slow().create(method, path, body);
  }

  /** Makes both with all that another pair holds, which may not be written from now on. */
  void copy(ClusterPair other, ObjectNode meta) {
    other.close();
    ObjectNode open = Documents.object();
    open.putObject("index").putNull("blocks.write").put("refresh_interval", "-1");
    for (int i = 0; i < both().size(); i++) {
      String from = other.both().get(i);
      ObjectNode settings = Documents.object();
      settings
          .putObject("settings")
          .putObject("index")
          .put("number_of_replicas", setting(from, "number_of_replicas"))
          .putNull("blocks.write");
      String to = both().get(i);
      create("POST", "%s/_clone/%s".formatted(from, to), to, settings);
      new ShardCopies(client).awaitFirst(to);
      settings(to, open);
    }
    setMeta(meta.put(ClusterRuns.COPIED, true));
  }

  private String setting(String index, String name) {
    return client.get(index + "/_settings").path(index).at("/settings/index/" + name).asText("1");
  }

  /** Waits for the copies of both that are being made. */
  void awaitCopies() {
    new ShardCopies(client).await(articles(), sources());
  }

  /** What it tells of itself, if this program can read it. */
  JsonNode meta() {
    return ClusterSchema.metaOf(client, articles());
  }

  /** Has it tell that of itself. */
  void setMeta(JsonNode meta) {
    ObjectNode mapping = Documents.object();
    mapping.putObject("_meta").set(ClusterSchema.META, meta);
    both().forEach(index -> client.put(index + "/_mapping", mapping));
  }

  /** All that is stored is found. */
  void refresh() {
    both().forEach(this::refresh);
  }

  private void refresh(String index) {
    new WholeAnswers(client.within(LONG).patient(LONG)).copies(index + "/_refresh");
  }

  /**
   * What was written anew or removed leaves the statistics by which articles are ranked. Nodes keep
   * it for copies that may have to catch up, and find out every few seconds that none has.
   *
   * @param all whether to wait for that
   */
  void forget(boolean all) {
    long since = System.nanoTime();
    do {
      slow().post(articles() + "/_flush", Documents.object());
      slow().post(articles() + "/_forcemerge?only_expunge_deletes=true", Documents.object());
    } while (all && removed() > 0 && System.nanoTime() - since < KEPT.toNanos() && pause());
  }

  private long removed() {
    return client.get(articles() + "/_stats/docs").at("/_all/total/docs/deleted").asLong();
  }

  private static boolean pause() {
    try {
      Thread.sleep(1000);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Nothing more is written. */
  void close() {
    ObjectNode closed = Documents.object();
    closed.putObject("index").put("blocks.write", true).put("refresh_interval", "1s");
    both().forEach(index -> settings(index, closed));
  }

  private void settings(String index, JsonNode settings) {
    client.put(index + "/_settings", settings);
  }

  /** Removes what a query finds from one of them, all of it. */
  void remove(String index, JsonNode query) {
    ObjectNode body = Documents.object();
    body.set("query", query);
    refresh(index);
    ClusterRetries retries = new ClusterRetries(client.address(), LONG);
    long before = Long.MAX_VALUE;
    for (long left = count(index, query); left > 0; left = count(index, query)) {
      if (left < before) {
        retries = new ClusterRetries(client.address(), LONG); // It gets on.
        before = left;
      }
      String remove = index + "/_delete_by_query?conflicts=proceed&refresh=true";
      ClusterAnswer answer = slow().send("POST", remove, body);
      if (answer.isPartlyDone()) {
        retries.failed(answer.reason());
      } else if (!answer.isDone()) {
        throw new ArchiveException.ClusterRefused(client.address().toString(), answer.reason());
      }
    }
  }

  private long count(String index, JsonNode query) {
    return new IndexReads(client, index).count(query);
  }

  /** Removes both. */
  void delete() {
    both().forEach(client::delete);
  }

  /** For what takes as long as there is much of it; to ask for it twice does no harm. */
  private ClusterClient slow() {
    return client.within(LONG).patient(VERY_LONG);
  }
}
