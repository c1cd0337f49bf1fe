package org.soubao.internal.format.source;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.archive.UnpackLimits;

/**
 * The files of the sources that were named.
 *
 * @param roots the sources, absolute
 * @param lookedAt when they were looked through, in milliseconds since 1970
 * @param files what is read, each source in the order of its paths
 * @param tables what users say of their newspapers and pages: one of each kind at most in each
 *     folder named
 * @param corrections the files of corrections in folders, and beside pages that were named
 * @param passedOver how many files in folders are of a kind that is not read
 * @param rejected what could not be looked at
 * @param unseen the keys of that; files below it may be there all the same
 * @param encoding what texts are written in that don't show it themselves; null where nothing is
 *     said
 * @param unpacker has what was in archives until this is closed
 */
public record SourceFiles(
    List<Path> roots,
    long lookedAt,
    List<SourceFile> files,
    List<SourceFile> tables,
    List<CorrectionFile> corrections,
    long passedOver,
    List<RejectedPage> rejected,
    List<String> unseen,
    @Nullable Charset encoding,
    ArchiveUnpacker unpacker)
    implements AutoCloseable {
  /** Copies the lists. */
  public SourceFiles {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    tables = List.copyOf(tables);
    corrections = List.copyOf(corrections);
    rejected = List.copyOf(rejected);
    unseen = List.copyOf(unseen);
  }

  /**
   * Finds them; folders are walked.
   *
   * @throws ArchiveException.BadSource if a source is missing, a file of a kind that is not read,
   *     or a folder without any file that is
   */
  public static SourceFiles find(List<Path> sources) {
    return find(sources, null);
  }

  /**
   * Finds them.
   *
   * @param encoding what texts are written in that don't show it themselves; null if nothing is
   *     said
   * @throws ArchiveException.BadSource if a source is missing, a file of a kind that is not read,
   *     or a folder without any file that is
   */
  public static SourceFiles find(List<Path> sources, @Nullable Charset encoding) {
    ArchiveUnpacker unpacker = new ArchiveUnpacker(UnpackLimits.STANDARD);
    SourceCollector all = new SourceCollector(encoding, unpacker);
    boolean isFound = false;
    try {
      sources.forEach(all::add);
      SourceFiles found = all.found();
      isFound = true;
      return found;
    } finally {
      if (!isFound) {
        unpacker.close();
      }
    }
  }

  /** Removes what was unpacked of archives. */
  @Override
  public void close() {
    unpacker.close();
  }

  /** The files in the pieces in which they are ingested, in the order of the sources. */
  public List<SourceUnit> units() {
    return SourceUnit.of(files);
  }

  /** Whether a file of that key may be there, but could not be seen. */
  public boolean isUnseen(String key) {
    return unseen.stream()
        .anyMatch(it -> key.equals(it) || key.startsWith(it.endsWith(":") ? it : it + "/"));
  }

  /**
   * Refuses to go on where a file can't be read that says something of pages: without it, what was
   * withdrawn would come back.
   *
   * @param corrections those files of corrections that could not be read
   * @throws ArchiveException.BadSource if there is one
   */
  public void refuseUnread(Collection<Path> corrections) {
    Stream<Path> unseenOnes =
        unseen.stream()
            .map(key -> Path.of(key.substring(key.indexOf(':') + 1)))
            .filter(path -> CorrectionFile.is(path) || UserTable.isAny(path));
    Stream<Path> unreadTables =
        tables.stream().map(SourceFile::file).filter(file -> !Files.isReadable(file));
    Stream.of(unseenOnes, unreadTables, corrections.stream())
        .flatMap(paths -> paths)
        .findFirst()
        .ifPresent(path -> {
          throw new ArchiveException.BadSource(
              path,
              "it can't be read, and says how pages are to be read. The index stays as it was.");
        });
  }

  /** The files of a table. */
  public List<SourceFile> tables(UserTable table) {
    return tables.stream().filter(file -> table.is(file.place())).toList();
  }

  /** How large they are together. */
  public long bytes() {
    return files.stream().flatMap(SourceFile::all).mapToLong(SourceFile::bytes).sum();
  }
}
