package org.soubao;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.cluster.ClusterRun;
import org.soubao.internal.lucene.WritableIndex;

/** In a folder, where the embedded engine writes. */
record FolderDestination(Path index) implements Destination {
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
