package org.soubao.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.soubao.ArchiveException;

/**
 * Lets one process at a time write an index, and says to others which one it is. The operating
 * system takes the lock back when the process ends, however it ends: there are no stale locks.
 */
public final class WriteLock implements AutoCloseable {
  private static final String FILE = "write.lock";

  /** The byte that is locked: far behind the text, which stays readable to others. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int ATTEMPTS = 5;
  private static final long WAIT_NANOS = 20_000_000;

  /**
   * What this process writes, and what it says of itself. Whoever closes a lock file gives back all
   * locks that the process has on it, so that one that is held must not be opened again. Only
   * touched by who has its monitor.
   */
  private static final Map<Path, String> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;

  private WriteLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of the index in that folder.
   *
   * @throws ArchiveException.IndexLocked if somebody else has it
   * @throws IOException if the folder can't be written
   */
  public static WriteLock take(Path index) throws IOException {
    Path file = index.toRealPath().resolve(FILE);
    synchronized (HELD) {
      String held = HELD.get(file);
      if (held != null) {
        throw new ArchiveException.IndexLocked(index, held);
      }
      String myself = myself();
      WriteLock taken = new WriteLock(file, lock(index, file, myself));
      HELD.put(file, myself);
      return taken;
    }
  }

  private static FileChannel lock(Path index, Path file, String myself) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!isTaken(channel)) {
        throw new ArchiveException.IndexLocked(index, said(file));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(myself.getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Tries for a moment: somebody may only be looking whether anybody writes. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    for (int attempt = 1; channel.tryLock(LOCKED_BYTE, 1, false) == null; attempt++) {
      if (attempt == ATTEMPTS) {
        return false;
      }
      LockSupport.parkNanos(WAIT_NANOS);
    }
    return true;
  }

  /**
   * Who writes the index in that folder, as that one says of itself; empty where nobody does. Needs
   * no right to write.
   */
  public static Optional<String> holder(Path index) throws IOException {
    Path file = index.toRealPath().resolve(FILE);
    synchronized (HELD) {
      String held = HELD.get(file);
      if (held != null || !Files.isReadable(file)) {
        return Optional.ofNullable(held);
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
          FileLock lock = channel.tryLock(LOCKED_BYTE, 1, true)) {
        return lock == null ? Optional.of(said(file)) : Optional.empty();
      }
    }
  }

  /** What the one who has the lock says of itself; empty where it has not said anything yet. */
  private static String said(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** What this process says of itself. */
  public static String myself() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    return "process %d of %s on %s, since %s"
        .formatted(
            ProcessHandle.current().pid(),
            System.getProperty("user.name"),
            host(),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
  }

  /** Its name matters on a disk that several machines share. */
  private static String host() {
    try {
      return Files.readString(Path.of("/etc/hostname"), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return Objects.requireNonNullElse(System.getenv("COMPUTERNAME"), "this machine");
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      try {
        channel.close();
      } finally {
        HELD.remove(file);
      }
    }
  }
}
