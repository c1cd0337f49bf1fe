package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.soubao.ArchiveException;

/** The runs of which an archive of a cluster has indices, and which one is served. */
final class ClusterRuns {
  /** Which run was served before, as an index tells. */
  static final String FORMER = "former";

  /** Whether a run began with what another one holds, as its index tells until it is done. */
  static final String COPIED = "copied";

  /** When a run was done, as an index tells. */
  static final String FINISHED = "finished";

  private final ClusterClient client;
  private final ClusterAddress address;

  ClusterRuns(ClusterClient client) {
    this.client = client;
    address = client.address();
  }

  /**
   * Makes sure that both aliases are free or its own: others may have theirs in the same cluster.
   *
   * @throws ArchiveException.ClusterRefused if one is not
   */
  void checkNames() {
    checkName(address.articles(), address.articles(""));
    checkName(address.sources(), address.sources(""));
  }

  private void checkName(String alias, String prefix) {
    List<String> indices = names(client.find(alias + "/_alias"));
    for (String index : indices) {
      if (!index.startsWith(prefix)) {
        String taken = index.equals(alias) ? "an index" : "an alias of the index " + index;
        throw new ArchiveException.ClusterRefused(
            address.toString(),
            "%s is %s, which is no archive; give this one another name".formatted(alias, taken));
      }
    }
  }

  /** The run that is served; empty where there is no archive. */
  Optional<String> current() {
    return aliased(address.articles()).stream()
        .filter(index -> address.run(index) != null)
        .map(address::run)
        .findFirst();
  }

  private List<String> aliased(String alias) {
    return names(client.find("_alias/" + alias));
  }

  private static List<String> names(Optional<JsonNode> found) {
    List<String> indices = new ArrayList<>();
    found.ifPresent(each -> each.fieldNames().forEachRemaining(indices::add));
    return indices;
  }

  /** Serves that one instead of the current one, at one stroke. */
  void serve(ClusterPair pair) {
    ObjectNode body = Documents.object();
    ArrayNode actions = body.putArray("actions");
    Map<String, String> wanted =
        Map.of(address.articles(), pair.articles(), address.sources(), pair.sources());
    wanted.forEach((alias, index) -> {
      for (String other : aliased(alias)) {
        if (!other.equals(index)) {
          actions.addObject().putObject("remove").put("index", other).put("alias", alias);
        }
      }
      actions.addObject().putObject("add").put("index", index).put("alias", alias);
    });
    client.post("_aliases", body);
  }

  /**
   * Removes what older runs have left, and those that were killed: all but the one that is served,
   * the one before it, and that one. Only for whoever has the {@link ClusterLock}.
   *
   * @param own what this one makes
   * @param keepsShared whether a run of several parts that is not yet done is left alone
   */
  void sweep(String own, boolean keepsShared) {
    if (!isQuiet()) {
      return; // The next run does it.
    }
    Optional<String> current = current();
    Set<String> kept = new TreeSet<>(Set.of(own));
    current.ifPresent(run -> {
      kept.add(run);
      kept.add(meta(run).path(FORMER).asText(""));
    });
    for (String run : all()) {
      if (!kept.contains(run) && !(keepsShared && isBegunByOthers(run))) {
        new ClusterPair(client, run).delete();
      }
    }
  }

  /** Whether several machines make it, and are not yet done. */
  private boolean isBegunByOthers(String run) {
    JsonNode meta = meta(run);
    return RunParts.count(meta) > 1 && !meta.has(FINISHED) && !meta.has(COPIED);
  }

  private JsonNode meta(String run) {
    return client
        .find(address.articles(run) + "/_mapping")
        .orElseGet(Documents::object)
        .findPath(ClusterSchema.META);
  }

  /** Whether no move of an alias waits that somebody asked for and had no answer to. */
  private boolean isQuiet() {
    String path = "_cluster/health?wait_for_events=urgent&timeout=20s";
    ClusterAnswer answer = client.send("GET", path, null);
    return answer.isDone() && !answer.body().path("timed_out").asBoolean();
  }

  /** All runs that have an index; one that tells nothing of itself is somebody else's. */
  Set<String> all() {
    String patterns = "%s,%s".formatted(address.articles("*"), address.sources("*"));
    Set<String> runs = new TreeSet<>();
    JsonNode mappings = client.find(patterns + "/_mapping").orElseGet(Documents::object);
    for (String index : names(Optional.of(mappings))) {
      if (!mappings.path(index).at("/mappings/_meta").has(ClusterSchema.META)) {
        continue;
      }
      for (String prefix : List.of(address.articles(""), address.sources(""))) {
        if (index.startsWith(prefix)) {
          runs.add(index.substring(prefix.length()));
        }
      }
    }
    return runs;
  }
}
