package org.soubao.internal.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.UnreadableException;

/**
 * What is in an archive, one after another. Whatever a library throws at a damaged archive comes
 * out of here as an {@link IOException} or a {@link RuntimeException}. For one thread.
 */
public interface ArchiveEntries extends Closeable {
  /** Opens what an entry holds, before the next one is asked for. */
  interface Content {
    InputStream open() throws IOException;
  }

  /**
   * A file or folder in an archive.
   *
   * @param name as it stands there: nothing is known of it
   * @param refusal why it is not read; null where it may be
   * @param bytes how many it says to hold; negative where it doesn't say
   * @param packed how many bytes of the archive have been read for that, or will be
   * @param isPassed whether all of it is unpacked, if only to come to the next one
   * @param crc the checksum of what it holds; negative where none is given
   */
  record Entry(
      String name,
      boolean isFolder,
      @Nullable String refusal,
      long bytes,
      LongSupplier packed,
      boolean isPassed,
      long crc,
      Content content) {}

  /** The next one; null behind the last one. */
  @Nullable Entry next() throws IOException;

  /** Whether the next one can be read though one was damaged. */
  default boolean goesOn() {
    return false;
  }

  /** How many follow; negative where nobody knows. */
  default long ahead() {
    return -1;
  }

  /**
   * Opens an archive.
   *
   * @throws UnreadableException if it is none
   */
  static ArchiveEntries open(Path file, ArchiveForm form) throws IOException, UnreadableException {
    return open(file, form, () -> false);
  }

  /**
   * Opens an archive to read it for a time.
   *
   * @param isLate whether that is over; an {@link IOException} ends the reading then
   * @throws UnreadableException if it is none
   */
  static ArchiveEntries open(Path file, ArchiveForm form, BooleanSupplier isLate)
      throws IOException, UnreadableException {
    ArchiveHead.check(file, form);
    return form == ArchiveForm.ZIP
        ? ZipEntries.open(file, isLate)
        : TarEntries.open(file, form, isLate);
  }
}
