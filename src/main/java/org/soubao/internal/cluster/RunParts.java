package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.soubao.ArchiveException;

/**
 * The parts of a run, each made by a process of its own: every one notes when it is done, and
 * whoever is done last puts all together. Most runs have one part.
 */
final class RunParts {
  private static final String COUNT = "parts";
  private static final String FINISHING = "finishing";

  private final ClusterClient client;
  private final ClusterRun run;
  private final ClusterLock lock;

  /**
   * The parts of that run.
   *
   * @param lock of this part
   */
  RunParts(ClusterClient client, ClusterRun run, ClusterLock lock) {
    this.client = client;
    this.run = run;
    this.lock = lock;
  }

  /** How many parts an index was made of, as it tells. */
  static int count(JsonNode meta) {
    return meta.path(COUNT).asInt(1);
  }

  /** What an index of this run tells of itself. */
  ObjectNode meta() {
    return ClusterSchema.meta().put(COUNT, run.parts());
  }

  /**
   * Makes sure that an index was made of so many parts.
   *
   * @throws ArchiveException.ClusterRefused if it was not
   */
  void check(JsonNode meta) {
    int parts = count(meta);
    if (parts != run.parts()) {
      throw refused(
          "the archive is made of %d parts, and this is %d/%d"
              .formatted(parts, run.part(), run.parts()));
    }
  }

  /** Removes what this part has left, where it was killed before. */
  void forgetOwn(ClusterPair pair) {
    checkFinishing(pair);
    client.delete("%s/_doc/%s".formatted(pair.sources(), ClusterCatalogue.name(run.part())));
    checkFinishing(pair); // From now on nobody begins to.
    client.delete(finishing(pair));
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
        client.find(finishing(pair)).map(found -> found.at("/_source/part").asInt()).orElse(0);
    if (part > 0 && part != run.part() && lock.isTaken(part)) {
      throw refused(
          "part %d is finishing the run %s; wait until it is done, or start that part again if it was killed"
              .formatted(part, run.name()));
    }
  }

  /** Whether all are done, and this one is to put them together: one alone is told so. */
  boolean isLast(ClusterPair pair) {
    if (run.parts() == 1) {
      return true;
    }
    if (!areAllDone(pair)) {
      return false;
    }
    ObjectNode mine = Documents.object().put("kind", FINISHING).put("part", run.part());
    String path =
        "%s/_create/%s?require_alias=true"
            .formatted(ClusterPair.written(pair.sources()), FINISHING);
    if (!client.send("PUT", path, mine).isDone()) {
      JsonNode first = client.get(finishing(pair));
      if (first.at("/_source/part").asInt() != run.part()) {
        return false;
      }
    }
    if (areAllDone(pair)) {
      return true;
    }
    client.delete(finishing(pair)); // One was started again.
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

  /** How many articles those that are done have taken. */
  long articles(ClusterPair pair) {
    long articles = 0;
    for (int part = 1; part <= run.parts(); part++) {
      articles += ClusterCatalogue.articles(client, pair.sources(), part).orElse(0L);
    }
    return articles;
  }

  private static String finishing(ClusterPair pair) {
    return "%s/_doc/%s".formatted(pair.sources(), FINISHING);
  }

  private ArchiveException refused(String reason) {
    return new ArchiveException.ClusterRefused(client.address().toString(), reason);
  }
}
