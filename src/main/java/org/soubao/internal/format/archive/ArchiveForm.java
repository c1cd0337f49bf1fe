package org.soubao.internal.format.archive;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of archives whose files are read as those of a folder. */
public enum ArchiveForm {
  /** Each file compressed by itself. */
  ZIP(".zip"),
  /** Files one after another. */
  TAR(".tar"),
  /** The same, compressed. */
  TAR_GZ(".tar.gz"),
  /** The same by another name. */
  TGZ(".tgz");

  private final String ending;

  ArchiveForm(String ending) {
    this.ending = ending;
  }

  /** What it is called. */
  String word() {
    return switch (this) {
      case ZIP -> "ZIP";
      case TAR -> "TAR";
      case TAR_GZ, TGZ -> "TAR compressed by gzip";
    };
  }

  boolean isCompressed() {
    return this == TAR_GZ || this == TGZ;
  }

  /** What a file of that name is; empty where it is no archive. */
  public static Optional<ArchiveForm> of(Path file) {
    return of(String.valueOf(file.getFileName()));
  }

  private static Optional<ArchiveForm> of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (ArchiveForm form : values()) {
      if (small.endsWith(form.ending)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** The name of a folder, or of an archive without its ending. */
  public static String folderName(String name) {
    return of(name)
        .map(form -> name.substring(0, name.length() - form.ending.length()))
        .orElse(name);
  }

  /** The endings of their names, for messages. */
  public static String endings() {
    return ".zip, .tar, .tar.gz, .tgz";
  }
}
