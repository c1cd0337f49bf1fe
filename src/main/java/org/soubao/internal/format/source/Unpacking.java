package org.soubao.internal.format.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.archive.ArchiveEntries;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.archive.EntryName;
import org.soubao.internal.format.archive.OverLimitException;
import org.soubao.internal.format.archive.UnpackBudget;
import org.soubao.internal.format.archive.UnpackFolder;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.archive.UnwritableException;
import org.soubao.internal.format.source.ArchiveUnpacker.Contents;
import org.soubao.internal.format.source.ArchiveUnpacker.Unpacked;
import org.soubao.internal.format.text.UnreadableException;

/**
 * The work on one archive, with those in it. What can't be taken costs itself alone; where the
 * archive as a whole is too much, or damaged in such a way, what follows is left, and that is said.
 * Where our own disk fails, nothing is known of the archive, and the run ends.
 */
final class Unpacking {
  private static final int NESTED = 1;

  private final UnpackFolder folder;
  private final UnpackBudget budget;
  private final List<Unpacked> files = new ArrayList<>();
  private final List<RejectedPage> rejected = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final List<String> unseen = new ArrayList<>();
  private long passedOver;

  /**
   * Unpacks an archive.
   *
   * @param path how messages name it
   * @param before how many bytes came of other archives
   * @throws ArchiveException.NotUnpacked if the folder can't be written
   */
  Unpacking(UnpackFolder folder, UnpackLimits limits, Path archive, String path, long before) {
    this.folder = folder;
    budget = UnpackBudget.of(limits, archive.toFile().length(), before);
    try {
      read(new Level(archive, archive, path, 0, budget));
    } catch (OverLimitException e) {
      throw new IllegalStateException("a limit of no archive", e);
    } catch (UnwritableException e) {
      throw new ArchiveException.NotUnpacked(archive, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * An archive.
   *
   * @param place where it lies for its users
   * @param file where it can be read
   * @param depth how many archives it lies in
   */
  private record Level(Path place, Path file, String path, int depth, UnpackBudget budget) {}

  /** What came of it. */
  Contents contents() {
    return new Contents(files, passedOver, rejected, unseen);
  }

  /** How many bytes came of all archives so far. */
  long bytes() {
    return budget.bytes();
  }

  private void read(Level archive) throws OverLimitException, UnwritableException {
    if (!isReadWhole(archive)) {
      unseen.add(archive.path());
    }
  }

  private boolean isReadWhole(Level archive) throws OverLimitException, UnwritableException {
    ArchiveForm form = ArchiveForm.of(archive.place()).orElseThrow();
    try (ArchiveEntries entries = ArchiveEntries.open(archive.file(), form)) {
      return readAll(archive, entries);
    } catch (OverLimitException | UnwritableException e) {
      throw e;
    } catch (UnreadableException e) {
      reject(archive.path(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      damaged(archive.path(), Reasons.of(e));
    } catch (RuntimeException e) {
      damaged(archive.path(), e.toString()); // The library's answer to what it does not expect.
    }
    return false;
  }

  private boolean readAll(Level archive, ArchiveEntries entries) throws IOException {
    int before = files.size();
    try {
      for (ArchiveEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
        archive.budget().entry(entry);
        if (!entry.isFolder() && !take(archive, entry) && !entries.goesOn()) {
          return false;
        }
      }
      return true;
    } catch (OverLimitException e) {
      if (!e.isOf(archive.budget())) {
        throw e;
      }
      String rest = entries.ahead() < 0 ? "all" : "%,d more".formatted(entries.ahead());
      reject(
          archive.path(),
          "The archive is refused %s. Before that %,d files of it are read; that entry and %s behind it are not. If you trust it, unpack it and name the folder."
              .formatted(e.getMessage(), files.size() - before, rest));
      return false;
    }
  }

  private void damaged(String path, String why) {
    reject(
        path,
        "The archive is damaged (%s); what stands before that is read. Get it anew."
            .formatted(why));
  }

  /** Gives whether the archive is not damaged there. */
  private boolean take(Level archive, ArchiveEntries.Entry entry)
      throws OverLimitException, UnwritableException {
    String inner = entry.name();
    try {
      inner = EntryName.path(entry.name());
      if (EntryName.isOfMacOs(inner) || !isRead(Path.of(inner))) {
        passedOver++;
        return true;
      }
      if (entry.refusal() != null) {
        throw new UnreadableException(entry.refusal());
      }
      if (!paths.add(archive.path() + "/" + inner)) {
        throw new UnreadableException(
            "The archive has another entry of that name before it; keep one.");
      }
      return unpack(archive, inner, entry);
    } catch (InvalidPathException e) {
      reject(archive.path() + "/" + inner, "Its name can't be that of a file.");
    } catch (UnreadableException e) {
      reject(archive.path() + "/" + inner, String.valueOf(e.getMessage()));
    }
    return true;
  }

  private boolean unpack(Level archive, String inner, ArchiveEntries.Entry entry)
      throws OverLimitException, UnwritableException, UnreadableException {
    Path place = archive.place().resolve(inner);
    String path = archive.path() + "/" + inner;
    boolean isArchive = ArchiveForm.of(place).isPresent();
    if (isArchive && archive.depth() == NESTED) {
      throw new UnreadableException(
          "It is an archive in an archive in an archive; unpack one of them.");
    }
    try {
      Path file = folder.newFile();
      long size = copied(archive.budget(), entry, path, file);
      if (isArchive) {
        UnpackBudget own = archive.budget().nested(size);
        read(new Level(place, file, path, archive.depth() + 1, own));
        delete(file);
      } else {
        files.add(new Unpacked(place, file, path, size));
      }
      return true;
    } catch (OverLimitException | UnwritableException e) {
      throw e;
    } catch (IOException e) {
      reject(path, "It is damaged in the archive (%s); get it anew.".formatted(Reasons.of(e)));
    } catch (RuntimeException e) {
      reject(path, "It is damaged in the archive (%s); get it anew.".formatted(e));
    }
    return false;
  }

  /** What is not taken whole leaves nothing. */
  private static long copied(
      UnpackBudget budget, ArchiveEntries.Entry entry, String path, Path file)
      throws IOException, UnreadableException {
    boolean isTaken = false;
    try {
      long size = budget.copy(entry, path, file);
      isTaken = true;
      return size;
    } finally {
      if (!isTaken) {
        delete(file);
      }
    }
  }

  private static void delete(Path file) throws UnwritableException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }

  private static boolean isRead(Path inner) {
    return SourceFile.Form.isNamed(inner)
        || ArchiveForm.of(inner).isPresent()
        || CorrectionFile.is(inner)
        || UserTable.isAny(inner);
  }

  private void reject(String path, String reason) {
    rejected.add(new RejectedPage(path.replaceAll("\\p{Cntrl}", "\uFFFD"), 0, reason));
  }
}
