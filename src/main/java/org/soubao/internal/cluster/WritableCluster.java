package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.store.Catalogue;

/**
 * An archive of a cluster, to be written. A run makes a pair of indices of its own; at last two
 * aliases move to them at one stroke, and until then readers see nothing of it.
 */
public final class WritableCluster implements WritableArchive<ClusterDraft, EarlierRun> {
  /** What says of an index in how many parts it was made. */
  static final String PARTS = "parts";

  private static final String FINISHING = "finishing";

  private final ClusterClient client;
  private final ClusterRun run;
  private final ClusterRuns runs;
  private final ClusterLock lock;

  /** What is dropped unless it is about to be served. */
  private @Nullable ClusterPair begun;

  private WritableCluster(ClusterClient client, ClusterRun run, ClusterLock lock) {
    this.client = client;
    this.run = run;
    this.lock = lock;
    runs = new ClusterRuns(client);
  }

  /**
   * Takes the archive at that address, which may not be there yet, and clears away what a killed
   * run left.
   *
   * @param environment has credentials
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.ClusterUnavailable if no node answers
   * @throws ArchiveException.ClusterRefused if it is not allowed, or a node lacks the plugin
   */
  public static WritableCluster open(
      ClusterAddress address, ClusterRun run, Map<String, String> environment) {
    return open(ClusterClient.connect(address, environment), run, ClusterLock.Pace.USUAL);
  }

  /**
   * Takes the archive at that address.
   *
   * @param environment has credentials
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.ClusterUnavailable if no node answers
   * @throws ArchiveException.ClusterRefused if it is not allowed, or a node lacks the plugin
   */
  public static WritableCluster openExisting(
      ClusterAddress address, ClusterRun run, Map<String, String> environment) {
    ClusterClient client = ClusterClient.connect(address, environment);
    try {
      if (new ClusterRuns(client).current().isEmpty()) {
        throw ArchiveException.NoIndex.inCluster(address.toString());
      }
    } catch (ArchiveException e) {
      client.close();
      throw e;
    }
    return open(client, run, ClusterLock.Pace.USUAL);
  }

  /** The same with a client, which is closed with it. */
  static WritableCluster open(ClusterClient client, ClusterRun given, ClusterLock.Pace pace) {
    ClusterRun run = given.atLeastNamed();
    try {
      ClusterSchema.checkPlugin(client);
      new ClusterRuns(client).checkNames();
      ClusterLock lock = ClusterLock.take(client, run.name(), run.part(), pace);
      try {
        WritableCluster writable = new WritableCluster(client, run, lock);
        writable.sweep();
        return writable;
      } catch (ArchiveException e) {
        lock.close();
        throw e;
      }
    } catch (ArchiveException e) {
      client.close();
      throw e;
    }
  }

  /** Of a run in several parts, others may have been at work. */
  private void sweep() {
    runs.sweep(run.parts() > 1 ? run.name() : "");
    if (runs.all().contains(run.name()) && (run.parts() == 1 || isServed())) {
      throw refused("there is a run %s already; give this one another name".formatted(run.name()));
    }
  }

  private boolean isServed() {
    return runs.current().filter(run.name()::equals).isPresent();
  }

  @Override
  public EarlierRun current() {
    ClusterPair pair =
        runs.current()
            .map(name -> new ClusterPair(client, name))
            .orElseThrow(() -> ArchiveException.NoIndex.inCluster(client.address().toString()));
    checkParts(pair.meta());
    return new EarlierRun(client, pair, run);
  }

  private void checkParts(JsonNode meta) {
    int parts = meta.path(PARTS).asInt(1);
    if (parts != run.parts()) {
      throw refused(
          "it is made of %d parts, and this is %d/%d".formatted(parts, run.part(), run.parts()));
    }
  }

  @Override
  public ClusterDraft create() {
    ClusterPair pair = new ClusterPair(client, run.name());
    begun = run.parts() == 1 ? pair : null;
    pair.create(run.layout(), meta());
    checkParts(pair.meta());
    if (run.parts() > 1) {
      forgetPart(pair);
    }
    return new ClusterDraft(client, pair, run, false);
  }

