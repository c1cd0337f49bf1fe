package org.soubao.internal.format.archive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Copies what is in one archive, and stops before a limit is passed. For one thread. */
public final class UnpackBudget {
  private static final int BUFFER = 1 << 16;

  /** How often the room on the disk is looked at, in bytes. */
  private static final long LOOK_EVERY = 16L << 20;

  private final UnpackLimits limits;
  private final Path archive;
  private final long before;
  private long entries;
  private long bytes;
  private long nextLook;

  /**
   * Begins an archive.
   *
   * @param before how many bytes came of other archives
   */
  public UnpackBudget(UnpackLimits limits, Path archive, long before) {
    this.limits = limits;
    this.archive = archive;
    this.before = before;
  }

  /** How many bytes came of it so far. */
  public long bytes() {
    return bytes;
  }

  /** One more entry. */
  public void entry(String name) throws OverLimitException {
    if (++entries > limits.entries()) {
      throw over(name, "it is one more than %,d".formatted(limits.entries()));
    }
  }

  /**
   * Copies an entry to a new file; gives its size.
   *
   * @throws OverLimitException if it is too much
   * @throws IOException if it is damaged
   */
  public long copy(ArchiveEntries.Entry entry, String path, Path file) throws IOException {
    long size = 0;
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = entry.content().open();
        OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        take(path, n, size, file);
        crc.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    if (entry.crc() >= 0 && entry.crc() != crc.getValue()) {
      throw new IOException("its checksum differs");
    }
    return size;
  }

  private void take(String path, int count, long size, Path file) throws IOException {
    bytes += count;
    if (size > limits.entryBytes()) {
      throw over(path, "it has more than %,d bytes".formatted(limits.entryBytes()));
    }
    if (before + bytes > limits.bytes()) {
      throw over(path, "all archives have more than %,d bytes".formatted(limits.bytes()));
    }
    if (bytes > limits.ratioFree() && bytes / limits.ratio() > Files.size(archive)) {
      throw over(path, "it unpacks to more than %d times its size".formatted(limits.ratio()));
    }
    if (bytes >= nextLook) {
      nextLook = bytes + LOOK_EVERY;
      File folder = file.toAbsolutePath().getParent().toFile();
      if (folder.getUsableSpace() < limits.room()) {
        throw over(path, "the disk of %s would become full".formatted(folder.getParent()));
      }
    }
  }

  private static OverLimitException over(String entry, String limit) {
    return new OverLimitException(
        "The archive is refused at its entry %s: %s. If you trust it, unpack it and name the folder."
            .formatted(entry, limit));
  }
}
