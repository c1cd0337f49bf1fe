package org.soubao.internal.format.source;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.archive.UnpackFolder;
import org.soubao.internal.format.archive.UnpackLimits;

/**
 * Unpacks archives into a temporary folder, which is removed when this is closed, or the program is
 * interrupted. For one thread.
 */
final class ArchiveUnpacker implements Closeable {
  private static final String NO_LIBRARY =
      "Archives are read by Commons Compress, which is not there; add"
          + " org.apache.commons:commons-compress.";

  private final UnpackLimits limits;
  private final UnpackFolder folder = new UnpackFolder();
  private long bytes;

  ArchiveUnpacker(UnpackLimits limits) {
    this.limits = limits;
  }

  /**
   * A file that was in an archive.
   *
   * @param place where it lies for its users: below the archive as if that were a folder
   * @param file where it can be read
   * @param path how messages name it
   */
  record Unpacked(Path place, Path file, String path, long bytes) {}

  /**
   * What came of an archive.
   *
   * @param passedOver how many files are of a kind that is not read
   * @param unseen the paths of archives, it or those in it, that could not be looked at to the end
   */
  record Contents(
      List<Unpacked> files, long passedOver, List<RejectedPage> rejected, List<String> unseen) {}

  /** Whether the library is there that reads archives; the embedded one goes without. */
  static boolean isAvailable() {
    try {
      Class.forName("org.apache.commons.compress.archivers.zip.ZipFile");
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Unpacks what is read of an archive. */
  Contents unpack(Path archive, String path) {
    if (!isAvailable()) {
      RejectedPage rejected = new RejectedPage(path, 0, NO_LIBRARY);
      return new Contents(List.of(), 0, List.of(rejected), List.of(path));
    }
    Unpacking unpacking = new Unpacking(folder, limits, archive, path, bytes);
    Contents contents = unpacking.contents();
    bytes = unpacking.bytes();
    return contents;
  }

  /** Removes all that was unpacked. */
  @Override
  public void close() {
    folder.close();
  }
}
