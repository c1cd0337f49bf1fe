package org.soubao.internal.format.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.archive.ArchiveEntries;
import org.soubao.internal.format.archive.ArchiveForm;
import org.soubao.internal.format.archive.EntryName;
import org.soubao.internal.format.archive.OverLimitException;
import org.soubao.internal.format.archive.UnpackBudget;
import org.soubao.internal.format.archive.UnpackFolder;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.archive.UnwritableException;
import org.soubao.internal.format.text.UnreadableException;

/**
 * A file at the place where it lies for its users, to be read once more: in a folder, or in an
 * archive, or in one within that. What lies in an archive is unpacked alone and removed when this
 * is closed. For one thread.
 */
public final class PlacedFile implements Closeable {
  /**
   * As much as can be unpacked in some seconds; a page that stands further behind, in an archive
   * compressed as a whole, is not worth that. An image that is all white unpacks to many times its
   * size; deflate ends at 1032.
   */
  private static final UnpackLimits LIMITS =
      new UnpackLimits(
          UnpackLimits.STANDARD.entries(),
          UnpackLimits.STANDARD.empties(),
          512L << 20,
          2L << 30,
          2_000,
          UnpackLimits.STANDARD.ratioFree(),
          UnpackLimits.STANDARD.room());

  private final Path file;
  private final @Nullable UnpackFolder folder;

  private PlacedFile(Path file, @Nullable UnpackFolder folder) {
    this.file = file;
    this.folder = folder;
  }

  /** The file that has it: itself, or the archive; empty where neither is there. */
  public static Optional<Path> holder(Path place) {
    if (Files.isRegularFile(place)) {
      return Optional.of(place);
    }
    Path above = place.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return Optional.ofNullable(above)
        .filter(Files::isRegularFile)
        .filter(archive -> ArchiveForm.of(archive).isPresent());
  }

  /** Whether something is there that may have it; an archive is not opened for that. */
  public static boolean isThere(Path place) {
    return holder(place)
        .filter(Files::isReadable)
        .filter(holder -> holder.equals(place) || ArchiveUnpacker.isAvailable())
        .isPresent();
  }

  /**
   * Opens it.
   *
   * @param isLate whether the time for it is over; asked while it is unpacked
   * @throws NoSuchFileException if it is not there
   * @throws UnreadableException if its archive can't be read, or is too large for this, or for the
   *     time; the message is no sentence
   */
  public static PlacedFile open(Path place, BooleanSupplier isLate)
      throws NoSuchFileException, UnreadableException {
    Path holder = holder(place).orElseThrow(() -> new NoSuchFileException(place.toString()));
    if (holder.equals(place)) {
      return new PlacedFile(place, null);
    }
    if (!ArchiveUnpacker.isAvailable()) {
      throw new UnreadableException("archives are not read here: Commons Compress is missing");
    }
    UnpackFolder folder = new UnpackFolder();
    boolean isFound = false;
    try {
      UnpackBudget budget = UnpackBudget.of(LIMITS, holder.toFile().length(), 0);
      String inner = holder.relativize(place).toString().replace('\\', '/');
      ArchiveForm form = ArchiveForm.of(holder).orElseThrow();
      Path file = new Way(folder, isLate).unpacked(budget, holder, form, inner);
      isFound = true;
      return new PlacedFile(file, folder);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (OverLimitException e) {
      throw new UnreadableException("its archive is too large to unpack one page of it");
    } catch (UnwritableException e) {
      throw new UnreadableException("there is no room to unpack it");
    } catch (IOException e) {
      throw isLate.getAsBoolean()
          ? new UnreadableException("to unpack it takes too long")
          : damaged(Reasons.of(e));
    } catch (RuntimeException e) {
      throw damaged(e.toString()); // The library's.
    } finally {
      if (!isFound) {
        folder.close();
      }
    }
  }

  private static UnreadableException damaged(String why) {
    return new UnreadableException("its archive is damaged (%s)".formatted(why));
  }

  /** The way into an archive, and into one in that. */
  private record Way(UnpackFolder folder, BooleanSupplier isLate) {
    Path unpacked(UnpackBudget budget, Path archive, ArchiveForm form, String inner)
        throws IOException, UnreadableException {
      try (ArchiveEntries entries = entries(archive, form)) {
        for (ArchiveEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
          budget.entry(entry);
          String path = path(entry);
          if (path.equals(inner)) {
            return copied(folder, budget, entry);
          }
          Optional<ArchiveForm> nested = path.isEmpty() ? Optional.empty() : form(path);
          if (nested.isPresent() && inner.startsWith(path + "/")) {
            Path file = copied(folder, budget, entry);
            UnpackBudget own = budget.nested(Files.size(file));
            return unpacked(own, file, nested.get(), inner.substring(path.length() + 1));
          }
        }
      }
      throw new NoSuchFileException(inner);
    }

    private ArchiveEntries entries(Path archive, ArchiveForm form)
        throws IOException, UnreadableException {
      try {
        return ArchiveEntries.open(archive, form, isLate);
      } catch (UnreadableException e) {
        // Its sentence is for who named the archive; here it is in the middle of another.
        throw new UnreadableException(
            "what should be its archive is none of the kind that its name says");
      }
    }
  }

  private static Optional<ArchiveForm> form(String path) {
    return ArchiveForm.of(Path.of(path));
  }

  /** Where a file lies in its archive; empty where it is none that is read. */
  private static String path(ArchiveEntries.Entry entry) {
    try {
      String path = entry.isFolder() || entry.refusal() != null ? "" : EntryName.path(entry.name());
      return Path.of(path).toString().isEmpty() ? "" : path;
    } catch (UnreadableException | InvalidPathException e) {
      return "";
    }
  }

  private static Path copied(UnpackFolder folder, UnpackBudget budget, ArchiveEntries.Entry entry)
      throws IOException, UnreadableException {
    Path file = folder.newFile();
    try {
      budget.copy(entry, entry.name(), file);
      return file;
    } catch (UnreadableException e) {
      throw new UnreadableException("it is too large to be unpacked for this");
    }
  }

  /** Where it can be read until this is closed. */
  public Path file() {
    return file;
  }

  /** Removes what was unpacked. */
  @Override
  public void close() {
    if (folder != null) {
      folder.close();
    }
  }
}
