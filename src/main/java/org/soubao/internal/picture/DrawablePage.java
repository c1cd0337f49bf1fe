package org.soubao.internal.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import org.soubao.internal.store.FileStamp;

/**
 * A page of a PDF that articles were made of.
 *
 * @param path how articles and messages name the file
 * @param file where it lay
 * @param stamp what it was like
 * @param number of the page in the file, from 1
 */
public record DrawablePage(String path, Path file, FileStamp stamp, int number) {
  /** Whether something lies there that may still be it; it is not opened. */
  public boolean isThere() {
    return Files.isRegularFile(file) && Files.isReadable(file);
  }

  /** Whether the file holds what it did. */
  boolean isUnchanged() {
    return stamp.isOf(file);
  }
}
