package org.soubao.internal.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soubao.ingest.RejectedPage;

/**
 * What the articles of a generation were made from, so that an update reads only what has changed.
 *
 * @param roots the files and folders that were named, in their order, absolute
 * @param tables what users' tables of newspapers and of the shapes of pages held, by their paths:
 *     they bear on every page
 * @param encoding what was said of the encoding of texts that don't show it; empty where nothing
 *     was
 * @param units the pieces, in the order of the sources
 */
public record Catalogue(
    List<Path> roots, Map<String, String> tables, String encoding, List<Unit> units) {
  /** Of what was made from nothing. */
  public static final Catalogue EMPTY = new Catalogue(List.of(), Map.of(), "", List.of());

  /** Copies all. */
  public Catalogue {
    roots = List.copyOf(roots);
    tables = Map.copyOf(tables);
    units = List.copyOf(units);
  }

  /**
   * The pages of an issue, or a file of articles.
   *
   * @param number by which the index knows what came of it
   * @param key by which it is found again in the sources
   * @param files its files, in their order
   * @param articles how many came of it
   * @param reserved the ids of articles that were withdrawn, or joined to others: no later one may
   *     have them
   * @param contested ids of articles that were left out since an earlier one had them
   * @param rejected what of it could not be ingested
   */
  public record Unit(
      int number,
      String key,
      List<UnitFile> files,
      long articles,
      Set<String> reserved,
      Set<String> contested,
      List<RejectedPage> rejected) {
    /** Copies all. */
    public Unit {
      files = List.copyOf(files);
      reserved = Set.copyOf(reserved);
      contested = Set.copyOf(contested);
      rejected = List.copyOf(rejected);
    }

    /** The same with its files as they are now. */
    public Unit with(List<UnitFile> now) {
      return new Unit(number, key, now, articles, reserved, contested, rejected);
    }

    /** Whether all its files could be read then. */
    public boolean isRead() {
      return files.stream().allMatch(file -> file.stamp().isRead());
    }

    /** Whether its files are these, and hold the same. */
    public boolean holdsTheSameAs(List<UnitFile> others) {
      return files.size() == others.size()
          && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isSame(others.get(i)));
    }
  }

  /**
   * A file as it was when it was ingested.
   *
   * @param key by which it is found again in the sources
   * @param corrections what was to be corrected in it, and the digests of pages before its issue
   *     that bear on how it is read; empty where there is nothing of that
   * @param encoding what was said of its encoding; empty where nothing was
   */
  public record UnitFile(String key, FileStamp stamp, String corrections, String encoding) {
    /** In which of the roots it was found, from 0. */
    public int root() {
      return Integer.parseInt(key.substring(0, key.indexOf(':')));
    }

    /** How articles and messages name it. */
    public String path() {
      return key.substring(key.indexOf(':') + 1);
    }

    private boolean isSame(UnitFile other) {
      return key.equals(other.key)
          && corrections.equals(other.corrections)
          && encoding.equals(other.encoding)
          && stamp.holdsTheSameAs(other.stamp);
    }
  }

  /** Whether the tables were these, and held the same. */
  public boolean holdsTheSameTablesAs(Map<String, String> others) {
    return tables.equals(others) && !tables.containsValue(FileStamp.CHANGED);
  }

  /** How many articles came of all of it. */
  public long articles() {
    return units.stream().mapToLong(Unit::articles).sum();
  }

  /** How many articles came of each unit that gave any, by its number. */
  public Map<Integer, Long> articlesByUnit() {
    return units.stream()
        .filter(unit -> unit.articles() > 0)
        .collect(Collectors.toMap(Unit::number, Unit::articles));
  }

  /** How many of the files that it was made from are not in another catalogue. */
  public long filesNotIn(Catalogue other) {
    Set<String> files = other.fileKeys().collect(Collectors.toSet());
    return fileKeys().filter(key -> !files.contains(key)).count();
  }

  /** How many files there are of a root, by its place among them. */
  public long filesOf(int root) {
    String begin = root + ":";
    return fileKeys().filter(key -> key.startsWith(begin)).count();
  }

  private Stream<String> fileKeys() {
    return units.stream().flatMap(unit -> unit.files().stream()).map(UnitFile::key);
  }

  /** A number that no unit has. */
  public int nextNumber() {
    return 1 + units.stream().mapToInt(Unit::number).max().orElse(-1);
  }
}
