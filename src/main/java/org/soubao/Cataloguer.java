package org.soubao;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceUnit;
import org.soubao.internal.pages.Correction;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.FileStamp;

/**
 * Notes what an index is made from. Files are looked at before they are ingested, and once more
 * after that: one that has changed meanwhile, and may have been read as either, is read by the next
 * update whatever it holds then.
 */
final class Cataloguer {
  private final IngestSources sources;
  private final List<SourceUnit> units;
  private final Map<String, FileStamp> earlier = new HashMap<>();
  private final Map<String, FileStamp> stamps = new ConcurrentHashMap<>();

  /**
   * Looks at all files of the sources.
   *
   * @param earlier the files that this knows are read only where size or time differ
   */
  Cataloguer(IngestSources sources, Catalogue earlier) {
    this.sources = sources;
    units = sources.files().units();
    for (Unit unit : earlier.units()) {
      unit.files().forEach(file -> this.earlier.put(file.key(), file.stamp()));
    }
    Stream<SourceFile> files = units.parallelStream().flatMap(unit -> unit.files().stream());
    Stream.concat(files, sources.files().tables().parallelStream())
        .forEach(file -> stamps.put(file.key(), stamp(file)));
  }

  /** The units of the sources, in their order. */
  List<SourceUnit> units() {
    return units;
  }

  /** What the files of a unit are now. */
  List<UnitFile> files(SourceUnit unit) {
    List<UnitFile> files = new ArrayList<>();
    String before = digestsBefore(unit);
    for (SourceFile file : unit.files()) {
      List<Correction> corrections = sources.corrections().of(file);
      String noted = (corrections.isEmpty() ? "" : corrections.toString()) + before;
      files.add(new UnitFile(file.key(), stamps.get(file.key()), noted, name(file.encoding())));
    }
    return files;
  }

  /** What the pages before an issue hold, which bears on how it is read. */
  private String digestsBefore(SourceUnit unit) {
    return before(unit).stream()
        .map(file -> stamps.get(file.key()))
        .map(stamp -> stamp == null ? "" : stamp.digest())
        .collect(Collectors.joining(" "));
  }

  private static List<SourceFile> before(SourceUnit unit) {
    return unit instanceof SourceUnit.IssuePages issue ? issue.before() : List.of();
  }

  /** Whether a file of that key may be there, but could not be seen. */
  boolean isUnseen(UnitFile file) {
    return sources.files().isUnseen(file.key());
  }

  /** What is said of the encoding of texts; empty where nothing is. */
  String encoding() {
    return name(sources.files().encoding());
  }

  private static String name(@Nullable Charset encoding) {
    return encoding == null ? "" : encoding.name();
  }

  /** What the tables beside the sources hold, as far as they have not changed meanwhile. */
  Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    for (SourceFile table : sources.files().tables()) {
      FileStamp stamp = stamps.get(table.key());
      tables.put(table.key(), (table.isAsFound() ? stamp : stamp.changed()).digest());
    }
    return tables;
  }

  /** The catalogue of an index with what stayed of it, and what was ingested now. */
  Catalogue catalogue(List<Unit> kept, List<IngestJob> jobs) {
    Map<String, Unit> notes = new LinkedHashMap<>();
    kept.forEach(unit -> notes.put(unit.key(), unit));
    jobs.forEach(job -> notes.put(job.unit().key(), note(job)));
    jobs.parallelStream().forEach(job -> noteChanged(job.unit()));
    List<Unit> all = new ArrayList<>();
    for (SourceUnit unit : units) {
      Unit note = notes.remove(unit.key());
      if (note != null) { // Else it belongs to one that stays though nobody sees it.
        all.add(asNow(note, files(unit)));
      }
    }
    all.addAll(notes.values()); // They stay, though nobody sees them.
    return new Catalogue(sources.files().roots(), tables(), encoding(), all);
  }

  private void noteChanged(SourceUnit unit) {
    Stream.concat(unit.files().stream(), before(unit).stream())
        .filter(file -> !file.isAsFound())
        .forEach(file -> stamps.computeIfPresent(file.key(), (key, stamp) -> stamp.changed()));
  }

  /** What stays though its files can't be read now is noted as it was. */
  private static Unit asNow(Unit unit, List<UnitFile> now) {
    return unit.files().isEmpty() || unit.holdsTheSameAs(now) ? unit.with(now) : unit;
  }

  private static Unit note(IngestJob job) {
    return new Unit(
        job.number(),
        job.unit().key(),
        List.of(),
        job.articles(),
        job.reserved(),
        job.contested(),
        job.rejected());
  }

  private FileStamp stamp(SourceFile file) {
    FileStamp known = earlier.get(file.key());
    return known != null && known.isSame(file.bytes(), file.modified())
        ? known
        : FileStamp.of(file.file(), file.bytes(), file.modified(), sources.files().lookedAt());
  }
}
