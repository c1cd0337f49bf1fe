package org.soubao.internal.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.util.IOUtils;

/**
 * Begins a generation with the files of another, as links to the same data: they are written once
 * and never changed, so that neither is touched by what becomes of the other.
 */
public final class LinkedFolder {
  private LinkedFolder() {}

  /** Makes the folder {@code to} with all that the generation {@code from} is made of. */
  public static void make(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (Path file : Seal.files(from)) {
      if (!Seal.isOfWhole(file)) {
        Path link = to.resolve(from.relativize(file).toString());
        Files.createDirectories(link.getParent());
        link(file, link);
      }
    }
    IOUtils.fsync(to, true);
  }

  /** A copy where the file system knows no links. */
  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES);
      IOUtils.fsync(link, false);
    }
  }
}
