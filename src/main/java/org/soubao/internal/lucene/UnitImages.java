package org.soubao.internal.lucene;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.mets.Mets;
import org.soubao.internal.format.mets.MetsReader;
import org.soubao.internal.format.source.MetsFiles;
import org.soubao.internal.format.source.PageImages;
import org.soubao.internal.format.source.PlacedFile;
import org.soubao.internal.format.text.UnreadableException;

/**
 * The images of a unit's pages, of which its METS files tell. They are read when they are first
 * asked for; who asks meanwhile waits. What can't be read, or not in time, is tried again after a
 * while. For many threads.
 */
final class UnitImages {
  /** What lies in a folder takes some milliseconds; an archive may have to be read through. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  private static final Duration RETRY = Duration.ofMinutes(2);

  private final List<PrintedFile> xml;
  private final LongSupplier nanoTime;
  private @Nullable Map<Path, Path> found;
  private boolean isWhole;
  private long again;

  /**
   * Of a unit.
   *
   * @param xml its files, a METS file before those that it names
   * @param nanoTime a clock
   */
  UnitImages(List<PrintedFile> xml, LongSupplier nanoTime) {
    this.xml = xml;
    this.nanoTime = nanoTime;
  }

  /** The images by where the pages' ALTO files lie. */
  synchronized Map<Path, Path> get() {
    Map<Path, Path> known = found;
    if (known == null || (!isWhole && nanoTime.getAsLong() - again > 0)) {
      known = read();
      found = known;
      again = nanoTime.getAsLong() + RETRY.toNanos();
    }
    return known;
  }

  private Map<Path, Path> read() {
    long end = nanoTime.getAsLong() + TIME_LIMIT.toNanos();
    Map<Path, Path> images = new HashMap<>();
    Set<Path> altos = new HashSet<>();
    isWhole = true;
    // The last one has none behind it that it could name.
    for (PrintedFile file : xml.subList(0, Math.max(0, xml.size() - 1))) {
      if (!altos.contains(file.place())) {
        isWhole &= read(file, end, images, altos);
      }
    }
    return Map.copyOf(images);
  }

  /** Gives whether that could be done. */
  private boolean read(PrintedFile file, long end, Map<Path, Path> images, Set<Path> altos) {
    if (nanoTime.getAsLong() - end > 0) {
      return false;
    }
    try (PlacedFile opened = PlacedFile.open(file.place(), () -> nanoTime.getAsLong() - end > 0)) {
      if (!MetsReader.isMets(opened.file())) {
        return true;
      }
      if (!file.stamp().isOf(opened.file())) {
        return false;
      }
      Mets mets = MetsReader.read(opened.file());
      PageImages.of(file.place(), mets).forEach(images::putIfAbsent);
      altos.addAll(MetsFiles.altos(file.place(), mets));
      return true;
    } catch (UnreadableException | NoSuchFileException e) {
      return false;
    }
  }
}
