package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.store.WriteLock;

/**
 * Lets one run at a time write an archive of a cluster, each of its parts by one process. A
 * document says who writes; whoever it is changes it now and then. One that does not any more was
 * killed: that is seen by watching, so that the clocks of several machines make no difference.
 */
final class ClusterLock implements AutoCloseable {
  /** A beat takes less than that, or is tried anew: several fail before one counts as dead. */
  private static final Duration BEAT_ANSWER = Duration.ofSeconds(3);

  private static final Duration BEAT_PATIENCE = Duration.ofSeconds(10);
  private static final String DOCUMENT = "write";
  private static final String HOLDERS = "holders";
  private static final String TOKEN = "token";
  private static final String BEAT = "beat";
  private static final String WHO = "who";

  private final ClusterClient client;
  private final String run;
  private final String part;
  private final Pace pace;
  private final String token = UUID.randomUUID().toString();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private volatile boolean lost;

  /**
   * How fast all goes.
   *
   * @param beat how often a process that writes says so
   * @param dead one that has not said so for that long was killed
   */
  record Pace(Duration beat, Duration dead) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(4), Duration.ofSeconds(60));
  }

  /** What the document holds, and by what a change of it is told from others. */
  private record State(ObjectNode content, String version) {
    ObjectNode holders() {
      return content.withObject("/" + HOLDERS);
    }
  }

  private ClusterLock(ClusterClient client, String run, int part, Pace pace) {
    this.client = client;
    this.run = run;
    this.part = Integer.toString(part);
    this.pace = pace;
  }

  /**
   * Takes it for a part of a run. Where one that was killed has it, that takes a while.
   *
   * @throws ArchiveException.IndexLocked if somebody else has it
   */
  static ClusterLock take(ClusterClient client, String run, int part, Pace pace) {
    ClusterLock lock = new ClusterLock(client, run, part, pace);
    lock.prepare();
    lock.take();
    long beat = pace.beat().toMillis();
    var unused = lock.heart.scheduleWithFixedDelay(lock::beat, beat, beat, TimeUnit.MILLISECONDS);
    return lock;
  }

  private void prepare() {
    ObjectNode index = Documents.object();
    index.putObject("mappings").put("enabled", false);
    index
        .putObject("settings")
        .putObject("index")
        .put("number_of_shards", 1)
        .put("auto_expand_replicas", "0-1");
    ClusterAnswer answer = client.send("PUT", client.address().lock(), index);
    if (!answer.isDone() && !answer.error().equals("resource_already_exists_exception")) {
      throw new ArchiveException.ClusterRefused(client.address().toString(), answer.reason());
    }
  }

  private void take() {
    Map<String, String> watched = Map.of();
    long since = System.nanoTime();
    while (true) {
      State state = read();
      Map<String, String> others = inTheWay(state);
      if (others.isEmpty() || isDead(since, watched, others)) {
        if (write(joined(state, others))) {
          return;
        }
        continue; // Somebody was faster.
      }
      if (!watched.isEmpty() && !watched.equals(others)) {
        throw new ArchiveException.IndexLocked(client.address().toString(), who(state, others));
      }
      if (watched.isEmpty()) {
        tell(who(state, others));
      }
      watched = others;
      pause();
    }
  }

  private void tell(String holder) {
    System.getLogger(ClusterLock.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} is written already ({1}); if that was killed, this goes on in {2} seconds",
            client.address(),
            holder,
            pace.dead().toSeconds());
  }

  private boolean isDead(long since, Map<String, String> watched, Map<String, String> now) {
    return watched.equals(now) && System.nanoTime() - since > pace.dead().toNanos();
  }

  /** Those who must not be there, and their last beats. */
  private Map<String, String> inTheWay(State state) {
    boolean sameRun = state.content().path("run").asText(run).equals(run);
    Map<String, String> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : state.holders().properties()) {
      JsonNode holder = each.getValue();
      boolean own = holder.path(TOKEN).asText().equals(token);
      if (!own && (!sameRun || each.getKey().equals(part))) {
        others.put(each.getKey(), holder.path(TOKEN).asText() + holder.path(BEAT).asLong());
      }
    }
    return others;
  }

  private static String who(State state, Map<String, String> others) {
    String first = others.keySet().iterator().next();
    return state.holders().path(first).path(WHO).asText("");
  }

  private State joined(State state, Map<String, String> dead) {
    dead.keySet().forEach(state.holders()::remove);
    state.content().put("run", run);
    state.holders().putObject(part).put(TOKEN, token).put(WHO, WriteLock.myself()).put(BEAT, 0);
    return state;
  }

  private State read() {
    return read(client);
  }

  private static State read(ClusterClient client) {
    JsonNode found = client.find(client.address().lock() + "/_doc/" + DOCUMENT).orElse(null);
    if (found == null || !(found.path("_source") instanceof ObjectNode content)) {
      return new State(Documents.object(), "op_type=create");
    }
    String version =
        "if_seq_no=%d&if_primary_term=%d"
            .formatted(found.path("_seq_no").asLong(), found.path("_primary_term").asLong());
    return new State(content, version);
  }

  /** Whether it was written: not if somebody else has written it since it was read. */
  private boolean write(State state) {
    return write(client, state);
  }

  private static boolean write(ClusterClient client, State state) {
    String path = "%s/_doc/%s?%s".formatted(client.address().lock(), DOCUMENT, state.version());
    ClusterAnswer answer = client.send("PUT", path, state.content());
    if (!answer.isDone() && answer.status() != 409) {
      throw new ArchiveException.ClusterRefused(client.address().toString(), answer.reason());
    }
    return answer.isDone();
  }

  /** Says that it is still there. */
  private void beat() {
    ClusterClient quick = client.within(BEAT_ANSWER).patient(BEAT_PATIENCE);
    try {
      State state = read(quick);
      while (isHeld(state) && !write(quick, beaten(state))) {
        state = read(quick);
      }
      lost |= !isHeld(state);
    } catch (ArchiveException e) {
      System.getLogger(ClusterLock.class.getName())
          .log(System.Logger.Level.DEBUG, "it is said another time: {0}", e.getMessage());
    }
  }

  private State beaten(State state) {
    ObjectNode own = state.holders().withObject("/" + part);
    own.put(BEAT, own.path(BEAT).asLong() + 1);
    return state;
  }

  private boolean isHeld(State state) {
    return state.holders().path(part).path(TOKEN).asText().equals(token);
  }

  /**
   * Makes sure that nobody has taken it for dead.
   *
   * @throws ArchiveException.BrokenIndex if somebody has
   */
  void check() {
    lost |= !isHeld(read());
    if (lost) {
      throw ArchiveException.BrokenIndex.notWrittenInCluster(
          client.address().toString(), "another run has begun meanwhile", null);
    }
  }

  private void pause() {
    try {
      Thread.sleep(pace.beat().dividedBy(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException.ClusterUnavailable(client.address().toString(), "interrupted", e);
    }
  }

  /** Whether a part of the run is written, or its writer was killed and not replaced. */
  boolean isTaken(int other) {
    return read().holders().has(Integer.toString(other));
  }

  /** Whether nobody has taken it for dead; false where the cluster does not say. */
  boolean isHeld() {
    try {
      lost |= !isHeld(read());
      return !lost;
    } catch (ArchiveException e) {
      return false;
    }
  }

  /** Gives it back; if the cluster does not answer, it is taken for dead after a while. */
  @Override
  public void close() {
    heart.shutdownNow();
    try {
      State state = read();
      while (isHeld(state)) {
        state.holders().remove(part);
        if (write(state)) {
          return;
        }
        state = read();
      }
    } catch (ArchiveException e) {
      System.getLogger(ClusterLock.class.getName())
          .log(System.Logger.Level.DEBUG, "it is not given back: {0}", e.getMessage());
    }
  }

  /** Whether somebody says that he writes; for tests. */
  static @Nullable String holders(ClusterClient client) {
    return client
        .find(client.address().lock() + "/_doc/" + DOCUMENT)
        .map(found -> found.at("/_source/" + HOLDERS).toString())
        .orElse(null);
  }
}
