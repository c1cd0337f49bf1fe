package org.soubao.internal.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/** Has Lucene check the indexes that a generation is made of: its articles and its raw pages. */
final class Integrity {
  private Integrity() {}

  /**
   * Reads all files of some segments against their checksums.
   *
   * @param trusted an earlier generation, the segments of which are not read; null for none
   * @throws IOException if one is damaged; the message says what is wrong
   */
  static void checkSums(Path folder, @Nullable Path trusted) throws IOException {
    for (Path part : parts(folder)) {
      Set<String> segments = segments(part);
      if (trusted != null) {
        segments.removeAll(segments(trusted.resolve(folder.relativize(part))));
      }
      check(part, List.copyOf(segments), CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
    }
  }

  /**
   * Reads everything, and compares what must agree.
   *
   * @throws IOException if something is damaged; the message says what is wrong
   */
  static void checkDeeply(Path folder) throws IOException {
    for (Path part : parts(folder)) {
      check(part, List.copyOf(segments(part)), CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
    }
  }

  private static List<Path> parts(Path folder) {
    List<Path> parts = new ArrayList<>(List.of(folder));
    Path pages = folder.resolve(PageWriter.FOLDER);
    if (Files.isDirectory(pages)) {
      parts.add(pages);
    }
    return parts;
  }

  private static Set<String> segments(Path part) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(part)) {
      try (Directory directory = FSDirectory.open(part)) {
        for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
          names.add(segment.info.name);
        }
      }
    }
    return names;
  }

  /** A generation is never written again, so that it can be read without a lock. */
  private static void check(Path part, List<String> segments, int level) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Directory directory = FSDirectory.open(part);
        CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "none"))) {
      check.setLevel(level);
      check.setThreadCount(Runtime.getRuntime().availableProcessors());
      check.setInfoStream(new PrintStream(log, true, StandardCharsets.UTF_8));
      if (!segments.isEmpty() && !check.checkIndex(segments).clean) {
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
