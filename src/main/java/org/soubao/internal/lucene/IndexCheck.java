package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.ingest.CheckReport;
import org.soubao.ingest.CheckReport.Remedy;
import org.soubao.ingest.CheckedGeneration;
import org.soubao.ingest.Fault;
import org.soubao.ingest.Progress;
import org.soubao.internal.Reasons;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.Generations;
import org.soubao.internal.store.WriteLock;

/**
 * Looks at the served generation of an index deeply, and where that one is damaged, at those that
 * could be served instead. For one thread.
 */
public final class IndexCheck {
  /** The served generation may be swapped and removed while it is looked at. */
  private static final int ATTEMPTS = 3;

  private final Path index;
  private final Generations generations;
  private final CheckProgress progress;

  /** Of the index in that folder; {@code onProgress} is told how far the look is. */
  public IndexCheck(Path index, Consumer<Progress> onProgress) {
    this.index = index;
    generations = new Generations(index);
    progress = new CheckProgress(onProgress);
  }

  /**
   * Looks, and writes nothing.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.BrokenIndex if the folder can't be read
   */
  public CheckReport run() {
    try {
      return check(writer(), false);
    } catch (IOException e) {
      throw new ArchiveException.BrokenIndex(index, Reasons.of(e), e);
    }
  }

  /**
   * Looks, and where the served generation is damaged and there is a whole one to be served
   * instead, serves that.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.BrokenIndex if the folder can't be read or written
   */
  public CheckReport restore() {
    if (!isThere()) {
      throw new ArchiveException.NoIndex(index);
    }
    try (WriteLock lock = WriteLock.take(index)) {
      return check(null, true);
    } catch (IOException e) {
      throw ArchiveException.BrokenIndex.notWritten(index, Reasons.of(e), e);
    }
  }

  private @Nullable String writer() {
    try {
      return WriteLock.holder(index).orElse(null);
    } catch (IOException e) {
      return null; // There is no such folder, or its file system knows no locks.
    }
  }

  private boolean isThere() {
    return Files.isDirectory(index);
  }

  private CheckReport check(@Nullable String writer, boolean restoring) throws IOException {
    long start = System.nanoTime();
    CheckedGeneration served = served();
    CheckedGeneration earlier = served.isWhole() ? null : fallback();
    if (Files.notExists(generations.pointer()) && (earlier == null || !earlier.isWhole())) {
      throw new ArchiveException.NoIndex(index);
    }
    CheckReport report =
        new CheckReport(
            index,
            served,
            earlier,
            false,
            sources(served, earlier),
            leftovers(earlier),
            writer,
            Duration.ofNanos(System.nanoTime() - start));
    return restoring && earlier != null && report.remedy() == Remedy.RESTORE
        ? restored(report, earlier)
        : report;
  }

  private CheckReport restored(CheckReport report, CheckedGeneration earlier) throws IOException {
    generations.restore(index.resolve(earlier.name()));
    return new CheckReport(
        index,
        report.served(),
        earlier,
        true,
        report.sources(),
        report.leftovers(),
        report.writer(),
        report.took());
  }

  private CheckedGeneration served() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path current;
      try {
        current = generations.current().orElse(null);
      } catch (IOException e) {
        return none(Reasons.of(e));
      }
      if (current == null) {
        return none("%s is missing".formatted(generations.pointer()));
      }
      CheckedGeneration checked = GenerationCheck.of(current, progress);
      if (checked.isWhole()
          || attempt == ATTEMPTS
          || current.equals(generations.current().orElse(current))) {
        return checked;
      }
    }
  }

  private CheckedGeneration none(String reason) {
    Fault fault = new Fault(Fault.Kind.POINTER, index.toString(), reason);
    return new CheckedGeneration("", null, 0, 0, 0, List.of(fault));
  }

  /** The first that is whole; if none is, the first; null if there is none at all. */
  private @Nullable CheckedGeneration fallback() throws IOException {
    CheckedGeneration first = null;
    for (Path folder : isThere() ? generations.fallbacks() : List.<Path>of()) {
      CheckedGeneration checked = GenerationCheck.of(folder, progress);
      if (checked.isWhole()) {
        return checked;
      }
      first = first == null ? checked : first;
    }
    return first;
  }

  private List<String> leftovers(@Nullable CheckedGeneration earlier) throws IOException {
    return generations.leftovers().stream()
        .map(folder -> folder.getFileName().toString())
        .filter(name -> earlier == null || !name.equals(earlier.name()))
        .toList();
  }

  /** What the served generation was made from, or else the earlier one. */
  private List<Path> sources(CheckedGeneration served, @Nullable CheckedGeneration earlier) {
    List<Path> sources = sources(served.name());
    return sources.isEmpty() && earlier != null ? sources(earlier.name()) : sources;
  }

  private List<Path> sources(String name) {
    if (name.isEmpty() || !Files.isDirectory(index.resolve(name))) {
      return List.of();
    }
    try (Directory directory = FSDirectory.open(index.resolve(name))) {
      return CatalogueFile.read(directory).roots();
    } catch (IOException | RuntimeException e) {
      return List.of(); // It is damaged, which was said.
    }
  }
}
