package org.soubao.internal.cluster;

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
  private final ClusterClient client;
  private final ClusterRun run;
  private final ClusterRuns runs;
  private final ClusterLock lock;
  private final RunParts parts;
  private final boolean keepsShared;

  /** What is dropped unless it is about to be served. */
  private @Nullable ClusterPair begun;

  private WritableCluster(
      ClusterClient client, ClusterRun run, ClusterLock lock, boolean keepsShared) {
    this.client = client;
    this.run = run;
    this.lock = lock;
    this.keepsShared = keepsShared;
    runs = new ClusterRuns(client);
    parts = new RunParts(client, run, lock);
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
    return open(ClusterClient.connect(address, environment), run, ClusterLock.Pace.USUAL, false);
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
    return open(client, run, ClusterLock.Pace.USUAL, true);
  }

  /**
   * The same with a client, which is closed with it.
   *
   * @param keepsShared whether a run of several parts that is not yet done is left alone
   */
  static WritableCluster open(
      ClusterClient client, ClusterRun given, ClusterLock.Pace pace, boolean keepsShared) {
    ClusterRun run = given.atLeastNamed();
    try {
      ClusterSchema.checkPlugin(client);
      new ClusterRuns(client).checkNames();
      ClusterLock lock = ClusterLock.take(client, run.name(), run.part(), pace);
      try {
        WritableCluster writable =
            new WritableCluster(client.patient(pace.patience()), run, lock, keepsShared);
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
    runs.sweep(isPart() ? run.name() : "", keepsShared);
    if (runs.all().contains(run.name()) && (!isPart() || isServed())) {
      throw new ArchiveException.ClusterRefused(
          client.address().toString(),
          "there is a run %s already; give this one another name".formatted(run.name()));
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
    parts.check(pair.meta());
    return new EarlierRun(client, pair, run);
  }

  @Override
  public ClusterDraft create() {
    ClusterPair pair = new ClusterPair(client, run.name());
    begun = isPart() ? null : pair;
    pair.create(run.layout(), parts.meta());
    parts.check(pair.meta());
    pair.awaitCopies();
    if (isPart()) {
      parts.forgetOwn(pair);
    }
    return new ClusterDraft(client, pair, run, false, lock::checkBeat);
  }

  @Override
  public ClusterDraft after(EarlierRun earlier) {
    ClusterPair pair = new ClusterPair(client, run.name());
    begun = pair;
    pair.copy(earlier.pair(), parts.meta());
    return new ClusterDraft(client, pair, run, true, lock::checkBeat);
  }

  @Override
  public boolean isPart() {
    return run.parts() > 1;
  }

  /** Of a run in several parts, whoever is done last serves it. */
  @Override
  public void publish(ClusterDraft draft, Catalogue catalogue) {
    lock.check();
    draft.note(catalogue);
    lock.check();
    if (draft.isCopied() || parts.isLast(draft.pair())) {
      finish(draft);
    }
  }

  private void finish(ClusterDraft draft) {
    ClusterPair pair = draft.pair();
    long articles = parts.articles(pair);
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
        parts
            .meta()
            .put(ClusterRuns.FINISHED, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    meta.put("pages", pages(pair)).put("articles", articles);
    runs.current().ifPresent(former -> meta.put(ClusterRuns.FORMER, former));
    pair.awaitCopies();
    pair.setMeta(meta);
    pair.close();
    lock.check();
    begun = null; // It may be served though no answer to that comes, even later.
    runs.serve(pair);
    try {
      runs.sweep(run.name(), keepsShared);
    } catch (ArchiveException e) {
      log(System.Logger.Level.WARNING, e); // The next run does it; this one is served.
    }
  }

  /** All that is no catalogue, nor a note on a part. */
  private long pages(ClusterPair pair) {
    return new IndexReads(client, pair.sources()).count(Queries.not(Queries.exists("kind")));
  }

  @Override
  public void close() {
    try (client;
        lock) {
      if (begun != null && lock.isHeld()) { // Else another run clears it away, or has it.
        begun.delete();
      }
    } catch (ArchiveException e) {
      log(System.Logger.Level.DEBUG, e);
    }
  }

  private static void log(System.Logger.Level level, ArchiveException e) {
    System.getLogger(WritableCluster.class.getName())
        .log(level, "What earlier runs left is cleared away by the next one: {0}", e.getMessage());
  }
}