  /** What this part has left, where it was killed before. */
  private void forgetPart(ClusterPair pair) {
    checkFinishing(pair);
    client.delete("%s/_doc/%s".formatted(pair.sources(), ClusterCatalogue.name(run.part())));
    checkFinishing(pair); // From now on nobody begins to.
    client.delete("%s/_doc/%s".formatted(pair.sources(), FINISHING));
    ObjectNode units = Documents.object();
    units
        .putObject("range")
        .putObject("unit")
        .put("gte", run.stored(0))
        .put("lte", run.stored(ClusterRun.UNITS - 1));
    pair.remove(pair.articles(), units);
    pair.remove(pair.sources(), units);
  }

  /** What another part puts together now must not change under it. */
  private void checkFinishing(ClusterPair pair) {
    int part =
        client
            .find("%s/_doc/%s".formatted(pair.sources(), FINISHING))
            .map(found -> found.at("/_source/part").asInt())
            .orElse(0);
    if (part > 0 && part != run.part() && lock.isTaken(part)) {
      throw refused(
          "part %d is finishing the run %s; wait until it is done, or start that part again if it was killed"
              .formatted(part, run.name()));
    }
  }

  @Override
  public ClusterDraft after(EarlierRun earlier) {
    ClusterPair pair = new ClusterPair(client, run.name());
    begun = pair;
    pair.copy(earlier.pair(), meta());
    return new ClusterDraft(client, pair, run, true);
  }

  private ObjectNode meta() {
    return ClusterSchema.meta().put(PARTS, run.parts());
  }

  @Override
  public boolean isPart() {
    return run.parts() > 1;
  }

  /** Of a run in several parts, whoever is done last serves it. */
  @Override
  public void publish(ClusterDraft draft, Catalogue catalogue) {
    draft.note(catalogue);
    lock.check();
    if (draft.isCopied() || run.parts() == 1 || isLast(draft.pair())) {
      finish(draft);
    }
  }

  private boolean isLast(ClusterPair pair) {
    if (!areAllDone(pair)) {
      return false;
    }
    ObjectNode mine = Documents.object().put("kind", FINISHING).put("part", run.part());
    String path = "%s/_create/%s".formatted(pair.sources(), FINISHING);
    if (!client.send("PUT", path, mine).isDone()) {
      JsonNode first = client.get("%s/_doc/%s".formatted(pair.sources(), FINISHING));
      if (first.at("/_source/part").asInt() != run.part()) {
        return false;
      }
    }
    if (areAllDone(pair)) {
      return true;
    }
    client.delete("%s/_doc/%s".formatted(pair.sources(), FINISHING)); // One was started again.
    return false;
  }

  private boolean areAllDone(ClusterPair pair) {
    for (int part = 1; part <= run.parts(); part++) {
      if (ClusterCatalogue.articles(client, pair.sources(), part).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void finish(ClusterDraft draft) {
    ClusterPair pair = draft.pair();
    long articles = articles(pair);
    if (articles == 0) {
      throw new ArchiveException.NothingIngested(List.of());
    }
    pair.refresh();
    boolean changed = ClusterStories.note(client, pair.articles()) > 0;
    pair.refresh();
    if (changed || draft.isCopied()) {
      pair.forget(!draft.isCopied()); // A change of an archive must not take longer than need be.
    }
    ClusterVerification.of(client, pair.articles(), articles);
    ObjectNode meta =
        meta().put("finished", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    meta.put("pages", pages(pair)).put("articles", articles);
    runs.current().ifPresent(former -> meta.put(ClusterRuns.FORMER, former));
    pair.setMeta(meta);
    pair.close();
    lock.check();
    begun = null; // It may be served though no answer to that comes, even later.
    runs.serve(pair);
    runs.sweep(run.name());
  }

  private long articles(ClusterPair pair) {
    long articles = 0;
    for (int part = 1; part <= run.parts(); part++) {
      articles += ClusterCatalogue.articles(client, pair.sources(), part).orElse(0L);
    }
    return articles;
  }

  /** All that is no catalogue, nor a note on a part. */
  private long pages(ClusterPair pair) {
    ObjectNode query = Documents.object();
    query.putObject("bool").putObject("must_not").putObject("exists").put("field", "kind");
    return new IndexReads(client, pair.sources()).count(query);
  }

  private ArchiveException refused(String reason) {
    return new ArchiveException.ClusterRefused(client.address().toString(), reason);
  }

  @Override
  public void close() {
    try (client;
        lock) {
      if (begun != null && lock.isHeld()) { // Else another run clears it away, or has it.
        begun.delete();
      }
    } catch (ArchiveException e) {
      System.getLogger(WritableCluster.class.getName())
          .log(System.Logger.Level.DEBUG, "it is cleared away another time: {0}", e.getMessage());
    }
  }
}
