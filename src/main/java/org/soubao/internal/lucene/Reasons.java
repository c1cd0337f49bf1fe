package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;

/** What an I/O failure means, in words. */
final class Reasons {
  private Reasons() {}

  /** Says why. */
  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied ->
          "no right to read or write %s".formatted(denied.getFile());
      case FileAlreadyExistsException file ->
          "%s is a file, not a folder".formatted(file.getFile());
      case NotDirectoryException file -> "%s is a file, not a folder".formatted(file.getFile());
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
