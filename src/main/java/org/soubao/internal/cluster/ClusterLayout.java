package org.soubao.internal.cluster;

/**
 * How an archive lies in a cluster.
 *
 * @param shards into how many pieces its articles are parted, and its raw pages likewise
 * @param replicas how many more copies there are of each piece, on other nodes
 */
public record ClusterLayout(int shards, int replicas) {
  /** Of an archive of which nothing is said. */
  public static final ClusterLayout DEFAULT = new ClusterLayout(3, 1);

  private static final int MOST_SHARDS = 1024;
  private static final int MOST_REPLICAS = 100;

  /** Checks both. */
  public ClusterLayout {
    if (shards < 1 || shards > MOST_SHARDS) {
      throw new IllegalArgumentException("an archive has 1 to 1024 shards, not " + shards);
    }
    if (replicas < 0 || replicas > MOST_REPLICAS) {
      throw new IllegalArgumentException("a shard has 0 to 100 replicas, not " + replicas);
    }
  }
}
