package org.soubao.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a file is known to be the same as when it was read: by its size and time, and where these
 * can't tell, by what it holds.
 *
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 * @param settled whether it was written long enough before it was looked at that another change
 *     would have another time
 * @param digest of what it holds; empty where it could not be read, {@link #CHANGED} where it
 *     changed while it was read
 */
public record FileStamp(long bytes, long modified, boolean settled, String digest) {
  /** The digest of what nobody knows: nothing is the same. */
  public static final String CHANGED = "?";

  /** The times of some file systems are as coarse as that, in milliseconds. */
  private static final long COARSEST = 2_000;

  private static final int BUFFER = 1 << 16;

  /**
   * Reads a file for its stamp.
   *
   * @param lookedAt when size and time were looked at, in milliseconds since 1970
   */
  public static FileStamp of(Path file, long bytes, long modified, long lookedAt) {
    return new FileStamp(bytes, modified, modified < lookedAt - COARSEST, digest(file));
  }

  /** The same of a file that has changed while it was read. */
  public FileStamp changed() {
    return new FileStamp(bytes, modified, false, CHANGED);
  }

  /** Whether size and time alone tell that nothing has changed. */
  public boolean isSame(long bytes, long modified) {
    return settled && isKnown() && this.bytes == bytes && this.modified == modified;
  }

  /** Whether what it holds could be read. */
  public boolean isRead() {
    return !digest.isEmpty();
  }

  private boolean isKnown() {
    return isRead() && !digest.equals(CHANGED);
  }

  /** Whether a file that was read holds the same. */
  public boolean holdsTheSameAs(FileStamp other) {
    return isKnown() && digest.equals(other.digest);
  }

  /**
   * Whether a file holds what it did then: told by size and time, or by reading it where these
   * can't tell.
   */
  public boolean isOf(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.isRegularFile()
          && isKnown()
          && now.size() == bytes
          && (isSame(now.size(), now.lastModifiedTime().toMillis()) || digest.equals(digest(file)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String digest(Path file) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      return ""; // Whoever ingests it says why.
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
