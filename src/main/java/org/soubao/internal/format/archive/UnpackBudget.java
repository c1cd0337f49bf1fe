package org.soubao.internal.format.archive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.UnreadableException;

/**
 * Copies what is in one archive, and stops before a limit is passed: an entry that is too much is
 * refused, and where the archive is, all that follows. One in another has its own measure of how
 * much it unpacks to, and all else in common. For one thread.
 */
public final class UnpackBudget {
  private static final int BUFFER = 1 << 16;

  /** How often the room on the disk is looked at, in bytes. */
  private static final long LOOK_EVERY = 16L << 20;

  private final UnpackLimits limits;
  private final @Nullable UnpackBudget outer;
  private final Total total;
  private final long packed;
  private long kept;

  /** What an archive and those in it have in common. */
  private static final class Total {
    long entries;
    long empties;
    long bytes;
    long nextLook;
  }

  private UnpackBudget(
      UnpackLimits limits, @Nullable UnpackBudget outer, Total total, long packed) {
    this.limits = limits;
    this.outer = outer;
    this.total = total;
    this.packed = packed;
  }

  /**
   * Begins an archive.
   *
   * @param packed its bytes
   * @param before how many bytes came of other archives
   */
  public static UnpackBudget of(UnpackLimits limits, long packed, long before) {
    Total total = new Total();
    total.bytes = before;
    return new UnpackBudget(limits, null, total, packed);
  }

  /** Begins an archive in this one. */
  public UnpackBudget nested(long packed) {
    return new UnpackBudget(limits, this, total, packed);
  }

  /** How many bytes came of all archives so far. */
  public long bytes() {
    return total.bytes;
  }

  /** One more entry, whatever it is. */
  public void entry(ArchiveEntries.Entry entry) throws OverLimitException {
    if (++total.entries > limits.entries()) {
      throw overAll(entry.name(), "it is one more than %,d".formatted(limits.entries()));
    }
    if (isCounted(entry)) {
      add(entry.name(), entry.bytes());
    }
  }

  /** Whether all of it counts, read or not. */
  private static boolean isCounted(ArchiveEntries.Entry entry) {
    return entry.isPassed() && entry.bytes() >= 0;
  }

  /**
   * Copies an entry to a file that is there; gives its size.
   *
   * @throws UnreadableException if it is too much
   * @throws OverLimitException if the archive is
   * @throws UnwritableException if the file can't be written
   * @throws IOException if it is damaged
   */
  public long copy(ArchiveEntries.Entry entry, String path, Path file)
      throws IOException, UnreadableException {
    refuseSize(entry.bytes());
    if (!entry.isPassed()) {
      refuseRatio(entry, entry.bytes());
    }
    long size = 0;
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = entry.content().open();
        OutputStream out = new Output(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        take(entry, path, n, size, file);
        crc.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    if (entry.crc() >= 0 && entry.crc() != crc.getValue()) {
      throw new IOException("its checksum differs");
    }
    keep(path, size);
    return size;
  }

  /** Tells its own failures from those of the archive. */
  private static final class Output extends OutputStream {
    private final OutputStream out;

    Output(Path file) throws UnwritableException {
      try {
        out = Files.newOutputStream(file, StandardOpenOption.WRITE);
      } catch (IOException e) {
        throw new UnwritableException(e);
      }
    }

    @Override
    public void write(int b) throws UnwritableException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws UnwritableException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UnwritableException(e);
      }
    }

    @Override
    public void close() throws UnwritableException {
      try {
        out.close();
      } catch (IOException e) {
        throw new UnwritableException(e);
      }
    }
  }

  private void take(ArchiveEntries.Entry entry, String path, int count, long size, Path file)
      throws IOException, UnreadableException {
    refuseSize(size);
    refuseRatio(entry, size);
    if (!isCounted(entry)) {
      add(path, count);
    }
    for (UnpackBudget each = this; each != null; each = each.outer) {
      each.checkRatio(path, each.kept + size);
    }
    if (total.bytes >= total.nextLook) {
      total.nextLook = total.bytes + LOOK_EVERY;
      File folder = file.toAbsolutePath().getParent().toFile();
      if (folder.getUsableSpace() < limits.room()) {
        throw overAll(path, "the disk of %s would become full".formatted(folder.getParent()));
      }
    }
  }

  private void add(String path, long count) throws OverLimitException {
    total.bytes += count;
    if (total.bytes > limits.bytes()) {
      throw overAll(path, "all archives have more than %,d bytes".formatted(limits.bytes()));
    }
  }

  private void refuseSize(long size) throws UnreadableException {
    if (size > limits.entryBytes()) {
      throw new UnreadableException(
          "It is refused, since it has more than %,d bytes; if you trust it, unpack it."
              .formatted(limits.entryBytes()));
    }
  }

  private void refuseRatio(ArchiveEntries.Entry entry, long size) throws UnreadableException {
    if (isOver(size, entry.packed().getAsLong())) {
      throw new UnreadableException(
          "It is refused, since it unpacks to more than %d times its size; if you trust it, unpack it."
              .formatted(limits.ratio()));
    }
  }

  private boolean isOver(long size, long of) {
    return size > limits.ratioFree() && size / limits.ratio() > of;
  }

  private void checkRatio(String path, long size) throws OverLimitException {
    if (isOver(size, packed)) {
      throw new OverLimitException(
          this, path, "it unpacks to more than %d times its size".formatted(limits.ratio()));
    }
  }

  private void keep(String path, long size) throws OverLimitException {
    if (size == 0 && ++total.empties > limits.empties()) {
      throw overAll(path, "it is one empty file more than %,d".formatted(limits.empties()));
    }
    for (UnpackBudget each = this; each != null; each = each.outer) {
      each.kept += size;
    }
  }

  private OverLimitException overAll(String entry, String limit) {
    UnpackBudget outermost = this;
    while (outermost.outer != null) {
      outermost = outermost.outer;
    }
    return new OverLimitException(outermost, entry, limit);
  }
}
