package org.soubao.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What an I/O failure means, in words. */
public final class Reasons {
  private Reasons() {}

  /** Says why. */
  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied ->
          "no right to read or write %s".formatted(denied.getFile());
      case FileAlreadyExistsException file ->
          "%s is a file, not a folder".formatted(file.getFile());
      case FileSystemLoopException loop -> "%s leads back to itself".formatted(loop.getFile());
      case NoSuchFileException missing -> "%s does not exist".formatted(missing.getFile());
      case NotDirectoryException file -> "%s is a file, not a folder".formatted(file.getFile());
      case FileSystemException file when "Not a directory".equals(file.getReason()) ->
          "%s is a file, not a folder".formatted(Path.of(file.getFile()).getParent());
      case EOFException end -> "the file ends too early";
      default ->
          e.getMessage() == null ? e.getClass().getSimpleName() : withoutResource(e.getMessage());
    };
  }

  /** Lucene adds how it has opened the file. */
  private static String withoutResource(String message) {
    return message.replaceFirst(" \\(resource=.*", "");
  }
}
