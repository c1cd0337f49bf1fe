package org.soubao.internal.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder for what comes out of archives: made when it is first needed, and removed when
 * this is closed or the program is interrupted. The files there have numbers for names, so that no
 * entry can lie anywhere else. A lock says that it is in use; the system takes that back however a
 * process ends, and the next folder that is made removes those without. For many threads.
 */
public final class UnpackFolder implements Closeable {
  private static final String NAME = "soubao-unpacked-";
  private static final String LOCK = "lock";
  private static final String INTERRUPTED = "the program was interrupted";
  private static final int ATTEMPTS = 10;

  /** Those of this process: where it opens and closes a lock's file again, it loses its lock. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Thread onInterrupt = new Thread(this::remove, "unpacked");
  private @Nullable Path folder;
  private @Nullable FileChannel lock;
  private boolean isWatched;
  private boolean isClosed;
  private long files;

  /**
   * A new file, empty.
   *
   * @throws UnwritableException if there is no room, or the program is being interrupted
   */
  public synchronized Path newFile() throws UnwritableException {
    try {
      return made();
    } catch (IOException e) {
      throw new UnwritableException(e);
    } catch (IllegalStateException e) {
      throw new UnwritableException(new IOException(INTERRUPTED, e)); // Hooks run already.
    }
  }

  private Path made() throws IOException {
    if (isClosed) {
      throw new IOException(INTERRUPTED);
    }
    Path parent = folder;
    if (parent == null) {
      watch();
      parent = make();
      folder = parent;
    }
    return Files.createFile(parent.resolve("%08d".formatted(files++)));
  }

  /** Before anything is there: an interruption waits until what is being made can be removed. */
  private void watch() {
    if (!isWatched) {
      Runtime.getRuntime().addShutdownHook(onInterrupt);
      isWatched = true;
    }
  }

  private Path make() throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      Path made = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
      OWN.add(made);
      FileChannel held = locked(made, true);
      // Another process may have swept it away between the file's making and its locking.
      if (held != null && Files.exists(made.resolve(LOCK))) {
        lock = held;
        sweep(made.getParent());
        return made;
      }
      close(held);
      remove(made);
      OWN.remove(made);
    }
    throw new IOException("no folder for unpacked files could be locked");
  }

  /** Null where it is in use, or no such folder. */
  private static @Nullable FileChannel locked(Path folder, boolean isNew) {
    StandardOpenOption[] options =
        isNew
            ? new StandardOpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE}
            : new StandardOpenOption[] {StandardOpenOption.WRITE};
    FileChannel channel = null;
    try {
      channel = FileChannel.open(folder.resolve(LOCK), options);
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody else's, or gone meanwhile.
    }
    close(channel);
    return null;
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock goes with the process.
    }
  }

  /** Removes what was left by processes that were killed. */
  private static void sweep(Path parent) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, NAME + "*")) {
      for (Path folder : left) {
        boolean other =
            !OWN.contains(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        FileChannel lock = other ? locked(folder, false) : null;
        if (lock != null) {
          remove(folder);
          close(lock);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // The next one tries again.
    }
  }

  /** Removes all that was unpacked. */
  @Override
  public void close() {
    if (remove()) {
      try {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
      } catch (IllegalStateException e) {
        // The program is being interrupted: the hook runs already.
      }
    }
  }

  /** Gives whether an interruption would do it too. */
  private synchronized boolean remove() {
    isClosed = true;
    if (folder != null) {
      remove(folder);
      close(lock);
      OWN.remove(folder);
    }
    return isWatched;
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException e) {
      // The system empties its folder of temporary files.
    }
  }
}
