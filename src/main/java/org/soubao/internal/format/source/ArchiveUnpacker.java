package org.soubao.internal.format.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.archive.ArchiveEntries;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.archive.EntryName;
import org.soubao.internal.format.archive.OverLimitException;
import org.soubao.internal.format.archive.UnpackBudget;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.text.UnreadableException;

/**
 * Unpacks archives into a temporary folder, which is removed when this is closed, or the program is
 * interrupted. The files there have numbers for names, so that no entry can lie anywhere else. For
 * one thread.
 */
public final class ArchiveUnpacker implements Closeable {
  private static final int NESTED = 1;

  /** The embedded library goes without. */
  private static final boolean LIBRARY_IS_THERE = isLibraryThere();

  private final UnpackLimits limits;
  private final Thread onInterrupt = new Thread(this::remove, "unpacked");
  private @Nullable Path folder;
  private long files;
  private long bytes;

  public ArchiveUnpacker(UnpackLimits limits) {
    this.limits = limits;
  }

  /**
   * A file that was in an archive.
   *
   * @param place where it lies for its users: below the archive as if that were a folder
   * @param file where it can be read
   * @param path how messages name it
   */
  public record Unpacked(Path place, Path file, String path, long bytes) {}

  /**
   * What came of an archive.
   *
   * @param passedOver how many files are of a kind that is not read
   * @param isWhole whether all of it could be looked at
   */
  public record Contents(
      List<Unpacked> files, long passedOver, List<RejectedPage> rejected, boolean isWhole) {}

  /** Unpacks what is read of an archive. */
  public Contents unpack(Path archive, String path) {
    if (!LIBRARY_IS_THERE) {
      String reason = "Archives are read by the library commons-compress, which is not there.";
      return new Contents(List.of(), 0, List.of(new RejectedPage(path, 0, reason)), false);
    }
    Unpacking unpacking = new Unpacking(archive);
    boolean isWhole = false;
    try {
      isWhole = unpacking.read(archive, archive, path, 0);
    } catch (OverLimitException e) {
      unpacking.files.forEach(unpacked -> unpacked.file().toFile().delete());
      unpacking.files.clear();
      unpacking.rejected.add(new RejectedPage(path, 0, String.valueOf(e.getMessage())));
    }
    bytes += unpacking.budget.bytes();
    return new Contents(unpacking.files, unpacking.passedOver, unpacking.rejected, isWhole);
  }

  /** The work on one archive, with those in it. */
  private final class Unpacking {
    private final UnpackBudget budget;
    private final List<Unpacked> files = new ArrayList<>();
    private final List<RejectedPage> rejected = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private long passedOver;

    Unpacking(Path archive) {
      budget = new UnpackBudget(limits, archive, bytes);
    }

    /** Gives whether all of it could be looked at. */
    boolean read(Path place, Path file, String path, int depth) throws OverLimitException {
      ArchiveForm form = ArchiveForm.of(place).orElseThrow();
      try (ArchiveEntries entries = ArchiveEntries.open(file, form)) {
        for (ArchiveEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
          budget.entry(entry.name());
          if (!entry.isFolder() && !take(place, path, entry, depth) && !entries.goesOn()) {
            return false;
          }
        }
        return true;
      } catch (OverLimitException e) {
        throw e;
      } catch (IOException e) {
        damaged(path, Reasons.of(e));
      } catch (RuntimeException e) {
        damaged(path, e.toString()); // The library's answer to what it does not expect.
      }
      return false;
    }

    private void damaged(String path, String why) {
      reject(
          path,
          "The archive is damaged (%s); what stands before that is read. Get it anew."
              .formatted(why));
    }

    /** Gives whether the archive is not damaged there. */
    private boolean take(Path place, String path, ArchiveEntries.Entry entry, int depth)
        throws OverLimitException {
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
        if (!paths.add(path + "/" + inner)) {
          throw new UnreadableException(
              "The archive has another entry of that name before it; keep one.");
        }
        return unpack(place.resolve(inner), path + "/" + inner, entry, depth);
      } catch (InvalidPathException e) {
        reject(path + "/" + inner, "Its name can't be that of a file.");
      } catch (UnreadableException e) {
        reject(path + "/" + inner, String.valueOf(e.getMessage()));
      }
      return true;
    }

    private boolean unpack(Path place, String path, ArchiveEntries.Entry entry, int depth)
        throws OverLimitException, UnreadableException {
      boolean isArchive = ArchiveForm.of(place).isPresent();
      if (isArchive && depth == NESTED) {
        throw new UnreadableException(
            "It is an archive in an archive in an archive; unpack one of them.");
      }
      try {
        Path file = newFile();
        long size = budget.copy(entry, path, file);
        if (isArchive) {
          read(place, file, path, depth + 1);
        } else {
          files.add(new Unpacked(place, file, path, size));
        }
        return true;
      } catch (OverLimitException e) {
        throw e;
      } catch (IOException e) {
        reject(path, "It is damaged in the archive (%s); get it anew.".formatted(Reasons.of(e)));
      } catch (RuntimeException e) {
        reject(path, "It is damaged in the archive (%s); get it anew.".formatted(e));
      }
      return false;
    }

    private void reject(String path, String reason) {
      rejected.add(new RejectedPage(path.replaceAll("\\p{Cntrl}", "\uFFFD"), 0, reason));
    }
  }

  private static boolean isLibraryThere() {
    try {
      Class.forName("org.apache.commons.compress.archivers.zip.ZipFile");
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean isRead(Path inner) {
    return SourceFile.Form.isNamed(inner)
        || ArchiveForm.of(inner).isPresent()
        || CorrectionFile.is(inner)
        || UserTable.isAny(inner);
  }

  private Path newFile() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("soubao-unpacked-");
      Runtime.getRuntime().addShutdownHook(onInterrupt);
    }
    return folder.resolve("%08d".formatted(files++));
  }

  /** Removes all that was unpacked. */
  @Override
  public void close() {
    if (folder != null) {
      remove();
      try {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
      } catch (IllegalStateException e) {
        // The program is being interrupted: the hook runs already.
      }
    }
  }

  private void remove() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // The system empties its folder of temporary files.
    }
  }
}
