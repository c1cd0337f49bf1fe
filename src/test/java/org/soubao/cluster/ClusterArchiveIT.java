package org.soubao.cluster;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.soubao.Archive;
import org.soubao.ArchiveContract;
import org.soubao.Reindex;

/** An archive in a cluster keeps the contract. */
@EnabledOnOs(OS.LINUX)
class ClusterArchiveIT extends ArchiveContract {
  @Override
  protected Archive archive(Path file) throws Exception {
    URI cluster = SharedNodes.newArchive();
    Reindex.from(file).into(cluster).run();
    return Archive.connect(cluster);
  }
}
