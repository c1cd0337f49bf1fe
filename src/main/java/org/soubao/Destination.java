package org.soubao;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.cluster.ClusterAddress;
import org.soubao.internal.cluster.ClusterRun;

/** Where an archive is written. */
sealed interface Destination permits FolderDestination, ClusterDestination {
  /** Takes it; it may not be there yet. */
  WritableArchive<?, ?> open();

  /** Takes one that must be there. */
  WritableArchive<?, ?> openExisting();

  /** The same with something said about the run; that is for a cluster alone. */
  Destination with(UnaryOperator<ClusterRun> change);

  /** A folder. */
  static Destination of(Path index) {
    return new FolderDestination(Objects.requireNonNull(index, "index"));
  }

  /**
   * A cluster.
   *
   * @throws IllegalArgumentException if that is no address of one
   */
  static Destination of(URI engine) {
    return new ClusterDestination(
        ClusterAddress.of(Objects.requireNonNull(engine, "engine")), ClusterRun.ONE);
  }
}
