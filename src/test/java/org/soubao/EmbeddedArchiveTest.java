package org.soubao;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** An index in a folder keeps the contract. */
class EmbeddedArchiveTest extends ArchiveContract {
  @TempDir private static Path indexes;

  @Override
  protected Archive archive(Path file) throws Exception {
    Path index = Files.createTempDirectory(indexes, "index");
    Reindex.from(file).into(index).run();
    return Archive.open(index);
  }
}
