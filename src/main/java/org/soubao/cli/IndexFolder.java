package org.soubao.cli;

import java.nio.file.Path;
import org.soubao.Reindex;
import picocli.CommandLine.Option;

/** Where the index lies: an option of several commands. */
final class IndexFolder {
  @Option(names = "--index", paramLabel = "DIR")
  private Path path = Reindex.DEFAULT_INDEX;

  Path path() {
    return path;
  }
}
