package org.soubao;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.cluster.ClusterAddress;
import org.soubao.internal.cluster.ClusterRun;
import org.soubao.internal.cluster.WritableCluster;

/** In a cluster, with credentials of the environment. */
record ClusterDestination(ClusterAddress address, ClusterRun run) implements Destination {
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
    return new ClusterDestination(address, change.apply(run));
  }
}
