package org.soubao;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.EarlierArchive;
import org.soubao.internal.format.source.SourceUnit;
import org.soubao.internal.format.source.SourceUnit.IssuePages;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;

/**
 * Which units of an index stay as they are. All others are read: new ones, changed ones, and those
 * that had lost an article to another one with its id, when that other one changes. A unit that
 * can't be seen or read now stays: that is not known to be gone.
 */
final class UpdatePlan implements TakenIds.Retained {
  private final EarlierArchive archive;

  /** All units of the sources by number, in their order. */
  private final Map<Integer, SourceUnit> units = new LinkedHashMap<>();

  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, Unit> earlier = new LinkedHashMap<>();
  private final Map<Integer, Unit> kept = new LinkedHashMap<>();
  private final Map<String, Integer> reserved = new HashMap<>();
  private final List<RejectedPage> unreadable = new ArrayList<>();
  private final boolean sameEncoding;

  /**
   * Compares the sources with what an index was made from.
   *
   * @param archive knows which unit has the article of an id
   */
  UpdatePlan(Cataloguer now, EarlierArchive archive) {
    this.archive = archive;
    Catalogue then = archive.catalogue();
    Map<String, Unit> known = new HashMap<>();
    for (Unit unit : then.units()) {
      known.put(unit.key(), unit);
      earlier.put(unit.number(), unit);
    }
    sameEncoding = now.encoding().equals(then.encoding());
    boolean sameTables = then.holdsTheSameTablesAs(now.tables());
    int next = then.nextNumber();
    for (SourceUnit unit : now.units()) {
      Unit old = known.remove(unit.key());
      int number = old == null ? next++ : old.number();
      places.put(number, places.size());
      units.put(number, unit);
      boolean sameSigns = sameTables || !(unit instanceof IssuePages);
      List<UnitFile> files = now.files(unit);
      if (old != null
          && (isUnreadable(old, files, now) || (sameSigns && old.holdsTheSameAs(files)))) {
        keep(old);
      }
    }
    List<Unit> unseen = known.values().stream().filter(old -> isUnseen(old, now)).toList();
    leaveFilesOf(unseen, now);
    unseen.forEach(this::keepUnseen);
    readContested();
  }

  /** What can't be read now, and could be before, is not gone. */
  private boolean isUnreadable(Unit old, List<UnitFile> files, Cataloguer now) {
    List<UnitFile> unread = files.stream().filter(file -> !file.stamp().isRead()).toList();
    if (!old.isRead() || (unread.isEmpty() && !isUnseen(old, now))) {
      return false;
    }
    for (UnitFile file : unread) {
      unreadable.add(
          new RejectedPage(
              file.path(), 0, "It can't be read now; what the index has of it stays."));
    }
    return true;
  }

  private static boolean isUnseen(Unit old, Cataloguer now) {
    return old.files().stream().anyMatch(now::isUnseen);
  }

  /** The pages of a METS file that can't be read now are no units of their own meanwhile. */
  private void leaveFilesOf(List<Unit> unseen, Cataloguer now) {
    Set<String> held =
        unseen.stream()
            .flatMap(unit -> unit.files().stream())
            .map(UnitFile::key)
            .collect(Collectors.toSet());
    units
        .entrySet()
        .removeIf(unit ->
            !earlier.containsKey(unit.getKey())
                && now.files(unit.getValue()).stream().allMatch(file -> held.contains(file.key())));
  }

  private void keepUnseen(Unit unit) {
    places.put(unit.number(), places.size());
    keep(unit);
  }

  private void keep(Unit unit) {
    kept.put(unit.number(), unit);
    unit.reserved().forEach(id -> reserved.putIfAbsent(id, unit.number()));
  }

  private void readContested() {
    boolean found = true;
    while (found) {
      found =
          kept.values()
              .removeIf(unit -> unit.contested().stream().anyMatch(id -> unitOf(id) == NONE));
    }
  }

  /** Whether all stays as it is. */
  boolean isEmpty() {
    return sameEncoding
        && kept.size() == earlier.size()
        && kept.keySet().containsAll(units.keySet());
  }

  /** The numbers of the units that leave the index, some of them to come back. */
  List<Integer> removed() {
    return earlier.keySet().stream().filter(number -> !kept.containsKey(number)).toList();
  }

  /** What is to be read, in the order of the sources. */
  List<IngestJob> jobs() {
    return jobs(units.keySet().stream().filter(number -> !kept.containsKey(number)).toList());
  }

  /** These are not kept but read, in the order of the sources. */
  List<IngestJob> read(Set<Integer> numbers) {
    kept.keySet().removeAll(numbers);
    return jobs(units.keySet().stream().filter(numbers::contains).toList());
  }

  private List<IngestJob> jobs(List<Integer> numbers) {
    return numbers.stream().map(number -> new IngestJob(number, units.get(number))).toList();
  }

  /** What stays as it is. */
  Collection<Unit> kept() {
    return kept.values();
  }

  /** What was rejected of that, when it was read or now. */
  List<RejectedPage> rejected() {
    Stream<RejectedPage> before = kept.values().stream().flatMap(unit -> unit.rejected().stream());
    return Stream.concat(before, unreadable.stream()).toList();
  }

  @Override
  public void expect(Collection<String> ids) {
    archive.expect(ids);
  }

  @Override
  public int unitOf(String id) {
    int owner = ifKept(archive.unitOf(id));
    int forbidding = ifKept(reserved.getOrDefault(id, NONE));
    boolean isForbidden = owner == NONE || (forbidding != NONE && isBefore(forbidding, owner));
    return isForbidden ? forbidding : owner;
  }

  private int ifKept(int number) {
    return kept.containsKey(number) ? number : NONE;
  }

  @Override
  public boolean isBefore(int unit, int other) {
    return places.get(unit) < places.get(other);
  }
}
