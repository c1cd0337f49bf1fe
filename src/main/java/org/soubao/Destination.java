package org.soubao;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.cluster.ClusterAddress;
import org.soubao.internal.cluster.ClusterRun;
import org.soubao.internal.cluster.WritableCluster;
import org.soubao.internal.lucene.WritableIndex;

/** Where an archive is written. */
sealed interface Destination {
  /** Takes it; it may not be there yet. */
  WritableArchive<?, ?> open();

  /** Takes one that must be there. */
  WritableArchive<?, ?> openExisting();

  /** The same with something said about the run; that is for a cluster alone. */
  Destination with(UnaryOperator<ClusterRun> change);

  /** A folder. */
  static Destination of(Path index) {
    return new Folder(Objects.requireNonNull(index, "index"));
  }

  /**
   * A cluster.
   *
   * @throws IllegalArgumentException if that is no address of one
   */
  static Destination of(URI engine) {
    return new Cluster(ClusterAddress.of(Objects.requireNonNull(engine, "engine")), ClusterRun.ONE);
  }

  /** In a folder, where the embedded engine writes. */
  record Folder(Path index) implements Destination {
    @Override
    public WritableArchive<?, ?> open() {
      return WritableIndex.open(index);
    }

    @Override
    public WritableArchive<?, ?> openExisting() {
      return WritableIndex.openExisting(index);
    }

    @Override
    public Destination with(UnaryOperator<ClusterRun> change) {
      throw new IllegalStateException("that is for a cluster; say first into which one");
    }
  }

  /** In a cluster, with credentials of the environment. */
  record Cluster(ClusterAddress address, ClusterRun run) implements Destination {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    @Override
    public WritableArchive<?, ?> open() {
      return WritableCluster.open(address, run, ENVIRONMENT);
    }

    @Override
    public WritableArchive<?, ?> openExisting() {
      return WritableCluster.openExisting(address, run, ENVIRONMENT);
    }

    @Override
    public Destination with(UnaryOperator<ClusterRun> change) {
      return new Cluster(address, change.apply(run));
    }
  }
}
