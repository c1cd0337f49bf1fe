package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.soubao.ArchiveException;
import org.soubao.internal.store.WriteLock;

/**
 * Who writes an archive of a cluster, as a document of it says: the run, and who holds which of its
 * parts. It is read, changed and written back, which fails if somebody else has done so meanwhile.
 */
final class LockState {
  private static final String DOCUMENT = "write";
  private static final String RUN = "run";
  private static final String HOLDERS = "holders";
  private static final String TOKEN = "token";
  private static final String BEAT = "beat";
  private static final String WHO = "who";

  private final ClusterClient client;
  private final ObjectNode content;

  /** By what a change of it is told from others. */
  private final String version;

  private LockState(ClusterClient client, ObjectNode content, String version) {
    this.client = client;
    this.content = content;
    this.version = version;
  }

  /** Makes the place where it stands, if there is none. */
  static void prepare(ClusterClient client) {
    ObjectNode index = Documents.object();
    index.putObject("mappings").put("enabled", false);
    index
        .putObject("settings")
        .putObject("index")
        .put("number_of_shards", 1)
        .put("auto_expand_replicas", "0-1");
    if (client.create("PUT", client.address().lock(), index)) {
      new ShardCopies(client).await(client.address().lock());
    }
  }

  /**
   * What it says now. Only the primary copy is asked: others come after it while a change is not
   * yet acknowledged, and who asks one and then the other sees it come and go.
   */
  static LockState read(ClusterClient client) {
    String path = "%s/_doc/%s?preference=_primary".formatted(client.address().lock(), DOCUMENT);
    JsonNode found = client.find(path).orElse(null);
    if (found == null || !(found.path("_source") instanceof ObjectNode content)) {
      return new LockState(client, Documents.object(), "op_type=create");
    }
    String version =
        "if_seq_no=%d&if_primary_term=%d"
            .formatted(found.path("_seq_no").asLong(), found.path("_primary_term").asLong());
    return new LockState(client, content, version);
  }

  /** Whether it was written: not if somebody else has written it since it was read. */
  boolean write() {
    String path = "%s/_doc/%s?%s".formatted(client.address().lock(), DOCUMENT, version);
    ClusterAnswer answer = client.send("PUT", path, content);
    if (!answer.isDone() && answer.status() != 409) {
      throw new ArchiveException.ClusterRefused(client.address().toString(), answer.reason());
    }
    return answer.isDone();
  }

  /** Those who are in the way of a part of a run, and their last beats. */
  Map<String, String> inTheWay(String run, String part, String token) {
    boolean sameRun = content.path(RUN).asText(run).equals(run);
    Map<String, String> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : holders().properties()) {
      JsonNode holder = each.getValue();
      boolean own = holder.path(TOKEN).asText().equals(token);
      if (!own && (!sameRun || each.getKey().equals(part))) {
        others.put(each.getKey(), holder.path(TOKEN).asText() + holder.path(BEAT).asLong());
      }
    }
    return others;
  }

  /** Whether some process has a part, dead or alive. */
  boolean isTaken(String part) {
    return holders().has(part);
  }

  /** Whether the process that is known by a token has a part. */
  boolean isHeld(String part, String token) {
    return holders().path(part).path(TOKEN).asText().equals(token);
  }

  /** Where the process that has a part runs, and as what. */
  String who(String part) {
    return holders().path(part).path(WHO).asText("");
  }

  /** Takes a part of a run for this process. */
  void take(String run, String part, String token) {
    content.put(RUN, run);
    holders().putObject(part).put(TOKEN, token).put(WHO, WriteLock.myself()).put(BEAT, 0);
  }

  /** Says that whoever has a part is there. */
  void beat(String part) {
    ObjectNode own = holders().withObject("/" + part);
    own.put(BEAT, own.path(BEAT).asLong() + 1);
  }

  /** Nobody has a part any more. */
  void remove(String part) {
    holders().remove(part);
  }

  private ObjectNode holders() {
    return content.withObject("/" + HOLDERS);
  }
}
