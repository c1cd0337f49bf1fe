package org.soubao.internal.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Has Lucene check the indexes that a generation is made of: its articles and its raw pages. */
final class Integrity {
  private Integrity() {}

  /**
   * Reads all files against their checksums.
   *
   * @throws IOException if one is damaged; the message says what is wrong
   */
  static void checkSums(Path folder) throws IOException {
    check(folder, CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
  }

  /**
   * Reads everything, and compares what must agree.
   *
   * @throws IOException if something is damaged; the message says what is wrong
   */
  static void checkDeeply(Path folder) throws IOException {
    check(folder, CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
  }

  private static void check(Path folder, int level) throws IOException {
    checkPart(folder, level);
    Path pages = folder.resolve(PageWriter.FOLDER);
    if (Files.isDirectory(pages)) {
      checkPart(pages, level);
    }
  }

  /** A generation is never written again, so that it can be read without a lock. */
  private static void checkPart(Path part, int level) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Directory directory = FSDirectory.open(part);
        CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "none"))) {
      check.setLevel(level);
      check.setThreadCount(Runtime.getRuntime().availableProcessors());
      check.setInfoStream(new PrintStream(log, true, StandardCharsets.UTF_8));
      if (!check.checkIndex().clean) {
        throw new IOException(
            "%s is damaged (%s)".formatted(part, reason(log.toString(StandardCharsets.UTF_8))));
      }
    }
  }

  /** What Lucene says first of what is wrong. */
  private static String reason(String log) {
    return log.lines()
        .map(String::strip)
        .filter(line -> line.contains("Exception") || line.startsWith("ERROR"))
        .findFirst()
        .orElse("Lucene does not say why");
  }
}
