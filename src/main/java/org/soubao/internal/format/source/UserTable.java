package org.soubao.internal.format.source;

import java.nio.file.Path;
import java.util.stream.Stream;

/** A table beside the sources in which users say what the program does not know. */
public enum UserTable {
  /** Which newspapers there are, and where they come out. */
  NEWSPAPERS("newspapers.tsv"),
  /** Where the parts of an HTML page stand. */
  HTML_PROFILES("html-profiles.json");

  private final String fileName;

  UserTable(String fileName) {
    this.fileName = fileName;
  }

  /** What its files are called. */
  public String fileName() {
    return fileName;
  }

  /** Whether a file is one, by its name. */
  boolean is(Path file) {
    return String.valueOf(file.getFileName()).equals(fileName);
  }

  /** Whether a file is one of them. */
  static boolean isAny(Path file) {
    return Stream.of(values()).anyMatch(table -> table.is(file));
  }
}
