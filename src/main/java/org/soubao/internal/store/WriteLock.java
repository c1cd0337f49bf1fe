package org.soubao.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.soubao.ArchiveException;

/**
 * Lets one process at a time write an index, and says to others which one it is. The operating
 * system takes the lock back when the process ends, however it ends: there are no stale locks.
 */
public final class WriteLock implements AutoCloseable {
  private static final String FILE = "write.lock";

  /** The byte that is locked: far behind the text, which stays readable to others. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of the index in that folder.
   *
   * @throws ArchiveException.IndexLocked if somebody else has it
   * @throws IOException if the folder can't be written
   */
  public static WriteLock take(Path index) throws IOException {
    Path file = index.resolve(FILE);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!locks(channel)) {
        throw new ArchiveException.IndexLocked(index, holder(file));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(myself().getBytes(StandardCharsets.UTF_8)), 0);
      return new WriteLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // Another thread of this process has it.
    }
  }

  /** What the one who has the lock says of itself; empty where it has not said anything yet. */
  private static String holder(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String myself() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    String host = Objects.requireNonNullElse(System.getenv("HOSTNAME"), "this machine");
    return "process %d of %s on %s, since %s\n"
        .formatted(
            ProcessHandle.current().pid(),
            System.getProperty("user.name"),
            host,
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
